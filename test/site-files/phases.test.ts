import { readFileSync } from "node:fs";
import { readSitePhases } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { readDesignFile } from "../../site-files/design-file";
import { ownSite, SiteFiles } from "../support/site-files";

const files = new SiteFiles("phases");
const { site, design } = ownSite();
const phases = (...items: readonly string[]) => `phases:\n${items.map((item) => `  - ${item}\n`).join("")}`;
const read = (text: string, phase?: string) =>
  files.read(`design: hub.yaml\n${site}${text}`, design, { ...(phase !== undefined && { phase }) });
const problemsOf = (text: string) => files.problems(`design: hub.yaml\n${site}${text}`, design);

const warmer = "{ name: warmer, cooling: { dryCoolers: { setpoint: 29 °C } } }";
const fuller = "{ name: fuller, compute: { racks: [{ name: rack-1, maximum: 11 kW }] } }";

describe("readSiteFile() of a site with phases", () => {
  it("gives the site as the file has it without them, while none of them runs there", () => {
    const first = read(phases(warmer, fuller));
    expect(first.design).toEqual(read("").design);
    expect(first).toMatchObject({ name: "riyadh", phase: { site: "riyadh", isDeployed: true }, later: ["warmer", "fuller"] });
    expect(first.phase).not.toHaveProperty("name");
    expect(read("")).toMatchObject({ later: [] });
    expect(read("")).not.toHaveProperty("phase");
  });

  it("lays each phase over what stands before, up to the one that runs there, which has the name of the site", () => {
    const second = read(`${phases(warmer, fuller)}phase: warmer\n`);
    expect(second).toMatchObject({ name: "riyadh", phase: { site: "riyadh", name: "warmer", isDeployed: true }, later: ["fuller"] });
    expect(second.design.cooling?.dryCoolers?.setpoint).toBe("29 °C");
    expect(second.design.compute).toEqual(read("").design.compute);
    const third = read(`${phases(warmer, fuller)}phase: fuller\n`);
    expect(third.later).toEqual([]);
    expect(third.design.cooling?.dryCoolers?.setpoint).toBe("29 °C");
    expect(third.design.compute?.racks).toMatchObject([{ name: "rack-1", maximum: "11 kW" }]);
  });

  it("gives another phase under a name of its own where it is asked for", () => {
    const asked = read(`${phases(warmer, fuller)}phase: warmer\n`, "fuller");
    expect(asked).toMatchObject({ name: "riyadh-fuller", phase: { site: "riyadh", name: "fuller", isDeployed: false } });
    expect(asked.snapshot.name).toBe("riyadh-fuller");
  });

  it("lays a phase over a count, and over one that it makes after the site did", () => {
    const counted = design
      .replace("    - name: rack-1\n", "    - name: rack\n      count: 2\n")
      .replace("        - name: it\n", '        - name: "it-{n}"\n          count: 2\n')
      .replace("            - rack-1\n", '            - "rack-{n}"\n');
    const own = "compute: { racks: [{ name: rack-2, maximum: 9 kW }] }\n";
    const grown =
      '{ name: grown, compute: { racks: [{ name: rack, count: 3 }, { name: rack-2, idle: 2 kW }] }, power: { boards: [{ name: board-a, circuits: [{ name: "it-{n}", count: 3 }] }] } }';
    const { compute } = files.read(`design: hub.yaml\n${site}${own}${phases(grown)}phase: grown\n`, counted).design;
    expect(compute?.racks).toMatchObject([{ name: "rack-1" }, { name: "rack-2", maximum: "9 kW", idle: "2 kW" }, { name: "rack-3" }]);
  });

  it("takes phases of a site that holds its design itself", () => {
    const { design: grown } = files.read(`${site}${design}${phases(fuller)}phase: fuller\n`, "");
    expect(grown.compute?.racks).toMatchObject([{ name: "rack-1", maximum: "11 kW" }]);
  });

  it("changes what the site promises and its policy too", () => {
    const changed = read(
      `${phases("{ name: strict, policy: { packs: [strict] }, site: { promises: { autonomy: 2 h } } }")}phase: strict\n`,
    );
    expect(changed.policy.packs).toHaveLength(1);
    expect(changed.site.promises.autonomyS).toBe(7200);
    expect(read("").site.promises.autonomyS).not.toBe(7200);
  });
});

describe("readSitePhases()", () => {
  it("gives the phase that runs there, then those after it", () => {
    const path = files.writeBoth(`design: hub.yaml\n${site}${phases(warmer, fuller)}phase: warmer\n`, design);
    expect(readSitePhases(path).map(({ name, phase }) => [name, phase?.name, phase?.isDeployed])).toEqual([
      ["riyadh", "warmer", true],
      ["riyadh-fuller", "fuller", false],
    ]);
  });

  it("gives a site without phases alone", () => {
    expect(readSitePhases(files.writeBoth(`${site}${design}`, "")).map(({ name }) => name)).toEqual(["riyadh"]);
  });

  it("keeps what one phase placed where it is in the next, whatever that brings", () => {
    const host = (name: string) => `{ name: ${name}, add: true, address: "ssh://edge@${name}", memory: 8 GiB, cores: 4 }`;
    const workload = (name: string, priority: number) =>
      `{ name: ${name}, add: true, image: { variable: image }, memory: 5 GiB, healthcheck: image, priority: ${priority}, power: 100 W }`;
    const inRack = (name: string) => `compute: { racks: [{ name: rack-1, hosts: [${host(name)}] }] }`;
    const hosted = `${inRack("near")}\norchestration: { workloads: [${workload("viewer", 5)}] }\n`;
    const later = `{ name: later, ${inRack("far")}, orchestration: { workloads: [${workload("urgent", 1)}] } }`;
    const path = files.writeBoth(`design: hub.yaml\n${site}${hosted}${phases(later)}`, design);
    const [first, second] = readSitePhases(path);
    expect(Object.fromEntries(first.snapshot.placement?.placed.hostOf ?? [])).toEqual({ viewer: "near" });
    expect(Object.fromEntries(second?.snapshot.placement?.placed.hostOf ?? [])).toEqual({ viewer: "near", urgent: "far" });
  });
});

describe("a later phase and what runs before it", () => {
  const hub = readFileSync("examples/one-design/hub.yaml", "utf8");
  const riyadh = readFileSync("examples/one-design/riyadh.yaml", "utf8");
  const touches = (text: string) => {
    const [, later] = readSitePhases(files.writeBoth(`${riyadh}${text}`, hub));
    return later?.phase?.touches;
  };

  it("says which services it replaces and removes, and of nothing else", () => {
    expect(touches(phases("{ name: more, orchestration: { workloads: [{ name: archiver, memory: 9 GiB }] } }"))).toEqual([
      { service: "archiver", does: "replaces" },
    ]);
    expect(touches(phases("{ name: less, orchestration: { workloads: [{ name: archiver, remove: true }] } }"))).toEqual([
      { service: "archiver", does: "removes" },
    ]);
    expect(
      touches(
        phases(
          "{ name: same, cooling: { dryCoolers: { count: 4 } }, power: { boards: [{ name: board-m, circuits: [{ name: fans, count: 4 }] }] } }",
        ),
      ),
    ).toBeUndefined();
  });

  it("is not read where it is not wanted, whatever is wrong with it", () => {
    const path = files.writeBoth(`${riyadh}${phases("{ name: broken, compute: { racks: [{ name: rak, count: 3 }] } }")}`, hub);
    expect(readSitePhases(path, { wanted: () => false }).map(({ name }) => name)).toEqual(["riyadh"]);
    expect(() => readSitePhases(path)).toThrow(/changes "rak"/);
  });

  it("has the baseline of its site, under its own name", () => {
    const baseline = "policy: { baseline: { schemaVersion: 1, site: riyadh, entries: [] } }\n";
    const [, later] = readSitePhases(
      files.writeBoth(`${riyadh}${baseline}${phases("{ name: more, cooling: { dryCoolers: { setpoint: 34 °C } } }")}`, hub),
    );
    expect(later?.policy.baseline?.site).toBe("riyadh-more");
  });

  it("may bring the first hosts to a site that names its engine, which leaves when it is written", () => {
    const host = '{ name: near, add: true, address: "ssh://edge@near", memory: 64 GiB, cores: 8 }';
    const hosted = `dockerHost: ssh://edge@near\n${riyadh}${phases(`{ name: hosted, compute: { racks: [{ name: rack-1, hosts: [${host}] }] } }`)}`;
    expect(readSitePhases(files.writeBoth(hosted, hub))).toHaveLength(2);
    expect(files.problems(`${hosted}phase: hosted\n`, hub).join("\n")).toMatch(/dockerHost: must not be stated beside hosts/);
  });

  it("is refused where it says of all what the site says of one", () => {
    const one = "compute: { racks: [{ name: rack-2, maximum: 9 kW }] }\n";
    const found = files.problems(
      `${riyadh}${one}${phases("{ name: a, compute: { racks: [{ name: rack, maximum: 14 kW }] } }")}phase: a\n`,
      hub,
    );
    expect(found.join("\n")).toMatch(
      /is stated for all of "rack", but riyadh\.yaml:\d+:\d+ states another value for "rack-2": state it for each by its name/,
    );
  });

  it("does not move its site", () => {
    const found = files.problems(`${riyadh}${phases("{ name: a, site: { country: KW } }")}`, hub);
    expect(found.join("\n")).toMatch(/phases\[0\]\.site\.country: is the same in every phase: leave it out/);
  });

  it("leaves the names of what ran before as they were, however long", () => {
    const long = "a".repeat(62);
    const path = files.writeBoth(
      `name: ${long}\n${riyadh}${phases("{ name: b, cooling: { dryCoolers: { setpoint: 34 °C } } }")}phase: b\n`,
      hub,
    );
    expect(readSitePhases(path).map(({ name }) => name)).toEqual([long]);
  });

  it("is what a design is read with that a site file holds, where it runs", () => {
    const path = files.writeBoth(`${riyadh}${phases("{ name: b, cooling: { dryCoolers: { setpoint: 34 °C } } }")}phase: b\n`, hub);
    expect(readDesignFile(path).design.cooling?.dryCoolers?.setpoint).toBe("34 °C");
  });
});

describe("phases of a site file that are wrong", () => {
  it.each([
    ["no list", "phases: soon\n", /phases: must be a list of 1 to 20 phases but is "soon": state the name and changes of each/],
    ["an empty list", "phases: []\n", /phases: must be a list of 1 to 20 phases but has 0:/],
    ["a text", phases("later"), /phases\[0\]: must be a map with the name and the changes of a phase but is "later":/],
    ["no name", phases("{ cooling: { dryCoolers: { setpoint: 29 °C } } }"), /phases\[0\]\.name: is required: add a name/],
    [
      "a name with ${",
      phases('{ name: "${x}", cooling: { dryCoolers: { setpoint: 29 °C } } }'),
      /phases\[0\]\.name: must be lower-case letters/,
    ],
    ["one name twice", phases(warmer, warmer), /phases\[1\]\.name: must be unique but phase \[0\] is named "warmer" too:/],
    ["nothing that it changes", phases("{ name: same }"), /phases\[0\]: changes nothing:/],
    ["another engine", phases("{ name: a, dockerHost: ssh://a@b }"), /phases\[0\]\.dockerHost: is not a key of a phase: use/],
    [
      "a misspelt module",
      phases("{ name: a, colling: { flow: 1 L/min } }"),
      /phases\[0\]\.colling: is not a key of a phase: did you mean "cooling"\?/,
    ],
    [
      "a phase that runs there and is none",
      `${phases(warmer)}phase: warm\n`,
      /phase: must be the phase that runs there, one of warmer, but is "warm":/,
    ],
    ["a phase that runs there without any", "phase: warmer\n", /phase: names "warmer" but the site has no phases:/],
  ])("are refused at their place: %s", (_what, text, message) => {
    expect(problemsOf(text).join("\n")).toMatch(message);
  });

  it("are refused for a part that stands nowhere before, at the line of the phase", () => {
    const text = `${phases("{ name: a, compute: { racks: [{ name: rak-1, maximum: 9 kW }] } }")}phase: a\n`;
    expect(problemsOf(text).join("\n")).toMatch(
      /^riyadh\.yaml:\d+:\d+ phases\[0\]\.compute\.racks\[0\]: changes "rak-1", which the phase before does not have: did you mean "rack-1"\?/,
    );
  });

  it("are refused for a part of a count that was taken out before", () => {
    const counted = design.replace("    - name: rack-1\n", "    - name: rack\n      count: 2\n");
    const own = "compute: { racks: [{ name: rack-2, remove: true }] }\n";
    const back = phases("{ name: a, compute: { racks: [{ name: rack-2, maximum: 9 kW }] } }");
    const found = files.problems(`design: hub.yaml\n${site}${own}${back}phase: a\n`, counted);
    expect(found.join("\n")).toMatch(/changes "rack-2", which riyadh\.yaml:\d+:\d+ removes: leave one of the two out/);
  });

  it("are refused when what they make is no node, at the line of the value", () => {
    const found = problemsOf(`${phases('{ name: a, cooling: { facilityLoop: { flow: "40 kW" } } }')}phase: a\n`);
    expect(found.join("\n")).toMatch(/riyadh\.yaml:\d+:\d+ phases\[0\]\.cooling\.facilityLoop\.flow: .*40 kW/);
  });

  it("are refused when the name of site and phase together is too long", () => {
    const name = "a".repeat(60);
    const path = files.writeBoth(`design: hub.yaml\nname: ${name}\n${site}${phases(fuller)}`, design);
    expect(() => readSitePhases(path)).toThrow(/must have at most 63 characters but has 67: shorten it/);
  });

  it("are refused when a phase is asked for that the site does not have", () => {
    expect(() => read(phases(fuller), "full")).toThrow(/must have the phase "full" but has fuller: choose one of them/);
  });
});

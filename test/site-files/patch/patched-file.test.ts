import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Edit, editsBetween } from "../../../constructs/changes/edits";
import { possibleChanges } from "../../../constructs/changes/possible-changes";
import type { VariationKind } from "../../../constructs/changes/variations/variation";
import type { NodeDesign } from "../../../constructs/studies/snapshot/node-design";
import { readDesignFile } from "../../../site-files/design-file";
import { patchedDesignFile, patchedSiteFile } from "../../../site-files/patch/patched-file";
import { isSameDesign } from "../../../site-files/patch/same-design";
import { readSiteFile } from "../../../site-files/site-file";
import { problemsOf } from "../../support/props/problems-of";
import { ownSite, SiteFiles } from "../../support/site-files";

const files = new SiteFiles("patched-file");
const { site: commented, design } = ownSite();
const site = commented.replace("# What makes the heat.\n", "").trimEnd().concat("\n");
const whole = `# Kept.\n${site}${design}`;
const named = `design: hub.yaml # shared\n${site}`;

const image = (name: string) => `image: { variable: ${name} }, memory: 256 MiB`;
const telemetry = `  agent: { ${image("a")} }\n  store: { ${image("b")}, retention: 30 d }\n  alerting: { ${image("c")} }\n  interval: 30 s\n`;

const assumed = [
  "owner: me",
  "derating: { elevations: [0 m, 2000 m], temperatures: [40 °C], shares: [[1], [0.9]] }",
  'minimumLoad: "0.3"',
  "fuel: [[8, 3.1], [32, 9.4]]",
  'tank: { usable: 600 L, reorderLevel: "30 %" }',
  "start: { time: 15 s, attempts: 3 }",
];
const genset = `{ name: genset, part: cummins-c40-d6e, feeds: [a], count: 1, assuming: { ${assumed.join(", ")} } }`;

/** What makes of a site file's design that of another text. */
function edits(path: string, wanted: string): readonly Edit[] {
  return editsBetween(readSiteFile(path).design, readSiteFile(files.write("wanted.yaml", wanted)).design);
}

/** What one step of a change makes of the design of a site. */
function edited(given: NodeDesign, kind: VariationKind, at: string): readonly Edit[] {
  const change = possibleChanges(given).find((one) => one.kind === kind && one.id.startsWith(at));
  if (!change) throw new Error(`No ${kind} at ${at}`);
  return editsBetween(given, change.at(given, 1)?.design);
}

/** The site file with the design that the text describes. */
function patched(text: string, wanted: string, name = "site.yaml"): string {
  const path = files.write(name, text);
  return patchedSiteFile(path, edits(path, wanted)).text;
}

/** The site over its design, with that which the two texts describe. */
function laid(own: string, hub: string, wanted: string, wantedHub = hub): string {
  files.write("wanted-hub.yaml", wantedHub);
  files.write("hub.yaml", hub);
  return patched(own, wanted.replace("hub.yaml", "wanted-hub.yaml"));
}

const refusals = (call: () => unknown) => problemsOf(call).map((problem) => problem.replaceAll(`${files.folder}/`, ""));

describe("patchedSiteFile()", () => {
  it("patchedSiteFile() writes a value where it stands, and nothing else", () => {
    expect(patched(whole, whole.replace("setpoint: 30 °C", "setpoint: 29 °C"))).toBe(whole.replace("setpoint: 30 °C", "setpoint: 29 °C"));
    const windows = whole.replaceAll("\n", "\r\n");
    expect(patched(windows, whole.replace("fanPower: 800 W", "fanPower: 900 W"))).toBe(windows.replace("800 W", "900 W"));
  });

  it("patchedSiteFile() gives the text as it stands there, and the site as it is read with the change", () => {
    const path = files.write("site.yaml", whole);
    const { before, sites, path: same } = patchedSiteFile(path, edits(path, whole.replace("setpoint: 30 °C", "setpoint: 29 °C")));
    expect([before, same]).toEqual([whole, path]);
    expect(sites.map((one) => one.design.cooling?.dryCoolers?.setpoint)).toEqual(["29 °C"]);
    expect(readFileSync(path, "utf8")).toBe(whole);
  });

  it("patchedSiteFile() changes JSON in its own layout", () => {
    const json = `${JSON.stringify(parse(whole), undefined, 4)}\n`;
    const wanted = whole.replace("    setpoint: 30 °C\n", "    setpoint: 29 °C\n    duty: 1\n");
    expect(patched(json, wanted, "site.json")).toBe(
      json
        .replace('"setpoint": "30 °C"', '"setpoint": "29 °C"')
        .replace('"fanPower": "800 W"\n            }', '$&,\n            "duty": 1'),
    );
  });

  it("patchedSiteFile() gives a value that others share one of its own", () => {
    const text = patched(
      whole,
      whole.replace(
        "- name: cooling\n          breaker: *breaker",
        '- name: cooling\n          breaker: { part: abb-s200, rating: 50 A, groupFactor: "0.8" }',
      ),
    );
    expect(text).toBe(whole.replace("breaker: *breaker", 'breaker: { part: abb-s200, rating: 50 A, groupFactor: "0.8" }'));
  });

  it("patchedSiteFile() writes what is assumed of a part of the catalogue into assuming, and another part by its id", () => {
    const cdus = design.slice(design.indexOf("  cdus:\n"), design.indexOf("  airConditioners:\n"));
    const part = (more: string) =>
      whole.replace(
        cdus,
        `  cdus:\n    part: vertiv-cdu121 # by its sheet\n    assuming: { owner: me, ${more} }\n    count: 1\n    setpoint: 32 °C\n`,
      );
    const assumed = "primaryIn: 40 °C, primaryFlow: 120 L/min, primaryCoolant: *coolant, secondaryCoolant: *coolant";
    const more = assumed.replace("120", "130");
    expect(patched(part(assumed), part(more))).toBe(part(more));
    const feed = (rating: string) => whole.replace("rating: 63 A", rating);
    const other = "rating: 63 A\n        assuming: { owner: me, altitudeFactor: [[2000, 1]] }";
    expect(patched(feed("rating: 63 A"), feed(other))).toBe(feed(other));
    expect(patched(feed(other), feed("rating: 100 A"))).toBe(feed("rating: 100 A"));
    expect(patched(whole, whole.replace("part: abb-tmax-xt1", "part: abb-s200"))).toBe(
      whole.replace("part: abb-tmax-xt1", "part: abb-s200"),
    );
  });

  it("patchedSiteFile() leaves a name that stands for several, and writes what is still missing", () => {
    const short = whole.replace("            - dry-cooler-1\n            - dry-cooler-2\n", "            - dry-cooler\n");
    const three = short.replace("count: 2\n    minimumFanSpeed", "count: 3\n    minimumFanSpeed");
    const path = files.write("site.yaml", short);
    expect(patchedSiteFile(path, edited(readSiteFile(path).design, "one more unit", "cooling.dryCoolers")).text).toBe(three);
    const written = whole.replace("count: 2\n    minimumFanSpeed", "count: 3\n    minimumFanSpeed");
    expect(patched(whole, three)).toBe(`${written.trimEnd()}\n            - dry-cooler-3\n`);
  });

  it("patchedSiteFile() makes two of a pump, whose circuit keeps its name and whose target is that of the first", () => {
    const alone = whole.replace(/^ {4}pumps: .*\n/gm, "");
    const watched = `${alone}telemetry:\n${telemetry}  targets:\n    facility-pump: 192.0.2.21:9100 # in the hall\n`;
    const path = files.write("site.yaml", watched);
    const { text } = patchedSiteFile(path, edited(readSiteFile(path).design, "one more unit", "cooling.facilityLoop.pumps"));
    expect(text).toBe(
      watched
        .replace("    pumpPower: 400 W\n    source: *numbers\n", "$&    pumps: { count: 2, duty: 1 }\n")
        .replace("    facility-pump: 192", "    facility-pump-1: 192"),
    );
  });

  it("patchedSiteFile() adds a candidate, a part of the catalogue by its id", () => {
    const pads = '{ saturationEfficiency: "0.8", cyclesOfConcentration: 3 }';
    const offered = `${whole}candidates:\n  pads: ${pads}\n  gensets:\n    - ${genset}\n`;
    const path = files.write("site.yaml", offered);
    const add = (id: string) => patchedSiteFile(path, edited(readSiteFile(path).design, "candidate", id)).text;
    expect(add("candidates.pads")).toBe(offered.replace("      fanPower: 800 W\n", `$&    pads: ${pads}\n`));
    const added = parse(add("candidates.gensets"));
    expect(added.power.gensets).toEqual(added.candidates.gensets);
    expect(added.power.gensets[0].part).toBe("cummins-c40-d6e");
  });

  it("patchedSiteFile() writes the next rating of a series by its id, with what is assumed of it", () => {
    const path = files.write("site.yaml", `${whole}  gensets:\n    - ${genset} # behind the hall\n`);
    const { text } = patchedSiteFile(path, edited(readSiteFile(path).design, "genset rating", "power.gensets[genset]"));
    const [next] = parse(text).power.gensets;
    expect(Object.keys(next)).toEqual(["name", "part", "feeds", "count", "assuming"]);
    expect([next.part, next.assuming.owner, next.assuming.tank.usable]).toEqual(["cummins-c50-d6e", "me", "600 L"]);
    expect(next.assuming.fuel[0][0]).toBeCloseTo((8 * 45) / 36, 9);
    expect(text).toContain("# behind the hall\n");
  });

  it("patchedSiteFile() changes all that a count makes, and refuses one of them alone in a file without a design", () => {
    const counted = whole
      .replace("    - name: rack-1\n", "    - name: rack\n      count: 2\n")
      .replace("            - rack-1\n", "            - rack\n");
    expect(patched(counted, counted.replace("maximum: 12 kW", "maximum: 11 kW"))).toBe(counted.replace("12 kW", "11 kW"));
    const path = files.write("site.yaml", counted);
    expect(refusals(() => patchedSiteFile(path, [{ path: ["compute", "racks", 1, "maximum"], value: "11 kW" }]))).toEqual([
      expect.stringMatching(
        /^site\.yaml:\d+:7 compute\.racks\[1\]\.maximum: must be one value for all 2 that the count of "rack" makes but is "11 kW" for one of them: write that part separately/,
      ),
    ]);
  });

  it("patchedSiteFile() raises the count of circuits where one more is the next that it makes, and else writes the circuit", () => {
    const fans = (count: number) =>
      `        - name: fans\n          count: ${count}\n          breaker: *breaker\n          serves: ["dry-cooler-{n}"]\n`;
    const apart = (units: number, circuits: number, more = "") =>
      whole
        .replace("            - dry-cooler-1\n            - dry-cooler-2\n", "")
        .replace("count: 2\n    minimumFanSpeed", `count: ${units}\n    minimumFanSpeed`)
        .replace("        - name: cooling\n", `${fans(circuits)}$&`)
        .concat(more);
    const path = files.write("site.yaml", apart(2, 2));
    expect(patchedSiteFile(path, edited(readSiteFile(path).design, "one more unit", "cooling.dryCoolers")).text).toBe(apart(3, 3));
    const other = '        - { name: fans-3, breaker: { part: abb-s200, rating: 50 A, groupFactor: "0.8" }, serves: [dry-cooler-3] }\n';
    const text = patched(apart(2, 2), apart(3, 2, other));
    expect(parse(text).power.boards[0].circuits.at(-1)).toEqual(parse(other.trim().slice(2)));
  });
});

describe("patchedSiteFile() of a site with a design", () => {
  it("patchedSiteFile() lays the change over the design by names, and keeps what the site laid over it", () => {
    const own = `${named}cooling:\n  dryCoolers: { setpoint: 29 °C } # its own\n`;
    expect(laid(own, design, own.replace("29 °C", "28 °C"))).toBe(own.replace("29 °C", "28 °C"));
    expect(laid(own, design, own, design.replace("rating: 63 A", "rating: 100 A"))).toBe(
      `${own}power: { feeds: [{ name: a, main: { rating: 100 A } }] }\n`,
    );
    expect(laid(own, design, own, design.replace("fanPower: 800 W", "fanPower: 900 W"))).toBe(
      own.replace("setpoint: 29 °C }", "setpoint: 29 °C, rating: { fanPower: 900 W } }"),
    );
  });

  it("patchedSiteFile() must be new in the design lacks, takes out what goes, and writes lists without names whole", () => {
    const fans = design.replace("            - dry-cooler-2\n", "");
    const spare =
      "        - { name: spare, breaker: *breaker, cable: { section: 10 mm², length: 5 m, material: Cu }, serves: [dry-cooler-2] }\n";
    expect(laid(named, design, named, fans.concat(spare))).toBe(
      `${named}power:
  boards:
    - name: board-a
      circuits:
        - name: spare
          add: true
          breaker: { part: abb-s200, rating: 40 A, groupFactor: "0.8" }
          cable: { section: 10 mm², length: 5 m, material: Cu }
          serves: [dry-cooler-2]
        - name: cooling
          serves: [dry-cooler-1, air-conditioner-1, air-conditioner-2, facility-pump, secondary-pump]
`,
    );
    const bare = spare.replace("length: 5 m, material: Cu", "length: 6 m, material: Al, neutralSection: 6 mm²");
    expect(laid(named, fans.concat(bare), named, fans.concat(spare))).toContain(
      "{ name: spare, cable: { length: 5 m, material: Cu, neutralSection: { remove: true } } }\n",
    );
    expect(laid(named, design, named, design.replace("capacity: 6 kW", "capacity: 7 kW"))).toBe(
      `${named}cooling:
  airConditioners:
    table:
      - { ambient: 35 °C, capacity: 7 kW, eer: 3.2 }
      - { ambient: 50 °C, capacity: 4.8 kW, eer: 2.1 }
`,
    );
  });

  it("patchedSiteFile() takes its own word out where the design says another, and changes in place what the site brought", () => {
    const cable = "        - name: it\n          cable: { section: 10 mm², length: 5 m, material: Cu, neutralSection: 6 mm² }\n";
    const hub = design.replace("        - name: it\n", cable);
    const own = `${named}power: { boards: [{ name: board-a, circuits: [{ name: it, cable: { neutralSection: 4 mm² } }] }] }\n`;
    expect(laid(own, hub, named, hub.replace(", neutralSection: 6 mm²", ""))).toBe(
      own.replace("neutralSection: 4 mm²", "neutralSection: { remove: true }"),
    );
    const rack = `{ name: more, add: true, idle: 1 kW, maximum: 2 kW, utilisation: "0.5", captureRatio: "0", airClass: A2, source: { mark: declared, document: d, owner: o } }`;
    const brought = `${named}compute: { racks: [${rack}] }\npower: { boards: [{ name: board-a, circuits: [{ name: it, serves: [rack-1, more] }] }] }\n`;
    expect(laid(brought, design, brought.replace("maximum: 2 kW", "maximum: 3 kW"))).toBe(
      brought.replace("maximum: 2 kW", "maximum: 3 kW"),
    );
  });

  it("patchedSiteFile() names one of what a count makes, all of it by the name of all, and a higher count", () => {
    const hub = design
      .replace("    - name: rack-1\n", "    - name: rack\n      count: 2\n")
      .replace("            - rack-1\n", "            - rack\n");
    files.write("hub.yaml", hub);
    const path = files.write("site.yaml", named);
    const maximum = (...racks: number[]) =>
      patchedSiteFile(
        path,
        racks.map((rack) => ({ path: ["compute", "racks", rack, "maximum"], value: "11 kW" })),
      ).text;
    expect(maximum(1)).toBe(`${named}compute: { racks: [{ name: rack-2, maximum: 11 kW }] }\n`);
    expect(maximum(0, 1)).toBe(`${named}compute: { racks: [{ name: rack, maximum: 11 kW }] }\n`);
    const hubOfOne = "examples/one-design/hub.yaml";
    const riyadh = readSiteFile("examples/one-design/riyadh.yaml").design;
    const { text } = patchedSiteFile("examples/one-design/riyadh.yaml", edited(riyadh, "one more unit", "cooling.dryCoolers"));
    expect(parse(text).power).toEqual({ boards: [{ name: "board-m", circuits: [{ name: "fans", count: 4 }] }] });
    expect(parse(text).cooling.dryCoolers).toMatchObject({ count: 4, pads: { cyclesOfConcentration: 3 } });
    expect(readFileSync(hubOfOne, "utf8")).toContain("count: 3");
  });
});

describe("patchedDesignFile()", () => {
  const shared = "examples/one-design/hub.yaml";

  it("patchedDesignFile() writes into the design that sites share, and each keeps what it laid over it", () => {
    files.write("hub.yaml", design);
    const one = files.write("one.yaml", `${named}cooling: { dryCoolers: { setpoint: 29 °C } }\n`);
    const other = files.write("other.yaml", `${named}power: { feeds: [{ name: a, main: { rating: 100 A } }] }\n`);
    const change: Edit = { path: ["cooling", "dryCoolers", "count"], value: 3 };
    const served: Edit = { path: ["power", "boards", 0, "circuits", 1, "serves", 6], value: "dry-cooler-3" };
    const { text, path, sites } = patchedDesignFile(`${files.folder}/hub.yaml`, [change, served], { site: one, sites: [one, other] });
    expect(path).toBe(`${files.folder}/hub.yaml`);
    expect(text).toBe(
      `${design.replace("count: 2\n    minimumFanSpeed", "count: 3\n    minimumFanSpeed").trimEnd()}\n            - dry-cooler-3\n`,
    );
    expect(
      sites.map(({ design: { cooling, power } }) => [
        cooling?.dryCoolers?.count,
        cooling?.dryCoolers?.setpoint,
        power?.feeds?.[0]?.main?.rating,
      ]),
    ).toEqual([
      [3, "29 °C", "63 A"],
      [3, "30 °C", "100 A"],
    ]);
    expect(readFileSync(path, "utf8")).toBe(design);
  });

  it("patchedDesignFile() takes the design by itself where no site is named", () => {
    const { design: alone } = readDesignFile(shared);
    const { text } = patchedDesignFile(shared, edited(alone, "one more unit", "cooling.dryCoolers"), {
      sites: ["examples/one-design/atacama.yaml"],
    });
    expect(text).toBe(
      readFileSync(shared, "utf8")
        .replace("  dryCoolers:\n    count: 3", "  dryCoolers:\n    count: 4")
        .replace("- name: fans\n          count: 3", "- name: fans\n          count: 4"),
    );
  });

  it("patchedDesignFile() refuses what a site says itself, and a site of another design", () => {
    files.write("hub.yaml", design);
    const path = `${files.folder}/hub.yaml`;
    const own = files.write("one.yaml", `${named}cooling: { dryCoolers: { setpoint: 29 °C } }\n`);
    const change: Edit = { path: ["cooling", "dryCoolers", "setpoint"], value: "28 °C" };
    expect(refusals(() => patchedDesignFile(path, [change], { site: own }))).toEqual([
      expect.stringMatching(
        /^one\.yaml:\d+:26 cooling\.dryCoolers\.setpoint: must be changed in the site file, which states this value itself/,
      ),
    ]);
    expect(refusals(() => patchedDesignFile(path, [change], { sites: ["examples/one-design/riyadh.yaml"] }))).toEqual([
      "examples/one-design/riyadh.yaml design: must be hub.yaml but the site names examples/one-design/hub.yaml: leave the site out, or change that design",
    ]);
    expect(refusals(() => patchedDesignFile(path, [change], { site: files.write("whole.yaml", whole) }))).toEqual([
      "whole.yaml design: must be hub.yaml but the site names none: leave the site out, or change that design",
    ]);
  });
});

describe("what cannot be written", () => {
  it("is an edit of another design, and a file that says something else by now", () => {
    const path = files.write("site.yaml", whole);
    const given = readSiteFile(path).design;
    expect(refusals(() => patchedSiteFile(path, [{ path: ["power", "ups", 0, "count"], value: 2 }]))).toEqual([
      "power.ups[0].count: must be a path of the changed design but the file does not have it: read and judge the file again",
    ]);
    files.write("site.yaml", whole.replace("setpoint: 30 °C", "setpoint: 29 °C"));
    expect(refusals(() => patchedSiteFile(path, [], { design: given }))).toEqual([
      "site.yaml: must describe the design that was judged but was changed since: judge it again",
    ]);
  });

  it("is a design that its props refuse, at the place in the file", () => {
    const path = files.write("site.yaml", whole);
    const change: Edit = { path: ["cooling", "dryCoolers", "minimumFanSpeed"], value: "2" };
    expect(refusals(() => patchedSiteFile(path, [change]))[0]).toMatch(/^site\.yaml:\d+:5 cooling\.dryCoolers\.minimumFanSpeed: /);
  });

  it("is {n} in a part that a count makes, where it is a number", () => {
    const counted = whole
      .replace("    - name: rack-1\n", "    - name: rack\n      count: 2\n")
      .replace("            - rack-1\n", "            - rack\n");
    const path = files.write("site.yaml", counted);
    const sources = [0, 1].map((rack): Edit => ({ path: ["compute", "racks", rack, "source", "document"], value: "Sheet {n}" }));
    expect(refusals(() => patchedSiteFile(path, sources))).toEqual([
      'compute.racks[0].source.document: must become "Sheet {n}" but the file would still state another value: change it by hand',
    ]);
  });

  it("is a file that is no UTF-8", () => {
    const path = files.write("site.yaml", "");
    writeFileSync(path, Buffer.concat([Buffer.from("# caf"), Buffer.from([0xe9, 0x0a]), Buffer.from(whole)]));
    expect(refusals(() => patchedSiteFile(path, []))).toEqual([
      "site.yaml: must be UTF-8 so that it can be changed but is not: save it as UTF-8",
    ]);
  });
});

describe("what is written", () => {
  it("holds names and texts that mean something elsewhere", () => {
    const texts = ["Sheet {n}, 'a' \"b\"", "$" + "{data.a.b} %" + "{if}", "#1: yes", "- ü 漢", "null", "1:30", "line\nline"];
    for (const name of ["site.yaml", "site.json"]) {
      const path = files.write(name, name === "site.json" ? JSON.stringify(parse(whole)) : whole);
      for (const value of texts) {
        const change: Edit = { path: ["cooling", "room", "source", "document"], value };
        const [read] = patchedSiteFile(path, [change]).sites;
        expect(read?.design.cooling?.room?.source.document).toBe(value);
        expect(read?.design.cooling?.dryCoolers?.source.document).toBe("Numbers of this example");
      }
    }
  });

  const all = [
    "examples/own-site.yaml",
    "examples/one-design/riyadh.yaml",
    "examples/one-design/atacama.yaml",
    "examples/three-countries/lagos.yaml",
  ];

  it("reads back as the design of any change, or is refused in words; so in the design that sites share", () => {
    const changes = all.flatMap((path) => {
      const given = readSiteFile(path).design;
      return possibleChanges(given).map((change) => ({ path, given, change }));
    });
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.boolean(), ({ path, given, change }, isShared) => {
        const wanted = change.at(given, 1)?.design;
        const hub = "examples/one-design/hub.yaml";
        const made = editsBetween(given, wanted);
        const refused = problemsOf(() => {
          const isOfHub = isShared && path !== "examples/own-site.yaml";
          const { sites, before, text } = isOfHub
            ? patchedDesignFile(hub, made, { site: path })
            : patchedSiteFile(path, made, { design: given });
          expect(isSameDesign(sites[0]?.design, wanted)).toBe(true);
          const comments = before.match(/# .*/g);
          expect(text.match(/# .*/g)).toEqual(comments);
        });
        // one of what a count makes cannot be changed alone where the count stands
        for (const problem of refused) expect(problem).toMatch(/must be one value for all \d that the count of "[^"]+" makes/);
      }),
      { numRuns: 40 },
    );
  });
});

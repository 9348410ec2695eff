import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownSite, SiteFiles } from "../../support/site-files";

const files = new SiteFiles("whole-file");
const { site, design } = ownSite();
const named = `design: hub.yaml\n${site}`;
/** The design with three racks by a count, and a circuit for each. */
const counted = design
  .replace("    - name: rack-1\n", "    - name: rack\n      count: 3\n")
  .replace("        - name: it\n", "        - name: it\n          count: 3\n")
  .replace("            - rack-1\n", '            - "rack-{n}"\n');
const racks = (text: string) => `${named}compute: { racks: [${text}] }\n`;
const policy = (text: string) => `${named}policy: ${text}\n`;

describe("a site with a design", () => {
  it("is the same node as one file that holds both", () => {
    expect(files.read(named, design).snapshot).toEqual(files.read(`${site}${design}`, "").snapshot);
  });

  it("is of the revision of its design's file, whatever it lays over it, and says at how many places it does", () => {
    const alone = files.read(named, design).revision;
    const laid = files.read(`${named}cooling: { facilityLoop: { pumpPower: 500 W }, dryCoolers: { setpoint: 29 °C } }\n`, design).revision;
    expect(alone).toEqual({ revision: expect.stringMatching(/^[0-9a-f]{12}$/), file: `${files.folder}/hub.yaml` });
    expect(laid).toEqual({ ...alone, overrides: 2 });
    expect(files.read(named, `# another comment\n${design}`).revision).toEqual(alone);
    expect(files.read(named, design.replace("40 L/min", "41 L/min")).revision).not.toEqual(alone);
    expect(files.read(`${site}${design}`, "").revision).toEqual({ revision: expect.stringMatching(/^[0-9a-f]{12}$/) });
  });

  it("lays maps over those of the design key by key, and other values whole", () => {
    const { cooling } = files.read(
      `${named}cooling: { facilityLoop: { pumpPower: 500 W }, dryCoolers: { setpoint: 29 °C } }\n`,
      design,
    ).design;
    expect(cooling?.facilityLoop).toMatchObject({ flow: "40 L/min", pumpPower: "500 W", coolant: { kind: "propylene-glycol" } });
    expect(cooling?.dryCoolers).toMatchObject({ count: 2, setpoint: "29 °C" });
  });

  it("takes the module in the subject of a waiver for no part, also where a counted part is called as it is", () => {
    const called = counted.replaceAll(/^( *)- name: it$/gm, "$1- name: power");
    const waiver = (subject: string) =>
      `policy: { today: "2026-11-28", waivers: [{ rule: power/breaker-loading, subject: ${subject}, reason: r, owner: o, expires: "2027-01-01" }] }\n`;
    expect(files.problems(`${named}${waiver("power/feed-a")}`, called)).toEqual([]);
    expect(files.problems(`${named}${waiver("power/power/breaker")}`, called).join()).toMatch(/must name one part but "power" means 3/);
  });

  it("lays its policy over the design's key by key", () => {
    const rule = "cooling/supply-within-it-limit";
    const { policy: laid } = files.read(
      policy(`{ site: { ${rule}: { warnAt: "5 %" } } }`),
      `policy: { site: { ${rule}: { enforcement: warn } } }\n${design}`,
    );
    expect(laid.site).toEqual({ [rule]: { enforcement: "warn", warnAt: "5 %" } });
  });

  it("lays parts over those of the design by their names, in the design's order, and brings others at the end", () => {
    const added = `{ name: rack-0, add: true, idle: 1 kW, maximum: 2 kW, utilisation: "0.5", captureRatio: "0", airClass: A2, source: { mark: declared, document: d, owner: o } }`;
    const { compute } = files.read(
      `${racks(`${added}, { name: rack-1, maximum: 11 kW }`)}power: { boards: [{ name: board-a, circuits: [{ name: it, serves: [rack-1, rack-0] }] }] }\n`,
      design,
    ).design;
    expect(compute?.racks).toMatchObject([
      { name: "rack-1", idle: "1 kW", maximum: "11 kW" },
      { name: "rack-0", maximum: "2 kW" },
    ]);
    expect(compute?.racks.at(1)).not.toHaveProperty("add");
  });

  it("takes out a part, and an optional map", () => {
    const spare = "        - name: spare\n          breaker: *breaker\n          serves: [rack-1]\n        - name: cooling\n";
    const cable = "        - name: spare\n          cable: { section: 10 mm² }\n";
    const own =
      "power: { boards: [{ name: board-a, circuits: [{ name: it, cable: { remove: true } }, { name: spare, remove: true }] }] }\n";
    const two = design.replace("        - name: cooling\n", spare).replace("        - name: it\n", cable.replace("spare", "it"));
    const circuits = files.read(named + own, two).design.power?.boards?.[0]?.circuits ?? [];
    expect(circuits.map(({ name, cable: left }) => [name, left])).toEqual([
      ["it", undefined],
      ["cooling", undefined],
    ]);
  });

  it("takes nothing from the design's map that it replaces", () => {
    const problems = files.problems(`${named}cooling: { facilityLoop: { replace: true, flow: 3 L/min } }\n`, design);
    expect(problems.join("\n")).toContain('cooling.facilityLoop.pumpPower: is required: write it like "30 kW"');
  });

  it("names the counted part of a design, its count too, or one of what the count makes", () => {
    const all = files.read(racks("{ name: rack, maximum: 11 kW }"), counted).design.compute?.racks;
    expect(all?.map(({ name, maximum }) => [name, maximum])).toEqual([1, 2, 3].map((n) => [`rack-${n}`, "11 kW"]));
    const more = `${racks("{ name: rack, count: 4 }, { name: rack-4, maximum: 9 kW }, { name: rack-2, remove: true }")}power: { boards: [{ name: board-a, circuits: [{ name: it, count: 4 }, { name: it-2, remove: true }] }] }\n`;
    const { compute, power } = files.read(more, counted).design;
    expect(compute?.racks.map(({ name, maximum }) => [name, maximum])).toEqual([
      ["rack-1", "12 kW"],
      ["rack-3", "12 kW"],
      ["rack-4", "9 kW"],
    ]);
    expect(power?.boards?.[0]?.circuits?.slice(0, 3).map(({ name, serves }) => [name, serves])).toEqual([
      ["it-1", ["rack-1"]],
      ["it-3", ["rack-3"]],
      ["it-4", ["rack-4"]],
    ]);
  });

  it("shows findings where the value stands, in the site or in its design", () => {
    const { places } = files.read(racks("{ name: rack-2, maximum: 11 kW }"), counted);
    const file = (subject: string) => places?.subjects?.[subject]?.file;
    expect(file("compute/rack-1")).toBe(join(files.folder, "hub.yaml"));
    expect(places?.file).toBe(join(files.folder, "riyadh.yaml"));
  });
});

describe("a site with defaults of its design", () => {
  const defaults =
    'site: { grid: { minimum: "0.9", outages: { longest: 4 h } }, promises: { redundancy: { rejection: N, airConditioning: N, feeds: N }, coldStart: true }, environment: { corrosivity: { outdoor: C3, source: { mark: declared, document: d, owner: o } } } }\n';
  const place =
    "  country: SA\n  position: { latitude: 18.23, longitude: 42.66, elevation: 2093 m }\n  climate: { hottest: { dryBulb: 33 °C }, coldest: { dryBulb: 4 °C } }\n";
  const bare = `design: hub.yaml\nsite:\n${place}  grid: { nominal: 400 V line-to-line }\n`;

  const promised = "  promises: { redundancy: { rejection: N, airConditioning: N, feeds: N } }\n";

  it("promises what its design does, with its grid and its surroundings", () => {
    const { grid, promises, environment } = files.read(bare, defaults + design).site;
    expect(grid).toMatchObject({ lineToLineV: 400, minimumShare: 0.9, outages: { longestS: 14_400 } });
    expect(promises).toEqual({ redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, coldStart: true });
    expect(environment?.corrosivity?.outdoor).toBe("C3");
  });

  it("has the voltage of its design where it says none", () => {
    const nominal = defaults.replace("{ minimum", "{ nominal: 380 V line-to-line, minimum");
    expect(files.read(bare, nominal + design).site.grid.lineToLineV).toBe(400);
    expect(files.read(bare.replace(/ {2}grid: .*\n/, ""), nominal + design).site.grid.lineToLineV).toBe(380);
  });

  it("has the last word, key by key, and takes out what it does not promise", () => {
    const own = `${bare.replace("line-to-line }", 'line-to-line, minimum: "0.8", outages: { remove: true } }')}  promises: { redundancy: { rejection: N+1 } }\n`;
    const { grid, promises } = files.read(own, defaults + design).site;
    expect(grid).toEqual({ lineToLineV: 400, frequencyHz: 60, minimumShare: 0.8 });
    expect(promises.redundancy).toEqual({ rejection: "N+1", airConditioning: "N", feeds: "N" });
  });

  it("has how long papers take from its design, of its own country, under its own word", () => {
    const times = "site: { papers: { leadTimes: { saber-product: 42 d, saso-iecee: 30 d, nom-001-sede: 60 d } } }\n";
    const papers = '  papers: { arrival: "2027-02-01", leadTimes: { saso-iecee: 20 d } }\n';
    const whole = bare.replace("line-to-line }", `line-to-line, minimum: "0.9" }`) + papers + promised;
    expect(files.read(whole, times + design).site.papers).toMatchObject({
      arrival: "2027-02-01",
      leadTimeDays: { "saber-product": 42, "saso-iecee": 20 },
    });
    expect(files.problems(whole, times.replace("saber-product", "saber-produkt") + design)).toEqual([
      expect.stringMatching(
        /^hub\.yaml:1:32 site\.papers\.leadTimes\.saber-produkt: must be the scheme of a country .*did you mean "saber-product"/,
      ),
    ]);
  });

  it("lacks in its own file what neither says", () => {
    const problems = (text: string) => files.problems(text, defaults + design).join("\n");
    expect(problems(bare.replace("nominal: 400 V line-to-line", 'minimum: "0.8"'))).toContain(
      "riyadh.yaml:6:3 site.grid.nominal: is required",
    );
    expect(problems(bare.replace("  country: SA\n", ""))).toContain("riyadh.yaml:2:1 site.country: is required");
    expect(problems("design: hub.yaml\n")).toMatch(/^riyadh\.yaml:1:1 site/);
  });

  it("shows a wrong default in the design, and a wrong word of its own over one with both places", () => {
    const wrong = (from: string, to: string, own = bare) => files.problems(own, defaults.replace(from, to) + design).join("\n");
    expect(wrong('"0.9"', "90 V")).toMatch(/hub\.yaml:1:17 site\.grid\.minimum: must be/);
    const over = bare.replace("line-to-line }", 'line-to-line, minimum: "9" }');
    expect(wrong("", "", over)).toMatch(/riyadh\.yaml:6:40 site\.grid\.minimum: must be .*; this replaces hub\.yaml:1:17/);
  });

  it.each([
    [
      "where it stands",
      "country: SA",
      "site.country: is not shared between sites: move it to the file of each site; a design may have defaults of grid, promises, environment, papers",
    ],
    [
      "the frequency of its place",
      "grid: { frequency: 50 Hz }",
      "site.grid.frequency: is not shared between sites: move it to the file of each site",
    ],
    ["another word", "promisses: {}", 'site.promisses: is not a key of a design: did you mean "promises"?'],
  ])("is refused where its design says %s", (_, text, message) => {
    expect(files.problems(bare, `site: { ${text} }\n${design}`).join("\n")).toContain(message);
  });

  it("is refused where the defaults are no map", () => {
    expect(files.problems(bare, `site: riyadh\n${design}`).join("\n")).toContain(
      'hub.yaml:1:1 site: must be a map of grid, promises, environment, papers but is "riyadh": state them, or leave it out',
    );
  });
});

describe("a site with a wrong design", () => {
  const notFound = (name: string) =>
    `must be a file that can be read but "${name}" is not, ENOENT: no such file or directory: correct its path`;

  it.each([
    ["that is missing", "hup.yaml", notFound("hup.yaml")],
    ["outside of the root", "../../../hub.yaml", `must be within ${process.cwd()} but "../../../hub.yaml" leads out of it`],
    ["that is itself", "riyadh.yaml", 'must name no design itself but "riyadh.yaml" does: write both into one file'],
  ])("is refused where it names one %s", (_, name, message) => {
    expect(files.problems(`design: ${name}\n${site}`, design).join("\n")).toContain(`riyadh.yaml:1:1 design: ${message}`);
  });

  it("is refused where a link leads out", () => {
    symlinkSync("/etc/hostname", join(files.folder, "link.yaml"));
    expect(files.problems(`design: link.yaml\n${site}`, design).join("\n")).toContain('but "link.yaml" leads out of it');
  });

  it.each([
    [
      "names its site as design",
      `design: riyadh.yaml\n${design}`,
      'riyadh.yaml:1:1 design: must name no design itself but "hub.yaml" does',
    ],
    ["describes a site", `name: a\n${design}`, "hub.yaml:1:1 name: is not shared between sites: move it to the file of each site"],
    ["has another key", `computer: {}\n${design}`, 'hub.yaml:1:1 computer: is not a key of a design: did you mean "compute"?'],
    ["is empty", "", "hub.yaml:1:1: must be a map of the modules of the node and policy"],
    ["is no YAML", "a: [\n", "hub.yaml:2:1: must be YAML 1.2"],
    [
      "has a wrong value",
      design.replace("12 kW", "12 °C"),
      'hub.yaml:5:7 compute.racks[0].maximum: must be in W, kW or MW but is "12 °C", a temperature',
    ],
  ])("is refused where the design %s", (_, text, message) => {
    expect(files.problems(named, text).join("\n")).toContain(message);
  });
});

describe("a site that lays wrong things over its design", () => {
  it.each([
    [
      "a part that it lacks",
      "{ name: rack-2 }",
      'compute.racks[0]: changes "rack-2", which the design does not have: did you mean "rack-1"? Else write add: true beside its name to add it',
    ],
    [
      "add of a part that it has",
      "{ name: rack-1, add: true }",
      "compute.racks[0].add: must be new in the design, but is at hub.yaml:3:7: leave add out",
    ],
    [
      "more beside remove",
      "{ name: rack-1, remove: true, idle: 1 kW }",
      'compute.racks[0].remove: removes "rack-1" but other keys are beside it',
    ],
    ["a remove that is not true", '{ name: rack-1, remove: "no" }', "compute.racks[0].remove: must be true: write true, or leave it out"],
    ["a part twice", "{ name: rack-1 }, { name: rack-1 }", 'compute.racks[1]: changes "rack-1" a second time: write one of them'],
    [
      "a part without a name",
      "{ idle: 1 kW }",
      "compute.racks[0]: must have its name, which names the part of the design to change, but has none: add it",
    ],
    [
      "what breaks a value of the design",
      "{ name: rack-1, idle: 30 kW }",
      "compute.racks[0].idle: must be at most the maximum of 12 kW but is 30 kW: swap the two or correct one; this replaces hub.yaml:4:7",
    ],
  ])("is refused for %s", (_, part, message) => {
    const problems = files.problems(racks(part), design);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^riyadh\.yaml:25:\d+ /);
    expect(problems[0]).toContain(message);
  });

  it.each([
    [
      "remove of what circuits serve",
      "{ name: rack-1, remove: true }, { name: rack-9, add: true, idle: 1 kW, maximum: 2 kW, utilisation: '0.5', captureRatio: '0', airClass: A2, source: { mark: declared, document: d, owner: o } }",
      design,
      /hub\.yaml:113:15 power\.boards\[0\]\.circuits\[0\]\.serves\[0\]: circuit "it" serves "rack-1", which the node does not have: .*; riyadh\.yaml:25:20 removes "rack-1"$/,
    ],
    [
      "remove of all parts of a list",
      "{ name: rack-1, remove: true }",
      design,
      /hub\.yaml:2:3 compute\.racks: must have at least 1 item but has 0: add some; riyadh\.yaml:25:20 removes "rack-1"$/,
    ],
    [
      "a lower count than circuits serve",
      "{ name: rack, count: 2 }",
      counted,
      /serves "rack-3", which the node does not have: .*; riyadh\.yaml:25:34 makes the count of "rack" 2$/,
    ],
    [
      "one beyond the count",
      "{ name: rack-4, maximum: 1 kW }",
      counted,
      /changes "rack-4", but the count at hub\.yaml:4:7 makes 3: write a higher count, or correct the name$/,
    ],
    [
      "add of one that the count makes",
      "{ name: rack-3, add: true }",
      counted,
      /add: must be new in the design, but the count at hub\.yaml:3:7 makes it: leave add out$/,
    ],
  ])("is refused for %s", (_, part, text, message) => {
    const problems = files.problems(racks(part), text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("is refused for remove and replace of what the design lacks, and for a new list of parts without add", () => {
    const own = "cooling: { trimChiller: { remove: true } }\npower: { photovoltaics: [{ name: pv }], transformer: { replace: true } }\n";
    expect(files.problems(named + own, design)).toEqual([
      'riyadh.yaml:25:27 cooling.trimChiller.remove: removes "trimChiller" but the design has none: leave it out',
      'riyadh.yaml:26:26 power.photovoltaics[0]: changes "pv", which the design does not have: write add: true beside its name to add it',
      'riyadh.yaml:26:56 power.transformer.replace: is used on "transformer", which the design does not have: leave it out',
    ]);
  });

  it("is refused for what is said to a design where it has none", () => {
    expect(files.problems(site + design.replace("name: rack-1", "name: rack-1\n      add: true"), "")).toEqual([
      "riyadh.yaml:27:7 compute.racks[0].add: is used over a design, or in a phase, but the site has no design: leave it out, name one as design, or move it to a phase",
    ]);
  });
});

describe("a site with a design whose slips would pass in silence", () => {
  it("is refused where the design has two parts of one name, whatever the site says of others", () => {
    const twin = design.replace(
      "        - name: cooling\n",
      "        - { name: it, breaker: *breaker, serves: [rack-1] }\n        - name: cooling\n",
    );
    const own =
      "power: { boards: [{ name: board-a, circuits: [{ name: cooling, cable: { length: 5 m, section: 2.5 mm², material: Cu } }] }] }\n";
    expect(files.problems(named + own, twin)).toEqual([
      'hub.yaml:114:11 power.boards[0].circuits[1]: must have a unique name but "it" is at hub.yaml:106:11 too: rename one of them',
    ]);
  });

  it.each(["remove", "replace", "add"])("is refused for %s at its top", (directive) => {
    expect(files.problems(`${named}${directive}: true\n`, design)).toEqual([
      `riyadh.yaml:25:1 ${directive}: is used in a part, or in a map of a module, not in the whole site: move it there, or leave it out`,
    ]);
  });

  it("is refused for more beside remove of one that a count makes, and for an empty list of parts", () => {
    expect(files.problems(racks("{ name: rack-2, remove: true, maximum: banana }"), counted)[0]).toContain(
      'removes "rack-2" but other keys are beside it',
    );
    expect(files.problems(`${named}compute: { racks: [] }\n`, design)).toEqual([
      "riyadh.yaml:25:12 compute.racks: names no part, so it changes nothing: leave the list out, or remove parts with remove: true beside their names",
    ]);
  });

  it("says that its own file lacks the site, and where its own count stands", () => {
    expect(files.problems("design: hub.yaml\n", design)[0]).toMatch(/^riyadh\.yaml:1:1 site/);
    expect(files.problems(racks("{ name: rack, count: 1 }, { name: rack-2, maximum: 9 kW }"), counted)[0]).toContain(
      "but the count at riyadh.yaml:25:34 makes 1",
    );
  });

  it.each([
    [
      "removes a module",
      "compute: { remove: true }\n",
      /^hub\.yaml:113:15 .*serves "rack-1", which the node does not have.*; not so in the design alone, which the site changes at riyadh\.yaml:25:1$/,
    ],
    [
      "lowers a count of units",
      "cooling: { dryCoolers: { count: 1 } }\n",
      /^hub\.yaml:\d+:\d+ .*serves "dry-cooler-2".*; not so in the design alone, which the site changes at riyadh\.yaml:25:26$/,
    ],
  ])("says that a site breaks the line of the design that is shown, where it %s", (_, own, message) => {
    expect(files.problems(named + own, design).join("\n")).toMatch(message);
  });

  it("says nothing of the site where the design is wrong by itself, in more or fewer parts", () => {
    expect(files.problems(racks("{ name: rack, count: 2 }"), counted.replace("12 kW", "12 °C")).join("\n")).not.toContain("design alone");
    const own = "cooling: { facilityLoop: { pumpPower: 500 W } }\n";
    expect(files.problems(named + own, design.replace("            - rack-1\n", "            - rack-2\n")).join("\n")).not.toContain(
      "design alone",
    );
  });

  it("does not say that it lays the name of a part over the same name", () => {
    expect(files.problems(racks("{ name: rack-1, maximun: 9 kW }"), design)[0]).not.toContain('lays "name"');
  });
});

describe("a count", () => {
  it.each(["0", "-1", "1.5", "1000000000", "three", "[3]"])("is refused as %s, at its place", (count) => {
    expect(files.problems(named, counted.replace("count: 3", `count: ${count}`))[0]).toMatch(
      /^hub\.yaml:4:7 compute\.racks\[0\]\.count: must be a whole number from 1 to 2000 but is .*: state how many of "rack" there are, or leave the part out$/,
    );
  });

  it.each([
    ["side by side", Array.from({ length: 11 }, (_, i) => `    - { name: many${i}, count: 2000 }\n`).join("")],
    ["one in another", "    - { name: many, count: 2000, switches: [{ name: switch, count: 2000 }] }\n"],
    ["with long texts", `    - { name: many, count: 2000, note: "${"x".repeat(400_000)}{n}" }\n`],
    ["with texts that grow", `    - { name: many, count: 2000, note: "${"{n}".repeat(20_000)}" }\n`],
  ])("is refused at once where counts make more than any site has, %s", (_, many) => {
    const message = "must make at most 20000 parts, and 20,000,000 letters, together with all other counts but makes more";
    expect(files.problems(named, counted.replace("  racks:\n", `  racks:\n${many}`)).join("\n")).toContain(message);
  });

  it("is refused where it makes a name that another part has", () => {
    const both = counted.replace("    - name: rack\n", "    - { name: rack-2 }\n    - name: rack\n");
    expect(files.problems(named, both)).toEqual([
      'hub.yaml:4:7 compute.racks[1]: must have a unique name but "rack-2" is at hub.yaml:3:7 too, and a count makes one of them: rename one of them',
    ]);
  });

  it("says once what is wrong with all that it makes", () => {
    const [problem, ...others] = files.problems(named, counted.replace("12 kW", "12 °C"));
    expect(others).toEqual([]);
    expect(problem).toMatch(/^hub\.yaml:6:7 compute\.racks\[0\]\.maximum: .*; the same for 2 more that a count makes$/);
  });

  it("says once what is wrong in a map that aliases repeat, and of each place what is missing there", () => {
    const rackList = "[{ name: rack-1, frame: &frame { width: 1 kA } }, { name: rack-2, frame: *frame }]";
    const found = files.problems(named, `compute: { racks: ${rackList} }\n`);
    expect(found.filter((problem) => problem.includes("].frame.width"))).toEqual([
      expect.stringMatching(/^hub\.yaml:1:\d+ compute\.racks\[0\]\.frame\.width: .*; the same for 1 more that aliases repeat$/),
    ]);
    expect(found.filter((problem) => problem.includes("].maximum"))).toHaveLength(2);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { corePack, type EdgeNodeStackProps, type PolicyProps, strictPack } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { readableJson } from "../../constructs/report/readable-json";
import type { RunResult } from "../../constructs/report/run-result";
import { type SiteReport, siteReport } from "../../constructs/report/site-report";
import type { StatesResult } from "../../constructs/report/site-states";
import { snapshot } from "../../constructs/studies/snapshot/snapshot";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { siteFileSchema } from "../../site-files/schema/design-schema";
import { siteFileJsonSchema } from "../../site-files/schema/site-file-schema";
import { runCli } from "../support/programs/run-cli";
import { YamlEditor } from "../support/programs/yaml-editor";
import { ownSite } from "../support/site-files";

const own = readFileSync("examples/own-site.yaml", "utf8");
/** Computed when a test asks first. */
function once<Value>(compute: (what: string) => Value): (what: string) => Value {
  const known = new Map<string, Value>();
  return (what) => {
    if (!known.has(what)) known.set(what, compute(what));
    return known.get(what) as Value;
  };
}
const schemaOf = once((what) => JSON.parse(runCli("schema", what).stdout) as object);
/** Asked little: to make the validators' code shorter takes as long as all else, and code that is written once for each place that refers to it as long again. */
const settings = { strict: false, validateFormats: false, inlineRefs: false, code: { optimize: false } } as const;
const validator = once((what) => new Ajv2020({ ...settings, allErrors: true }).compile(schemaOf(what)));

/** Without what only people read. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const isWord = ([key, value]: [string, unknown]) =>
    ((key === "description" || key === "title") && typeof value === "string") || (key === "default" && typeof value !== "object");
  return Object.fromEntries(
    Object.entries(schema)
      .filter((entry) => !isWord(entry))
      .map(([key, value]) => [key, bare(value)]),
  );
}

/** A schema of a property, as far as an editor shows it. */
interface ShownSchema {
  readonly type?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, ShownSchema>>;
}

/** What a reference leads to, or the schema itself: an editor shows the words of both. */
function meant(whole: unknown, schema: unknown): unknown {
  const { $ref, ...own } = (schema ?? {}) as { readonly $ref?: string };
  if ($ref === undefined) return schema;
  const target = $ref
    .replace("#/", "")
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], whole);
  expect([$ref, typeof target]).toEqual([$ref, "object"]);
  return { ...(meant(whole, target) as object), ...own };
}

/** The schema with what its references lead to in their places. */
function expanded(schema: unknown, whole = schema): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => expanded(inner, whole));
  if (typeof schema !== "object" || schema === null) return schema;
  const { $defs: _, ...said } = meant(whole, schema) as { readonly $defs?: object };
  return Object.fromEntries(
    Object.entries(said)
      .filter(([key, value]) => !(key === "required" && Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, expanded(value, whole)]),
  );
}

/** Every schema within a schema, with its path and the name of the property that it is of. What is only required of a property elsewhere is none. */
function within(
  schema: unknown,
  path = "",
  whole = schema,
): readonly { readonly path: string; readonly property: boolean; readonly schema: ShownSchema }[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => [
    {
      path: `${path}/${key}`,
      property: /\/properties$/.test(path) && !/\/properties\/properties$|\/(?:if|else)\//.test(path),
      schema: meant(whole, inner) as ShownSchema,
    },
    ...within(inner, `${path}/${key}`, whole),
  ]);
}

describe("edge-node schema", () => {
  it("has schemas of less than 1.1 MB together", () => {
    const sizes = readdirSync("schemas").map((name) => statSync(join("schemas", name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.1e6);
  });

  it.each(["result", "states"])("%s says of every property what it means", (what) => {
    const properties = within(schemaOf(what)).filter(({ property }) => property);
    expect(properties.length).toBeGreaterThan(450);
    expect(properties.filter(({ schema: { description = "" } }) => description.trim() === "").map(({ path }) => path)).toEqual([]);
  });

  it("states says the unit of a bare number, which stands behind its declaration", () => {
    const units = within(schemaOf("states")).filter(({ path, property }) => property && /(?:W|M3|KgPerS|S)$/.test(path));
    expect(units.length).toBeGreaterThan(50);
    expect(units.filter(({ schema: { description } }) => !/\[.+\]/.test(String(description))).map(({ path }) => path)).toEqual([]);
  });
});

describe("edge-node schema site, in words", () => {
  const allOf = once((what) => within(expanded(schemaOf(what))));
  const propertiesOf = once((what) => allOf(what).filter(({ property }) => property));
  /** What the schema of a quantity says of itself, wherever it stands. */
  const ofQuantity = /\w[\w -]* as ".+" \(units: .+\)[^.]*(?:\.\d[^.]*)*\.$/;

  it("says of every property what it means, and not its unit alone", () => {
    expect(propertiesOf("site").length).toBeGreaterThan(1300);
    const silent = propertiesOf("site").filter(({ schema: { description = "" } }) => description.replace(ofQuantity, "").trim() === "");
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("has an example of every quantity, which it takes", () => {
    const quantities = allOf("site").filter(({ schema }) => /\(units: /.test(String(schema?.description)) && schema.pattern !== undefined);
    const wrong = quantities.filter(
      ({ schema: { examples = [], pattern = "" } }) => !examples.some((one) => new RegExp(pattern).test(one)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(new Set(quantities.map(({ schema: { examples } }) => examples?.[0])).size).toBeGreaterThan(20);
  });

  it("has a default wherever a value is stated, and none where words are", () => {
    const defaultsOf = (name: RegExp) =>
      new Set(
        propertiesOf("site")
          .filter(({ path }) => name.test(path))
          .map(({ schema }) => JSON.stringify(schema.default)),
      );
    expect(defaultsOf(/feeds\/items\/properties\/phases$/)).toEqual(new Set(["3"]));
    expect(defaultsOf(/boards\/items\/properties\/place$/)).toEqual(new Set(['"inside"']));
    expect(defaultsOf(/properties\/stateOfHealth$/)).toEqual(new Set(['"0.8"']));
    expect(defaultsOf(/properties\/waterLoss$/)).toEqual(new Set(["false"]));
    expect(defaultsOf(/redundancy\/properties\/pumps$/)).toEqual(new Set(['"N"']));
    expect(defaultsOf(/waivers\/items\/properties\/(?:ticket|cap)$/)).toEqual(new Set([undefined])); // none, any
    expect(propertiesOf("site").filter(({ schema }) => schema.default !== undefined).length).toBeGreaterThan(150);
  });

  it("takes every default that it states", () => {
    const ajv = new Ajv2020(settings);
    const refused = propertiesOf("site").filter(({ schema }) => schema.default !== undefined && !ajv.validate(schema, schema.default));
    expect(refused.map(({ path }) => path)).toEqual([]);
  });
});

describe("edge-node schema site", () => {
  const problems = (text: string) => {
    const validate = validator("site");
    validate(parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  it("is what the schemas of the props say: npm run schemas wrote it since they changed", () => {
    expect(bare(expanded(schemaOf("site")))).toEqual(bare(expanded(JSON.parse(JSON.stringify(siteFileSchema(siteFileJsonSchema()))))));
  });

  it("takes the number of a counted part in any of its texts", () => {
    const counted = own
      .replace("    - name: rack-1\n", "    - name: rack-{n}-a\n      count: 2\n")
      .replace("maximum: 12 kW", 'maximum: "1{n} kW"');
    expect(problems(counted)).toEqual([]);
    expect(problems(counted.replace("rack-{n}-a", "Rack {n}")).join("\n")).toContain("/compute/racks/0/name must match pattern");
  });

  it("takes the site file of the examples", () => {
    expect(problems(own)).toEqual([]);
  });

  it("takes parts with what is assumed of them", () => {
    const { cooling, ...others } = parse(own);
    const coolant = { kind: "water" };
    const taken = ({ rating: _, source: _own, ...object }: Readonly<Record<string, unknown>>, part: string, assuming: object) => ({
      ...object,
      part,
      assuming: { owner: "tests", ...assuming },
    });
    const dryCoolers = taken(cooling.dryCoolers, "kelvion-121", { coolant, airFlow: "14 m³/s", fanPower: "5 kW" });
    const cdus = taken(cooling.cdus, "delta-gocool-1500", { primaryIn: "30 °C", primaryFlow: "900 L/min", secondaryCoolant: coolant });
    const validate = validator("site");
    expect([validate({ ...others, cooling: { ...cooling, dryCoolers, cdus } }), validate.errors]).toEqual([true, null]);
  });

  it("takes the rating of a series in assuming without an owner, and nothing else", () => {
    const taken = (assuming: string) =>
      problems(own.replace(/part: abb-tmax-xt1.*\n.*rating: \S+ A.*\n/, `part: abb-tmax-xt1\n        assuming: ${assuming}\n`));
    expect(taken("{ rating: 63 A }")).toEqual([]);
    expect(taken("{ owner: me, rating: 63 A, groupFactor: '0.8' }")).toEqual([]);
    expect(taken("{ rating: 63 A, groupFactor: '0.8' }").join("\n")).toContain("/assuming must have required property 'owner'");
  });

  it("takes the node of every example as data: what quantities print is what it reads", async () => {
    const validate = validator("site");
    const { site } = parse(own); // a site that was defined holds plain numbers
    const names = readdirSync("examples").filter((file) => /^(?!main|own-site).*\.ts$/.test(file));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const exported = Object.values((await import(join(process.cwd(), "examples", name))) as object).filter(
        (value) => typeof value === "object" && value !== null && "site" in value,
      );
      for (const props of exported) {
        expect([validate(JSON.parse(JSON.stringify({ ...props, site }))), name, validate.errors]).toEqual([true, name, null]);
      }
    }
  });

  it.each([
    ["a unit of another quantity", ["dryBulb: 37 °C", "dryBulb: 37 kW"], "/site/climate/hottest/dryBulb must match pattern"],
    ["a power below zero", ["maximum: 12 kW", "maximum: -12 kW"], "/compute/racks/0/maximum must match pattern"],
    ["a name in other letters", ["name: my-site", "name: موقع"], "/name must match pattern"],
    ["a name of a rack with a capital", ["name: rack-1", "name: Rack-1"], "/compute/racks/0/name must match pattern"],
    ["a number without its unit", ["heat: 20 kW", "heat: 20"], "/cooling/dryCoolers/rating/heat must be string"],
    ["a ratio that YAML reads as a number", ['minimum: "0.9"', "minimum: 0.9"], "/site/grid/minimum must be string"],
    ["a misspelt prop", ["dryCoolers:", "dryCooler:"], "/cooling must NOT have additional properties"],
    ["a missing prop", ["      approach: 4 K\n", ""], "/cooling/cdus/rating must have required property 'approach'"],
    ["a country that is not known", ["country: SA", "country: XX"], "/site/country must be equal to one of the allowed values"],
    [
      "a rule that does not exist",
      ["compute:", "policy: { site: { cooling/cold: {} } }\ncompute:"],
      "/policy/site property name must be valid",
    ],
    [
      "a part of another kind",
      ["part: abb-tmax-xt1", "part: kelvion-121"],
      "/power/feeds/0/main/part must be equal to one of the allowed values",
    ],
    [
      "what is assumed of no part",
      ["part: abb-tmax-xt1", "assuming: { owner: me }"],
      "/power/feeds/0/main must have required property 'referenceTemperature'",
    ],
    [
      "a misspelt prop that is assumed",
      ["part: abb-tmax-xt1", "part: schneider-ic60\n        assuming: { owner: me, raiting: 63 A }"],
      "/power/feeds/0/main/assuming must NOT have additional properties",
    ],
    [
      "a wrong unit that is assumed",
      ["part: abb-tmax-xt1", "part: schneider-ic60\n        assuming: { owner: me, rating: 63 kA2 }"],
      "/power/feeds/0/main/assuming/rating must match pattern",
    ],
    [
      "what is assumed by nobody",
      ["part: abb-tmax-xt1", "part: schneider-ic60\n        assuming: { rating: 63 A }"],
      "/power/feeds/0/main/assuming must have required property 'owner'",
    ],
    ["a pack that does not exist", ["compute:", "policy: { packs: [hard] }\ncompute:"], "/policy/packs/0 must be equal to one of"],
  ])("refuses %s", (_what, [before = "", after = ""], problem) => {
    expect(problems(own.replace(before, after)).join("\n")).toContain(problem);
  });
});

const editors: YamlEditor[] = [];
/** An editor of a file in a folder of its own, beside its schema. */
async function editorOf(what: string, text: string): Promise<YamlEditor> {
  const folder = mkdtempSync(join(tmpdir(), "edge-node-editor-"));
  editorFolders.push(folder);
  writeFileSync(join(folder, `${what}.schema.json`), runCli("schema", what).stdout);
  writeFileSync(join(folder, `${what}.yaml`), text);
  const started = new YamlEditor(join(folder, `${what}.yaml`));
  editors.push(started);
  await started.start();
  return started;
}
const editorFolders: string[] = [];
let startedSites: YamlEditor | undefined;
/** Of a site, one for all tests: to start one and to read the schema takes seconds. */
async function editorOfSites(text: string): Promise<YamlEditor> {
  startedSites ??= await editorOf("site", text);
  return startedSites;
}
afterAll(() => {
  for (const editor of editors) editor.stop();
  for (const folder of editorFolders) rmSync(folder, { recursive: true });
});

describe("edge-node schema site, in an editor", () => {
  const text = `# yaml-language-server: $schema=site.schema.json\n${own}`;
  const at = (words: string) => {
    const before = text.slice(0, text.indexOf(words));
    return { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
  };
  let editor: YamlEditor;

  beforeAll(async () => {
    editor = await editorOfSites(text);
  });

  it("finds nothing to underline in the example", async () => {
    expect(await editor.problems(text)).toEqual([]);
  });

  it("underlines a wrong unit and a misspelt prop in their lines", async () => {
    const wrong = text.replace("dryBulb: 37 °C", "dryBulb: 37 kW").replace("wetBulb:", "wetBlub:");
    const { line } = at("dryBulb");
    const found = await editor.problems(wrong);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(new RegExp(`^${line + 1}: String does not match the pattern`));
    expect(found[1]).toBe(`${line + 2}: Property wetBlub is not allowed.`);
  });

  it("offers the props that are missing, and the words that a prop takes", async () => {
    await editor.problems(text.replace("  dryCoolers:", "  dry\n  pumps:"));
    expect(await editor.offers({ ...at("  dryCoolers:"), character: 5 })).toContain("dryCoolers");
    await editor.problems(text.replace(/country: SA.*/, "country: "));
    expect(await editor.offers({ ...at("country: SA"), character: 11 })).toContain("SA");
  });

  it("offers the parts that fit their place, and what may be assumed of them", async () => {
    await editor.problems(text.replace(/part: abb-tmax-xt1.*/, "part: "));
    const offered = await editor.offers({ line: at("part: abb-tmax-xt1").line, character: 14 });
    expect(offered).toContain("schneider-ic60");
    expect(offered).not.toContain("kelvion-121");
    await editor.problems(text.replace(/part: abb-tmax-xt1.*\n/, "part: schneider-ic60\n        assuming:\n          r\n"));
    expect(await editor.offers({ line: at("part: abb-tmax-xt1").line + 2, character: 11 })).toContain("rating");
  });

  it("shows what a prop means, and its units", async () => {
    await editor.problems(text);
    expect(await editor.shows(at("wetBulb"))).toMatch(/Thermodynamic wet bulb[\s\S]*units: °C, K/);
  });
});

describe("edge-node schema site, of a site with a design, in an editor", () => {
  const { site, design } = ownSite();
  const head = `# yaml-language-server: $schema=site.schema.json\ndesign: hub.yaml\n${site}`;
  const laid = `${head}compute:\n  racks:\n    - name: rack-1\n      maximum: 11 kW\n`;
  let siteEditor: YamlEditor;
  let designEditor: YamlEditor;
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split("\n").length - 1;
  const hub = `# yaml-language-server: $schema=design.schema.json\n${design.replace("- name: rack-1\n", "- name: rack\n      count: 3\n").replace("- rack-1", '- "rack-{n}"')}`;

  beforeAll(async () => {
    [siteEditor, designEditor] = await Promise.all([editorOfSites(laid), editorOf("design", hub)]);
  });

  it("finds nothing to underline in a site that says what differs, nor in its design", async () => {
    expect(await siteEditor.problems(laid)).toEqual([]);
    expect(await designEditor.problems(hub)).toEqual([]);
  });

  it("takes defaults of the site in a design, over which a site says the rest", async () => {
    const defaults = `site: { grid: { minimum: "0.85" }, promises: { redundancy: { rejection: N, airConditioning: N, feeds: N } } }\n`;
    expect(await designEditor.problems(hub + defaults)).toEqual([]);
    const papers = "papers: { leadTimes: { saber-product: 42 d, nom-001-sede: 60 d } }";
    expect(await designEditor.problems(`${hub}site: { ${papers} }\n`)).toEqual([]);
    expect(await siteEditor.problems(laid.replace("site:\n", `site:\n  ${papers.replace("{ l", '{ arrival: "2027-02-01", l')}\n`))).toEqual(
      [],
    );
    const rest = laid.replace(/ {2}promises:[\s\S]*?(?=compute:)/, "").replace(/minimum: "[^"]*"/, "outages: { longest: 1 h }");
    expect(rest).not.toContain("promises");
    expect(await siteEditor.problems(rest)).toEqual([]);
    expect(
      await designEditor.problems(
        `${hub}site: { country: SA, grid: { nominal: 400 V line-to-line }, papers: { arrival: "2027-02-01" } }\n`,
      ),
    ).toEqual([
      expect.stringMatching(/: Property arrival is not allowed\.$/),
      expect.stringMatching(/: Property country is not allowed\.$/),
    ]);
  });

  it("underlines a misspelt prop and a wrong unit in both", async () => {
    const wrong = laid.replace("maximum: 11 kW", "maximum: 11 °C\n      utilization: '0.5'");
    expect(await siteEditor.problems(wrong)).toEqual([
      expect.stringMatching(/: String does not match the pattern/),
      expect.stringMatching(/: Property utilization is not allowed\.$/),
    ]);
    expect(await designEditor.problems(hub.replace("idle: 1 kW", "idel: 1 kW"))).toEqual([
      expect.stringMatching(/: Property idel is not allowed\.$/),
    ]);
  });

  it.each([
    ["what a part can be besides", `${laid}      \n`, "      \n", 6, "remove"],
    ["the props of a map that the design has", `${head}cooling:\n  facilityLoop:\n    \n`, "    \n", 4, "pumpPower"],
    [
      "the parts that fit",
      `${head}power:\n  feeds:\n    - name: a\n      main:\n        part: \n`,
      "        part: \n",
      14,
      "schneider-ic60",
    ],
  ])("offers %s", async (_, text, words, character, offered) => {
    await siteEditor.problems(text);
    expect(await siteEditor.offers({ line: lineOf(text, words), character })).toContain(offered);
  });

  it("shows what design means, what laying over does, and a prop of the design", async () => {
    await siteEditor.problems(laid);
    expect(await siteEditor.shows({ line: lineOf(laid, "design:"), character: 2 })).toMatch(/Design file of this site/);
    expect(await siteEditor.shows({ line: lineOf(laid, "maximum: 11"), character: 8 })).toMatch(/units: W, kW, MW/);
    await designEditor.problems(hub);
    expect(await designEditor.shows({ line: lineOf(hub, "count: 3"), character: 8 })).toMatch(/Number of equal parts: rack becomes rack/);
  });

  it("takes in a design what is added to a list, where a site writes that a map is added", async () => {
    const loosened = (said: string) => `telemetry: { agent: { loosened: { capabilities: { reason: "x", add: ${said} } } } }\n`;
    const underlined = (problems: readonly string[]) => problems.filter((problem) => !/Missing property/.test(problem));
    expect(underlined(await designEditor.problems(hub.replace(/^telemetry:[\s\S]*?\n(?=\w)/m, "") + loosened("[NET_RAW]")))).toEqual([]);
    expect(underlined(await siteEditor.problems(laid + loosened("true")))).toEqual([]);
  });

  it("offers modules and counts in a design", async () => {
    await designEditor.problems(`${hub}\n`);
    const text = hub.replace("      count: 3\n", "      \n");
    await designEditor.problems(text);
    expect(await designEditor.offers({ line: lineOf(text, "      \n"), character: 6 })).toContain("count");
  });
});

/** One of each that a policy can make of a finding. */
const waiver = { subject: "compute/rack-1", reason: "pads are ordered", owner: "A. Operator", expires: "2027-03-31", ticket: "EDGE-12" };
const policy: PolicyProps = {
  packs: [corePack, strictPack],
  site: { "cooling/room-stays-warm": { enforcement: { off: "no winter" } }, "power/breaker-loading": { parameters: { headroom: "10 %" } } },
  waivers: [{ rule: "cooling/supply-within-it-limit", cap: "8 K", ...waiver }],
  today: "2026-11-25",
};

/** The report as it is read back from its file. */
function reportOf({ site, policy: own = {}, ...design }: EdgeNodeStackProps): SiteReport {
  const node = snapshot("site", site, design);
  return JSON.parse(readableJson(siteReport(evaluate(node, { policy: own }), { policy: own })));
}

describe("edge-node schema result", () => {
  it("takes what the checks give, with and without a year of weather, and refuses what no result has", () => {
    const validate = validator("result");
    const { sites, ...run } = JSON.parse(runCli("check", "examples/own-site.yaml", "--format", "json").stdout) as RunResult;
    for (const report of [...sites, reportOf(lagosSolarHybrid), reportOf({ ...kuwaitDryCooler, policy })])
      expect([validate({ ...run, sites: [report] }), validate.errors]).toEqual([true, null]);
    expect(validate({ ...run, sites: [{ ...sites[0], verdict: "maybe" }] })).toBe(false);
    expect(validate({ ...run, sites: [{ ...sites[0], vredict: "pass" }] })).toBe(false);
    expect(validate({ ...run, sites, schemaVersion: 0 })).toBe(false);
  });
});

describe("edge-node schema states", () => {
  it("takes what check --states writes, and refuses what no states have", () => {
    const folder = mkdtempSync(join(tmpdir(), "edge-node-states-"));
    const file = join(folder, "states.json");
    try {
      runCli("check", "examples/own-site.yaml", "--states", file);
      const validate = validator("states");
      const saved = JSON.parse(readFileSync(file, "utf8")) as StatesResult;
      expect([validate(saved), validate.errors]).toEqual([true, null]);
      expect(validate({ ...saved, schemaVersion: 2 })).toBe(false);
      expect(validate({ ...saved, sites: saved.sites.map(({ site }) => ({ site })) })).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EdgeNodeStackProps, type GensetProps, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate, type SiteReport } from "cdktf-edge-node/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marginText } from "../../constructs/report/writing/quantity-text";
import { astanaCold } from "../../examples/astana-cold";
import { atacamaAltitude, cooler24kW } from "../../examples/atacama-altitude";
import { dohaHumid } from "../../examples/doha-humid";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { pads } from "../../examples/parts/cooling-30kw";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import { twoFeeds } from "../../examples/two-feeds";
import { weakGrid } from "../../examples/weak-grid";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { codeBlocks } from "../support/docs/code-blocks";
import { cooling } from "../support/nodes/node-variants";
import { builtOptions } from "../support/programs/built-library.mjs";
import type { Alone, RanAlone } from "../support/programs/run-alone";
import { liquid } from "../support/props/liquid";

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of the repository as a user would. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<"start" | "example", string>> };
const started = ["first-site", "riyadh-adiabatic", "atacama-altitude", "astana-cold", "doha-humid", "two-feeds", "lagos-solar-hybrid"];

/** Each example file and how it ends. */
const alone = [
  ["first-site", 0],
  ["riyadh-adiabatic", 0],
  ["atacama-altitude", 0],
  ["astana-cold", 0],
  ["doha-humid", 0],
  ["two-feeds", 0],
  ["lagos-solar-hybrid", 0],
  ["kuwait-dry-cooler", 1],
  ["weak-grid", 1],
  ["own-site", 0],
  ["two-hosts", 0],
  ["protected-site", 0],
] as const;

let folder: string;
let ended: ReadonlyMap<string, RanAlone>;
let said: string;

/** How the program with that output folder ended. */
const ran = (name: string): RanAlone => ended.get(name) ?? expect.unreachable(said);

/** The report that an example wrote which ran alone. */
const reportOf = (name: string): SiteReport =>
  JSON.parse(readFileSync(join(folder, `alone-${name}`, "reports", name, "report.json"), "utf8"));

/** Every example alone, those of npm start in one app, and those that fail in another: in one program, which has the library loaded. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "examples-"));
  const [, ofStart = ""] = scripts.start.split(" examples/main.ts ");
  const examples: readonly Alone[] = [
    ...alone.map(([name]) => ({ folder: `alone-${name}`, example: name, argv: [] })),
    { folder: "start", example: "main", argv: ofStart.split(" ") },
    { folder: "failing", example: "main", argv: ["kuwait-dry-cooler", "weak-grid"] },
    { folder: "unknown", example: "main", argv: ["atlantis"] },
  ];
  const argv = [...builtOptions(), "test/support/programs/run-alone.ts", folder, JSON.stringify(examples)];
  const withoutCharts = { CDKTF_CONTEXT_JSON: JSON.stringify({ [appRunContext]: { charts: false } satisfies AppRun }) }; // nobody reads them here
  const { stdout, stderr } = await run(process.execPath, argv, withoutCharts);
  const lines = stdout.trim().split("\n");
  ended = new Map(lines.map((line) => JSON.parse(line) as RanAlone).map((one) => [one.folder, one]));
  said = stderr;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("examples/README.md", () => {
  const page = readFileSync("examples/README.md", "utf8");

  it("names examples/own-site.ts a whole description in one file, which is short", () => {
    expect(page).toMatch(/`own-site.ts` .*smallest whole description, in one file/);
    expect(readFileSync("examples/own-site.ts", "utf8").split("\n").length).toBeLessThanOrEqual(43);
  });

  it.each(["first-site", "riyadh-adiabatic"])("states the margins of %s and what set them", (name) => {
    const { tightest } = reportOf(name);
    const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
    for (const margin of [tightest.thermal, tightest.power]) {
      if (!margin) throw new Error("no margin");
      expect(row).toContain(`${marginText(margin.margin, margin.unit)}, \`${margin.rule}\`, \`${margin.scenario}\``);
    }
  });
});

describe("npm start", () => {
  it("passes every site that is meant to pass in one app, with progress on standard error and one table on standard output", () => {
    const { status, stdout, stderr } = ran("start");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /first-site +│ pass[\s\S]*riyadh-adiabatic +│ pass[\s\S]*atacama-altitude +│ pass[\s\S]*astana-cold +│ pass[\s\S]*doha-humid +│ pass/,
    );
    expect(stderr).toMatch(/first-site[\s\S]*riyadh-adiabatic/);
    for (const site of started) {
      expect(JSON.parse(readFileSync(join(folder, "start/stacks", site, "cdk.tf.json"), "utf8")).resource.docker_container).toBeDefined();
      expect(JSON.parse(readFileSync(join(folder, "start/reports", site, "report.json"), "utf8"))).toMatchObject({
        schemaVersion: 2,
        site,
        verdict: "pass",
      });
    }
  });
});

describe("npm run example", () => {
  it.each([
    [
      "kuwait-dry-cooler",
      "cooling/supply-within-it-limit",
      /value 52\.\d °C, limit at most 45\.0 °C/,
      /hottest\/dry-cooler-\d-lost/,
      /largest contributor outdoor air 49\.8 °C/,
      /remedy: supply the coolant [\d.]+ K colder: add adiabatic pads/,
    ],
    [
      "weak-grid",
      "power/rectifiers-carry-load",
      /value 30\.\d+ kW, limit at most 28\.\d+ kW/,
      /hottest\/grid-minimum/,
      /largest contributor rack-1\/rack-1-dc 15\.\d+ kW/,
      /remedy: fit dc-racks with \d+ rectifier units instead of 18/,
    ],
  ])("-- %s exits 1, writes nothing to deploy, and says all in 12 lines", (name, rule, ...said) => {
    const { status, stdout } = ran("failing");
    expect(status).toBe(1);
    expect(existsSync(join(folder, "failing/stacks", name))).toBe(false);
    const start = stdout
      .slice(stdout.indexOf(`✗ ${name}`))
      .split("\n")
      .slice(0, 12)
      .join("\n");
    for (const part of [name, rule, ...said]) expect(start).toMatch(part);
  });

  it("-- with a name that is no example exits 2 and names those that are", () => {
    expect(scripts.start.startsWith(`${scripts.example} `)).toBe(true);
    const { status, stderr } = ran("unknown");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "first-site, riyadh-adiabatic, atacama-altitude, astana-cold, doha-humid, two-feeds, lagos-solar-hybrid, kuwait-dry-cooler, weak-grid",
    );
  });
});

describe("each example file", () => {
  it.each(alone)("examples/%s.ts runs alone and exits %d", (name, expected) => {
    const { status, stdout } = ran(`alone-${name}`);
    expect(stdout).toContain("tightest thermal margin");
    const stacks = join(folder, `alone-${name}`, "stacks");
    expect(existsSync(stacks) ? readdirSync(stacks).length : 0).toBe(expected === 0 ? 1 : 0);
    expect(status).toBe(expected);
  });

  it("examples/own-site.ts prints what docs/first-site.md says, run as examples/README.md says", () => {
    expect(readFileSync("examples/README.md", "utf8")).toContain("`node -C source -r ts-node/register examples/own-site.ts`"); // the faster loader runs it here: decision 0019
    const { stdout } = ran("alone-own-site");
    expect(codeBlocks(readFileSync("docs/first-site.md", "utf8"), "text")).toEqual([stdout.replaceAll(/\S+alone-own-site/g, "cdktf.out")]);
  });
});

/** Rules that block an example as it is, or a change of it. */
function blocking(name: string, changed?: EdgeNodeStackProps): string[] {
  const { findings } = changed ? evaluated(name, changed) : reportOf(name);
  return [...new Set(findings.filter(({ blocks }) => blocks).map(({ rule }) => rule))].sort();
}

function evaluated(name: string, { site, ...design }: EdgeNodeStackProps): Evaluation {
  return evaluate(snapshot(name, site, design));
}

describe("a remedy, applied", () => {
  it("lets kuwait-dry-cooler pass: adiabatic pads", () => {
    expect(blocking("kuwait-dry-cooler")).toEqual(["cooling/rejection-covers-heat", "cooling/supply-within-it-limit"]);
    expect(blocking("kuwait-dry-cooler", { ...kuwaitDryCooler, ...cooling({ dryCoolers: { pads } }) })).toEqual([]);
  });

  it("lets weak-grid pass: as many rectifier units as it asks for", () => {
    const { power } = weakGrid;
    const units = Number(/with (\d+) rectifier units/.exec(reportOf("weak-grid").findings.find(({ blocks }) => blocks)?.remedy ?? "")?.[1]);
    const rectifierPlants = power?.rectifierPlants?.map((plant) => (plant.name === "dc-racks" ? { ...plant, units } : plant)) ?? [];
    expect(blocking("weak-grid")).toEqual(["power/rectifiers-carry-load"]);
    expect(blocking("weak-grid", { ...weakGrid, ...(power && { power: { ...power, rectifierPlants } }) })).toEqual([]);
  });
});

describe("fault currents of the examples with UPS and batteries", () => {
  // two-feeds: 4,000 A at the intake, 20 m of 50 mm² at 60 Hz (R 0.0072 Ω, X 0.00192 Ω) and the bypass. 254.03 V/4,000 A = 0.06351 Ω:
  // √(0.0072² + 0.06543²) = 0.06583 Ω, 3,859 A; on the set 254.03/2,000 = 0.12702 Ω: √(0.0072² + 0.12894²) = 0.12914 Ω, 1,967 A.
  // lagos-solar-hybrid: 4,000 A, 30 m of 95 mm² at 50 Hz (R 0.005684 Ω, X 0.0024 Ω): √(0.005684² + 0.06591²) = 0.06615 Ω, 3,840 A; on the set 1,961 A.
  it.each([
    ["two-feeds", twoFeeds, "rack-1-a/breaker", "healthy", 3859],
    ["two-feeds", twoFeeds, "rack-1-a/breaker", "on-genset", 1967],
    ["two-feeds", twoFeeds, "rack-1-a/breaker", "on-battery", 170],
    ["two-feeds", twoFeeds, "receivers/breaker", "on-battery", 4000],
    ["lagos-solar-hybrid", lagosSolarHybrid, "racks-1/breaker", "healthy", 3840],
    ["lagos-solar-hybrid", lagosSolarHybrid, "racks-1/breaker", "on-genset-recharging", 1961],
    ["lagos-solar-hybrid", lagosSolarHybrid, "racks-1/breaker", "on-battery", 350],
  ])("%s: %s meets what drives a fault there, worked by hand", (name, { site, ...design }, breaker, state, amperes) => {
    const only = { scenarios: [`hottest/${state}`], rules: ["power/breaking-capacity"] };
    const { findings } = evaluate(snapshot(name, site, design), { only });
    const found = findings.find(({ subject }) => subject === `power/${breaker}`);
    expect(found).toMatchObject({ outcome: "pass", limit: 10_000 });
    expect(found?.value).toBeCloseTo(amperes, 0);
  });

  it.each(["two-feeds", "lagos-solar-hybrid"])("%s: every breaker passes in every promised scenario", (name) => {
    const { findings } = reportOf(name);
    for (const rule of ["power/breaking-capacity", "power/selectivity"]) {
      const promised = findings.filter((one) => one.rule === rule && one.promised && one.subject !== "power"); // no breaker, where none is live
      expect(promised.length).toBeGreaterThan(1);
      expect(new Set(promised.map(({ outcome }) => outcome))).toEqual(new Set(["pass"]));
    }
  });
});

describe("the smallest change that makes a passing example fail", () => {
  it("first-site: racks that accept 38 °C instead of 45 °C", () => {
    const racks = firstSite.compute?.racks.map((rack) => ({ ...rack, maximumSupply: "38 °C" as const })) ?? [];
    expect(blocking("first-site")).toEqual([]);
    expect(blocking("first-site", { ...firstSite, compute: { racks } })).toContain("cooling/supply-within-it-limit");
  });

  it("riyadh-adiabatic: the same coolers without pads", () => {
    expect(blocking("riyadh-adiabatic")).toEqual([]);
    expect(blocking("riyadh-adiabatic", { ...riyadhAdiabatic, ...cooling({}) })).toContain("cooling/supply-within-it-limit");
  });

  it("atacama-altitude: the coolers of 24 kW, which do at sea level", () => {
    const { site } = atacamaAltitude;
    const own = liquid(atacamaAltitude.cooling);
    const smaller = {
      ...atacamaAltitude,
      cooling: { ...own, dryCoolers: { ...own.dryCoolers, rating: { ...own.dryCoolers.rating, ...cooler24kW } } },
    };
    expect(blocking("atacama-altitude")).toEqual([]);
    expect(blocking("atacama-altitude", smaller)).toEqual(["cooling/rejection-covers-heat", "cooling/supply-within-it-limit"]);
    expect(blocking("atacama-altitude", { ...smaller, site: { ...site, position: { ...site.position, elevationM: 0 } } })).toEqual([]);
  });

  it("astana-cold: 40 % of glycol instead of 50 %, or air conditioners that stop at −15 °C", () => {
    const own = liquid(astanaCold.cooling);
    const weaker = { ...own.facilityLoop.coolant, share: "40 % by volume" } as typeof own.facilityLoop.coolant;
    const rated = {
      ...own,
      facilityLoop: { ...own.facilityLoop, coolant: weaker },
      secondaryLoop: { ...own.secondaryLoop, coolant: weaker },
      dryCoolers: { ...own.dryCoolers, rating: { ...own.dryCoolers.rating, coolant: weaker } },
      cdus: { ...own.cdus, rating: { ...own.cdus.rating, primaryCoolant: weaker, secondaryCoolant: weaker } },
    };
    expect(blocking("astana-cold")).toEqual([]);
    expect(blocking("astana-cold", { ...astanaCold, cooling: rated })).toEqual(["cooling/coolant-does-not-freeze"]);
    const stopping = { ...own, airConditioners: { ...own.airConditioners, minimumAmbient: "-15 °C" as const } };
    expect(blocking("astana-cold", { ...astanaCold, cooling: stopping })).toContain("cooling/room-air-covers-heat");
  });

  it("astana-cold: a heater of 3 kW, which the clear sky and the cold start ask for more", () => {
    const { site, ...design } = astanaCold;
    const heating = (change: Partial<typeof design>) =>
      evaluate(snapshot("astana", site, { ...design, ...change })).findings.find(({ rule }) => rule === "cooling/room-stays-warm");
    const own = liquid(astanaCold.cooling);
    const { scenario, outcome, contributors } = heating({}) ?? expect.unreachable();
    expect({ scenario, outcome }).toEqual({ scenario: "coldest/cold-start", outcome: "pass" });
    // 0.5 W/(m²·K) · (29.7 + 35.3 + 49.5 + 29.7) m² · (15 °C + 34.8 °C), and the roof's 0.5 · 29.7 · 3.9 K
    expect(contributors[0]).toMatchObject({ name: "heat that the envelope loses", value: expect.closeTo(3590.58 + 57.915, 2) });
    const smaller = heating({ cooling: { ...own, room: { ...own.room, heater: "3 kW" } } });
    expect(smaller).toMatchObject({ outcome: "fail", margin: expect.closeTo(-489, 0) }); // as examples/README.md has it
  });

  it("two-feeds: UPS of 25 kW instead of 40 kW, which the survivor of two overloads", () => {
    const ups = twoFeeds.power?.ups?.map((one) => ({ ...one, ratedPower: "25 kW", ratedApparentPower: "25 kVA" }) as const) ?? [];
    expect(blocking("two-feeds")).toEqual([]);
    expect(blocking("two-feeds", { ...twoFeeds, ...(twoFeeds.power && { power: { ...twoFeeds.power, ups } }) })).toEqual([
      "power/equipment-within-rating",
      "power/surviving-feed-carries-load",
    ]);
  });

  it("lagos-solar-hybrid: a set rated for standby, which runs more than 200 hours, or no set at all", () => {
    const { power } = lagosSolarHybrid;
    const sets = (gensets: GensetProps[]) => ({ ...lagosSolarHybrid, ...(power && { power: { ...power, gensets } }) });
    expect(blocking("lagos-solar-hybrid")).toEqual([]);
    expect(blocking("lagos-solar-hybrid", sets((power?.gensets ?? []).map((one) => ({ ...one, rating: "ESP" }))))).toEqual([
      "power/genset-hours",
    ]);
    expect(blocking("lagos-solar-hybrid", sets([]))).toEqual([
      "power/fuel-covers-autonomy",
      "power/survives-outage",
      "power/unserved-energy",
    ]);
  });

  it("doha-humid: racks that give 75 % of their heat to the coolant instead of 80 %", () => {
    const racks = dohaHumid.compute?.racks.map((rack) => ({ ...rack, captureRatio: "0.75" as const })) ?? [];
    expect(blocking("doha-humid")).toEqual([]);
    expect(blocking("doha-humid", { ...dohaHumid, compute: { racks } })).toContain("cooling/room-air-covers-heat");
  });
});

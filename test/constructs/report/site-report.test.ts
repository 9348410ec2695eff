import { evaluate, type SiteReport, siteReport } from "cdktf-edge-node/report";
import { coreRules, recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { readableJson } from "../../../constructs/report/readable-json";
import { withRemovableData } from "../../../constructs/studies/snapshot/removable-data";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { telemetry } from "../../../examples/parts/it-30kw";
import { weakGrid } from "../../../examples/weak-grid";
import { cooling, findingsOf, variant } from "../../support/nodes/node-variants";
import { evaluationOf } from "../../support/report/reports";

const evaluations = {
  firstSite: evaluationOf("first-site", firstSite),
  kuwaitDryCooler: evaluationOf("kuwait-dry-cooler", kuwaitDryCooler),
  weakGrid: evaluationOf("weak-grid", weakGrid),
  unknownCoolant: evaluationOf("unknown-coolant", variant(cooling({ facilityLoop: { coolant: { kind: "water" } } }))),
};
const reports: Readonly<Record<string, SiteReport>> = Object.fromEntries(
  Object.entries(evaluations).map(([name, evaluation]) => [name, siteReport(evaluation)]),
);
const report = (name: keyof typeof evaluations): SiteReport => reports[name] ?? expect.unreachable();

describe("siteReport() on the sun", () => {
  it("says by climate point and surface what was used, and what of it a clear sky gives", () => {
    const { sunlight = [] } = report("kuwaitDryCooler");
    const at = (climate: string, surface: string) => sunlight.find((one) => one.climate === climate && one.surface === surface);
    expect(sunlight).toHaveLength(3 * 5); // of five surfaces, the floor left out
    expect(at("hottest", "roof")).toEqual({ climate: "hottest", surface: "roof", irradianceWPerM2: 950 });
    // 29.22° N: sun 23.45° north of the equator at noon of day 172, 1098·cos z·exp(−0.059/cos z)
    const cosine = Math.cos(((29.22 - 23.45 * Math.sin((2 * Math.PI * 456) / 365)) * Math.PI) / 180);
    expect(at("mostHumid", "roof")).toEqual({
      climate: "mostHumid",
      surface: "roof",
      irradianceWPerM2: expect.closeTo(1098 * cosine * Math.exp(-0.059 / cosine), 6),
      clearSky: { dayOfYear: 172, solarTimeH: 12 },
    });
    expect(at("coldest", "sun-wall")).toMatchObject({ irradianceWPerM2: 0 });
  });
});

describe.each(Object.keys(evaluations) as (keyof typeof evaluations)[])("siteReport() of %s", (name) => {
  it("is plain JSON: nothing undefined, infinite or NaN is lost on the way to the file", () => {
    expect(JSON.parse(JSON.stringify(report(name)))).toStrictEqual(report(name));
  });

  it("has contributors that add up to the value of every finding, and of the worst beyond the promises", () => {
    const judged = report(name)
      .findings.flatMap((finding) => [finding, ...(finding.beyondPromise ? [finding.beyondPromise] : [])])
      .filter(({ value }) => value !== undefined);
    expect(judged.length).toBeGreaterThan(5);
    for (const { subject, value = Number.NaN, contributors } of judged) {
      const sum = contributors.reduce((total, part) => total + part.value, 0);
      expect(Math.abs(sum - value), subject).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });

  it("shows the staircases of the healthy scenarios and of those that set a fail, an unknown or a tightest margin, each once", () => {
    const { staircases, findings, scenarios, tightest } = report(name);
    const healthy = scenarios.map((scenario) => scenario.name).filter((scenario) => scenario.endsWith("/healthy"));
    const binding = findings.filter(({ outcome }) => outcome === "fail" || outcome === "unknown").map(({ scenario }) => scenario);
    const tight = [tightest.thermal, tightest.power].flatMap((margin) => (margin ? [margin.scenario] : []));
    const named = staircases.flatMap((shared) => shared.scenarios);
    const shown = [...new Set([...healthy, ...binding, ...tight])].flatMap((one) => one ?? []);
    const hasCoolant = (one: string) => recordOf(evaluations[name].node, one).temperatureStaircase !== undefined;
    expect([...named].sort()).toEqual(shown.filter(hasCoolant).sort());
    for (const [i, { scenarios: own, staircase }] of staircases.entries()) {
      for (const one of own) expect(recordOf(evaluations[name].node, one).temperatureStaircase).toEqual(staircase);
      for (const other of staircases.slice(0, i)) expect(other.staircase).not.toEqual(staircase);
    }
  });

  it("shows the ratings of the scenario with the tightest power margin, as its state has them", () => {
    const { ratings, tightest } = report(name);
    expect(ratings?.scenario).toBe(tightest.power?.scenario);
    if (name === "unknownCoolant") {
      expect(ratings).toBeUndefined(); // fans of dry coolers draw what the coolant says, and nobody knows it
      return;
    }
    const { limits } = recordOf(evaluations[name].node, ratings?.scenario ?? "").electrical;
    expect(ratings?.ratings).toEqual(
      limits.flatMap(({ node, kind, bound, value, limit, unit }) =>
        limit === undefined ? [] : [{ node, kind, bound, value, limit, unit }],
      ),
    );
  });
});

describe("siteReport()", () => {
  it("siteReport() has its schema version, the site, the verdict and the counts", () => {
    expect(report("firstSite")).toMatchObject({ schemaVersion: 2, site: "first-site", country: "SA", verdict: "pass" });
    expect(report("firstSite").evaluated).toEqual({
      scenarios: report("firstSite").scenarios.length,
      rules: coreRules.length,
      judgements: expect.any(Number),
    });
    expect(report("kuwaitDryCooler")).toMatchObject({ country: "KW", verdict: "fail" });
  });

  it("siteReport() lists every number that is not a maker's, with its owner: equipment, weather and grid", () => {
    const declared = (name: keyof typeof evaluations) => new Map(report(name).declared.map((one) => [one.path, one]));
    expect(declared("firstSite").get("cooling/air-conditioners")).toEqual({
      path: "cooling/air-conditioners",
      mark: "declared",
      document: "Air conditioner of 8 kW at 35 °C, with capacity to 55 °C and 3000 m",
      owner: "Example integrator, cooling",
    });
    expect(declared("firstSite").get("compute/rack-1/supplies")).toMatchObject({ mark: "partial" });
    expect(declared("firstSite").get("site/climate/coldest")).toMatchObject({ mark: "partial" });
    expect(declared("firstSite").get("power/feed-a/main")).toMatchObject({
      mark: "declared",
      document: expect.stringContaining("over altitude as Schneider"),
    });
    expect(declared("weakGrid").get("site/grid")).toMatchObject({ document: "Voltages of the village line, logged", mark: "declared" });
    expect(report("firstSite").declared.map(({ mark }) => mark)).not.toContain("verified");
  });

  it("siteReport() shows what the design loosens, with its reason", () => {
    expect(report("firstSite").loosened).toEqual([]);
    const alerting = {
      ...telemetry.alerting,
      user: "0:0",
      loosened: { writableRoot: { reason: "Writes a cache" }, rootUser: { reason: "Reads the maker's device" } },
    };
    const loosened = (props: typeof firstSite) => siteReport(evaluationOf("first-site", props)).loosened;
    expect(loosened({ ...firstSite, telemetry: { ...telemetry, alerting } })).toEqual([
      {
        service: "telemetry-alerting",
        protection: "neither the user nor its group is root",
        given: ["0:0"],
        reason: "Reads the maker's device",
      },
      { service: "telemetry-alerting", protection: "the root file system is read-only", reason: "Writes a cache" },
    ]);
    expect(loosened(withRemovableData(firstSite, "Site closed, A. Operator"))).toEqual(
      ["telemetry-agent", "telemetry-store", "message-broker"].map((service) => ({
        service,
        protection: "data volumes cannot be destroyed",
        given: [`/${service}-data`],
        reason: "Site closed, A. Operator",
      })),
    );
  });

  it("siteReport() shows which devices a program drives, and what another service has", () => {
    const loosened = { devices: { reason: "The receiver, A. Operator" } };
    const workloads = (firstSite.orchestration?.workloads ?? []).map((workload) =>
      workload.name === "demodulator" ? { ...workload, devices: [{ host: "/dev/bus/usb/001/004" }], loosened } : workload,
    );
    const evaluation = evaluationOf("first-site", { ...firstSite, orchestration: { ...firstSite.orchestration, workloads } });
    const others = [
      {
        serviceName: "time",
        loosened: { capabilities: { add: ["SYS_TIME"], reason: "GPS" } },
        givenByLoosening: { capabilities: ["SYS_TIME"] },
      },
      { serviceName: "older", loosened: { writableRoot: { reason: "Cache" } } },
    ];
    expect(siteReport(evaluation, { others }).loosened).toEqual([
      {
        service: "demodulator",
        protection: "no device of the host is reached",
        given: ["/dev/bus/usb/001/004 (rw)"],
        reason: "The receiver, A. Operator",
      },
      { service: "time", protection: "every capability is dropped", given: ["SYS_TIME"], reason: "GPS" },
      { service: "older", protection: "the root file system is read-only", reason: "Cache" },
    ]);
  });

  it("siteReport() finds the tightest margin of promised scenarios, compared by their relative margin", () => {
    const { tightest, findings } = report("firstSite");
    for (const [folder, least] of Object.entries({ "cooling/": tightest.thermal, "power/": tightest.power })) {
      const shares = findings
        .filter(({ rule, promised, margin, unit }) => rule.startsWith(folder) && promised && margin !== undefined && unit !== "units")
        .filter(({ subject }) => !subject.endsWith("/nominal-frequency")) // stands at its limit where all is well
        .filter(({ rule }) => rule !== "power/voltage-fits-part") // what a part is made for, no room that load or heat take
        .map(({ margin = Number.NaN, limit = Number.NaN, unit }) => margin / (unit === "°C" ? 10 : Math.max(limit, 1e-9)));
      expect(least?.relativeMargin).toBe(Math.min(...shares));
    }
    expect(report("kuwaitDryCooler").tightest.thermal?.margin).toBeLessThan(0);
  });

  it("siteReport() gives no tightest margin where nothing was judged", () => {
    const { site, compute } = variant();
    expect(siteReport(evaluationOf("it-only", { site, ...(compute && { compute }) })).tightest).toEqual({});
  });

  it("siteReport() has margins when it is given the policy, as plain JSON, and the staircases of their scenarios", () => {
    const given = siteReport(evaluations.kuwaitDryCooler, { policy: {} });
    const { margins = [] } = given;
    expect(margins.map(({ scenario }) => scenario)).toEqual(["hottest/healthy", "hottest/dry-cooler-1-lost"]);
    expect(given.staircases.flatMap((shared) => shared.scenarios)).toEqual(expect.arrayContaining(margins.map(({ scenario }) => scenario)));
    expect(margins.map(({ ambient }) => [ambient.outcome, (ambient.marginK ?? Number.NaN) < 0])).toEqual(
      margins.map(() => ["found", true]),
    );
    expect(JSON.parse(JSON.stringify(margins))).toStrictEqual(margins);
    const { margins: _, questions: _q, tightest, ...rest } = given;
    const { tightest: bare, ...same } = report("kuwaitDryCooler");
    expect(rest).toStrictEqual(same);
    expect(tightest).toEqual({
      thermal: { ...bare.thermal, remedy: expect.stringMatching(/^Add or enlarge dry coolers/) },
      power: { ...bare.power, remedy: expect.stringMatching(/^Choose larger ratings on each feed/) },
    });
  });

  it("siteReport() fits a file below 208 kB with all that its formats show, and no line of it is long but for a text", () => {
    const text = readableJson(siteReport(evaluations.firstSite, { policy: {} }));
    expect(Buffer.byteLength(text)).toBeLessThan(208_000);
    const long = text.split("\n").filter((line) => line.length > 140 && !/^ *(?:"\w+": )?"(?:[^"\\]|\\.)*",?$/.test(line));
    expect(long).toEqual([]);
  });

  it("siteReport() has no margins of a run that was limited to a part", () => {
    const part = evaluate(evaluations.firstSite.node, { only: { rules: ["cooling/*"] } });
    expect(siteReport(part, { policy: {} })).not.toHaveProperty("margins");
  });

  it("siteReport() holds the same findings as the evaluation, but for what is not judged or does not apply, which it lists by its reason", () => {
    const { findings } = evaluations.firstSite;
    const { findings: shown, notJudged = [], notApplicable } = report("firstSite");
    expect(shown).toEqual(findings.filter(({ outcome }) => outcome !== "not-judged" && outcome !== "not-applicable"));
    expect(notJudged.find(({ rule }) => rule === "power/surge-protection-declared")).toMatchObject({
      missing: ["power.earthing"],
      subjects: { "power/feed-a": expect.any(Number), "power/feed-b": expect.any(Number) },
    });
    expect(notApplicable.find(({ rule }) => rule === "compute/bath-within-limit")).toMatchObject({
      title: "The immersion bath is not warmer than its limit",
      severity: "critical",
      reason: "the rack has no single-phase tank",
      subjects: { "compute/rack-1": expect.any(Number), "compute/rack-2": expect.any(Number) },
    });
    expect(Object.keys(findingsOf("power/breaker-loading", firstSite)).length).toBeGreaterThan(10);
  });

  it("siteReport() is the same for the same site, whatever was solved in between", () => {
    expect(siteReport(evaluationOf("weak-grid", weakGrid))).toEqual(report("weakGrid"));
    expect(siteReport(evaluations.weakGrid)).toEqual(report("weakGrid"));
  });
});

import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { siteReport } from "../../../../../constructs/report/site-report";
import { assumptionsText, listAssumptions } from "../../../../../constructs/report/subjects/assumptions";
import { declaredFacts } from "../../../../../constructs/report/subjects/assumptions/declared-facts";
import { assumptionsOf } from "../../../../../constructs/report/subjects/assumptions/record";
import { firstSite } from "../../../../../examples/first-site";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { mildSite, variant } from "../../../../support/nodes/node-variants";
import { changed, leftOut } from "../../../../support/props/changed";
import { evaluationOf, finding } from "../../../../support/report/reports";

const fact = (path: string, document: string, owner = "an integrator") => ({ path, mark: "declared", document, owner });
const byDefault = (path: string, document: string) => ({ ...fact(path, document, "the library"), isDefault: true }) as const;
const recirculation = byDefault("cooling/dry-coolers/intake-recirculation", "Recirculation of 0 K, the default");
const sky = byDefault("site/climate/hottest/sky-radiation", "Sky radiation of 0 K, the default");
const rack = fact("compute/rack-1", "Rack of 15 kW");
const breaker = fact("power/it/breaker", "Breaker of 25 A");
const margin = { margin: 1, relativeMargin: 0.1, unit: "W", value: 9, limit: 10 } as const;

describe("load shedding that a site promises", () => {
  const { site } = twoFeeds;
  const downTo = (sheddingDownTo: number, props: EdgeNodeStackProps = twoFeeds) => ({
    ...props,
    site: { ...site, promises: { ...site.promises, sheddingDownTo } },
  });
  const rackShed = changed(downTo(9), "compute.racks.1.sheddable", true); // its archiver has priority 5
  const shedWhole = downTo(5, rackShed);
  const without = (props: EdgeNodeStackProps, ...paths: readonly string[]) =>
    paths.reduce((rest, path) => changed(rest, path, leftOut), changed(props, "power.gensets", []));
  const said = (props: EdgeNodeStackProps) => {
    const { site, ...design } = props;
    return declaredFacts(snapshot("shedding", site, design)).filter(({ path }) => path === "site/promises/shedding");
  };

  it("is an assumption that the verdict lists, with its watts and what it would switch off", () => {
    const { assumptions, declared } = siteReport(evaluationOf("shedding", shedWhole));
    const text = "Load shedding that nothing at the site does: 15 kW of rack-2 switched off without the grid.";
    expect(listAssumptions(assumptions ?? expect.unreachable(), declared)).toContain(text);
    expect(said(changed(rackShed, "downlink.antennas.0.sheddable", true))[0]?.document).toContain(": 690 W of antenna-1 switched off");
  });

  it("is none where nothing is shed, as of a rack on which a workload stays", () => {
    expect([said(twoFeeds), said(rackShed)]).toEqual([[], []]);
  });

  it("is none where no promise rests on it: nothing carries the node, or the site promises no time", () => {
    const batteriesAlone = without(shedWhole, "power.standby", "telemetry");
    expect(said(batteriesAlone)).toHaveLength(1);
    const { batteryLoads: _, batteryAutonomyS: __, gensetAutonomyS: ___, ...promises } = batteriesAlone.site.promises;
    expect(said({ ...batteriesAlone, site: { ...site, promises } })).toEqual([]);
    const { downlink } = variant();
    const antennas = (downlink?.antennas ?? []).map((one) => ({ ...one, sheddable: true }));
    const promising = { ...mildSite, promises: { ...mildSite.promises, sheddingDownTo: 9 } };
    expect(said({ ...variant(), site: promising, downlink: { ...(downlink ?? expect.unreachable()), antennas } })).toEqual([]);
  });
});

describe("assumptionsOf()", () => {
  const contributors = [{ name: "rack-1", value: 9 }];
  const limitSource = { mark: "declared", document: "Breaker of 25 A" } as const;
  const findings = [
    finding({ rule: "cooling/rejection-covers-heat", subject: "cooling/dry-coolers", contributors }),
    finding({ rule: "cooling/room-air-covers-heat", subject: "cooling/air-conditioners", contributors: [] }),
    finding({ rule: "power/breaker-loading", subject: "power/it/other", contributors: [], limitSource }),
  ];
  const declared = [recirculation, sky, rack, breaker];
  const of = (
    rule: string,
    subject: string,
    sunlight: readonly { readonly climate: "hottest" | "coldest"; readonly surface: string; readonly irradianceWPerM2: number }[] = [],
  ) =>
    assumptionsOf({
      declared,
      findings,
      scenarios: [{ name: "hottest/healthy", climate: "hottest" }],
      sunlight,
      tightest: { [rule.startsWith("power/") ? "power" : "thermal"]: { ...margin, rule, subject, scenario: "hottest/healthy" } },
    });

  it("counts what no document vouches for: shaded surfaces, default values, declared numbers", () => {
    const shaded = [
      { climate: "hottest", surface: "roof", irradianceWPerM2: 0 },
      { climate: "hottest", surface: "wall", irradianceWPerM2: 800 },
      { climate: "coldest", surface: "wall", irradianceWPerM2: 0 },
    ] as const;
    const counted = of("cooling/rejection-covers-heat", "cooling/dry-coolers", shaded);
    expect(counted).toMatchObject({ shadedSurfaces: 1, defaults: [recirculation.document, sky.document], declared: 2 });
    expect(assumptionsText(counted)).toBe(
      "5 numbers have no document behind them: 2 declared by the design, 2 defaults of the library, 1 surface without sunlight.",
    );
    expect(listAssumptions(counted)).toEqual([
      "The tightest margin of heat uses: Recirculation of 0 K, the default; Rack of 15 kW.",
      "Sun of 0 W/m² on 1 surface.",
      "Recirculation of 0 K.",
      "Sky radiation of 0 K.",
    ]);
    expect(assumptionsText({ shadedSurfaces: 0, defaults: [], declared: 0 })).toBe("Every number has a document behind it.");
    expect(assumptionsText({ shadedSurfaces: 0, defaults: [], declared: 1 })).toBe(
      "1 number has no document behind it: 1 declared by the design.",
    );
  });

  it("takes no number that a design declares for a default, whatever the name of its owner", () => {
    const declared = [fact("compute/rack-1", "Rack of 15 kW", "cdktf-edge-node")];
    expect(assumptionsOf({ declared, findings: [], scenarios: [], tightest: {} })).toEqual({
      shadedSurfaces: 0,
      defaults: [],
      declared: 1,
    });
  });

  it("lists what the tightest margins rest on: defaults of that part of the model, and numbers of subject, contributors and limit", () => {
    expect(of("cooling/rejection-covers-heat", "cooling/dry-coolers").thermal).toEqual([recirculation.document, rack.document]);
    const shaded = [{ climate: "hottest", surface: "roof", irradianceWPerM2: 0 }] as const;
    expect(of("cooling/room-air-covers-heat", "cooling/air-conditioners", shaded).thermal).toEqual([
      "sun of 0 W/m² on 1 surface",
      sky.document,
    ]);
    const { power, ...others } = of("power/breaker-loading", "power/it/other");
    expect(power).toEqual([breaker.document]);
    expect(others).not.toHaveProperty("thermal");
  });

  it("is of the report what it says, and sees the sun that a site states as none", () => {
    const report = siteReport(evaluationOf("first", firstSite));
    expect(report.assumptions).toEqual(assumptionsOf(report));
    expect(report.assumptions?.defaults).toContain("Recirculation of 0 K at the intakes of dry coolers, the default");
    const { hottest } = mildSite.climate;
    const irradianceWPerM2 = Object.fromEntries(Object.keys(hottest.irradianceWPerM2).map((surface) => [surface, 0]));
    const dark = { ...mildSite, climate: { ...mildSite.climate, hottest: { ...hottest, irradianceWPerM2, otherIrradianceWPerM2: 0 } } };
    expect(siteReport(evaluationOf("dark", { ...variant(), site: dark })).assumptions?.shadedSurfaces).toBeGreaterThan(0);
  });
});

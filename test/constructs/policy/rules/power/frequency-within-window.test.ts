import { type CoolingProps, defineSite, type EdgeNodeStackProps, type GridProps, type PowerProps, type UpsProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensets } from "../../../../../constructs/catalog/makers/gensets";
import { frequencyWithinWindow } from "../../../../../constructs/policy/rules/power/frequency-within-window";
import { abha } from "../../../../../examples/parts/abha";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { cooling as coolingWith, finding, findingsOf, mildSite, plant, variant, without } from "../../../../support/nodes/node-variants";
import { stored } from "../../../../support/nodes/stores";

const { id: rule } = frequencyWithinWindow;
const subject = "power/dc-48/lowest-frequency";
const small = smallNode();
/** The small node whose rectifiers run from 45 to 66 Hz. */
const straying = (minimum: number, maximum: number, windowHz: readonly [number, number] | undefined = [45, 66]) => ({
  node: smallNode({
    site: { grid: { frequencyRangeHz: [minimum, maximum] } },
    network: (small.network ?? []).map((part) =>
      part.kind === "rectifier-plant" && windowHz ? { ...part, frequencyRangeHz: windowHz } : part,
    ),
  }),
});
/** Lets the site have another frequency than its country. */
const ownFrequency = { frequency: { reason: "made to try the window", owner: "tests" } };
const range = (minimum: `${number} Hz`, maximum: `${number} Hz`) => ({ minimum, maximum });
const withGrid = (grid: Partial<GridProps>, props: EdgeNodeStackProps = variant(plant({ inputFrequency: range("47 Hz", "63 Hz") }))) => ({
  ...props,
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.9", ...grid },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  }),
});

/** The node's power with one circuit of it changed. */
const circuitOf = (name: string, change: object) => ({
  power: {
    ...power30kW,
    boards: power30kW.boards.map((board) => ({
      ...board,
      circuits: (board.circuits ?? []).map((one) => (one.name === name ? { ...one, ...change } : one)),
    })),
  },
});

ruleCases(frequencyWithinWindow, {
  subject,
  pass: straying(46, 64),
  fail: straying(44, 64),
  unknown: { node: { ...straying(46, 64).node, network: small.network ?? [] }, subject: "power/dc-48" },
  notApplicable: { node: smallNode({ network: [] }), subject: "power" },
  notJudged: { node: small, subject: "power/dc-48" },
  boundary: { at: straying(45, 64), beyond: straying(44.99, 64) },
  fromProps: {
    pass: withGrid({ frequencyRange: range("58 Hz", "62 Hz") }),
    fail: withGrid({ frequency: "50 Hz", unusual: ownFrequency, frequencyRange: range("46 Hz", "52 Hz") }),
  },
});

describe(rule, () => {
  it("judges both ends, in hertz, by half of the window", () => {
    const found = findingsOf(rule, withGrid({ frequencyRange: range("58 Hz", "64 Hz") }));
    expect(found["power/dc-48/highest-frequency"]).toMatchObject({
      outcome: "fail",
      value: 64,
      limit: 63,
      margin: -1,
      relativeMargin: -1 / 8,
      remedy: "choose a part for dc-48 that runs from 58 to 64 Hz",
    });
    expect(found[subject]).toMatchObject({ outcome: "pass", margin: 11 });
  });

  it("asks converters, motors and gensets always, devices that give a window, and of these behind a UPS only the nominal frequency", () => {
    const props = withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, twoFeeds);
    expect(
      Object.entries(findingsOf(rule, props))
        .map(([at, { outcome }]) => `${at} ${outcome}`)
        .sort(),
    ).toEqual([
      "power/air-conditioner-1 unknown",
      "power/air-conditioner-2 unknown",
      "power/air-conditioner-3 unknown",
      "power/dc-48 unknown",
      "power/facility-pump unknown",
      "power/genset/nominal-frequency pass",
      "power/secondary-pump/pump-a unknown",
      "power/secondary-pump/pump-b unknown",
      "power/ups-a unknown",
      "power/ups-b unknown",
    ]);
    const racks = (props.compute?.racks ?? []).map((rack) => ({
      ...rack,
      ...(rack.supplies && { supplies: { ...rack.supplies, inputFrequency: range("59 Hz", "61 Hz") } }),
    }));
    // Racks behind UPS have the frequency of the UPS: nominal.
    const behind = findingsOf(rule, { ...props, compute: { racks } });
    expect(Object.keys(behind)).not.toContain("power/rack-1/lowest-frequency");
    expect(behind["power/rack-1/nominal-frequency"]).toMatchObject({ outcome: "pass", value: 60, limit: 61, margin: 1 });
    const direct = withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, { ...variant(), compute: { racks } });
    expect(finding(rule, "power/rack-1/lowest-frequency", direct)).toMatchObject({ outcome: "fail", value: 58, limit: 59 });
  });

  it("holds the nominal frequency against a window where the site gives no range, as no margin that is tight", () => {
    const { outcome, value, limit, margin, relativeMargin } = finding(rule, "power/dc-48/nominal-frequency", withGrid({}));
    expect({ outcome, value, limit, margin, relativeMargin }).toEqual({ outcome: "pass", value: 60, limit: 63, margin: 3 });
    const slow = withGrid({}, variant(plant({ inputFrequency: range("45 Hz", "55 Hz") })));
    expect(finding(rule, "power/dc-48/nominal-frequency", slow)).toMatchObject({ outcome: "fail", value: 60, limit: 55, margin: -5 });
    const fast = withGrid({ frequency: "50 Hz", unusual: ownFrequency }, variant(plant({ inputFrequency: range("55 Hz", "65 Hz") })));
    expect(finding(rule, "power/dc-48/nominal-frequency", fast)).toMatchObject({ bound: "at-least", limit: 55, margin: -5 });
  });

  it("refuses the catalogue's 50 Hz set at 60 Hz, whatever the grid's range, and passes the 60 Hz one", () => {
    const { ratedPower, ratedApparentPower, frequency } = gensets["cummins-c55-d5e"].published;
    const at60Hz = stored({ gensets: { ratedPower, ratedApparentPower, frequency } });
    const fails = finding(rule, "power/genset/nominal-frequency", at60Hz);
    expect(fails).toMatchObject({ outcome: "fail", value: 60, limit: 50, margin: -10, blocks: true });
    expect(fails.remedy).toBe(
      "choose a part for genset that runs at 60 Hz, or correct the grid frequency of the site (site.grid.frequency)",
    );
    const strayed = { ...at60Hz, site: { ...mildSite, grid: { ...mildSite.grid, frequencyRangeHz: [58, 62] } } } as const;
    expect(finding(rule, "power/genset/nominal-frequency", strayed)).toMatchObject({ outcome: "fail", limit: 50 });
    expect(finding(rule, "power/genset/nominal-frequency", stored({ gensets: gensets["cummins-c50-d6e"].published }))).toMatchObject({
      outcome: "pass",
    });
  });

  it("judges a part on each source: a pump for 60 Hz fails on the genset of 50 Hz, and one for 50 Hz passes behind a UPS that gives 50 Hz", () => {
    const { ratedPower, ratedApparentPower, frequency } = gensets["cummins-c55-d5e"].published;
    const pumps = { count: 1, duty: 1, frequency: "60 Hz" } as const;
    const at60Hz = { ...stored({ gensets: { ratedPower, ratedApparentPower, frequency } }), ...coolingWith({ facilityLoop: { pumps } }) };
    expect(finding(rule, "power/facility-pump/nominal-frequency", at60Hz)).toMatchObject({ outcome: "pass", value: 60 });
    const onSet = finding(rule, "power/facility-pump/nominal-frequency/genset", at60Hz);
    expect(onSet).toMatchObject({ outcome: "fail", value: 50, limit: 60, bound: "at-least" });
    expect(onSet.remedy).toBe("choose a part for facility-pump that runs at 50 Hz, or correct the frequency of genset");
    const [one, ...others] = twoFeeds.power?.ups ?? [];
    const racks = (twoFeeds.compute?.racks ?? []).map((rack) => ({
      ...rack,
      ...(rack.supplies && { supplies: { ...rack.supplies, frequency: "50 Hz" as const } }),
    }));
    const converting = [{ ...(one as UpsProps), outputFrequency: "50 Hz" as const }, ...others];
    const power = { ...(twoFeeds.power as PowerProps), ups: converting };
    const behind = findingsOf(rule, { ...twoFeeds, compute: { racks }, power });
    expect(behind["power/rack-1/nominal-frequency"]).toMatchObject({ outcome: "pass", value: 50 });
    expect(behind["power/rack-1/nominal-frequency/ups-b"]).toMatchObject({ outcome: "fail", value: 60 });
  });

  it("judges pumps, air conditioners and chillers by the nearest of their frequencies", () => {
    const { powerFactor: _, ...machine } = cooling30kW.airConditioners;
    const cooling: CoolingProps = {
      ...cooling30kW,
      facilityLoop: { ...cooling30kW.facilityLoop, pumps: { count: 2, duty: 1, frequency: "50 Hz" } },
      trimChiller: { ...machine, count: 1, frequency: ["48 Hz", "62 Hz"] },
      airConditioners: { ...machine, frequency: ["60 Hz"] },
    };
    const rewired = { serves: ["facility-pump-1", "facility-pump-2", "trim-chiller-1", "secondary-pump"] };
    const found = findingsOf(rule, { ...without("telemetry", variant()), cooling, ...circuitOf("pumps", rewired) });
    const numbers = Object.entries(found).map(([at, { outcome, bound, limit }]) => [at, outcome, bound, limit]);
    expect(numbers).toEqual(
      expect.arrayContaining([
        ["power/facility-pump-1/nominal-frequency", "fail", "at-most", 50],
        ["power/facility-pump-2/nominal-frequency", "fail", "at-most", 50],
        ["power/trim-chiller-1/nominal-frequency", "fail", "at-least", 62],
        ["power/air-conditioner-1/nominal-frequency", "pass", "at-most", 60],
      ]),
    );
  });

  it("names the prop of a part that says nothing: not judged, and unknown where the grid strays", () => {
    const props = stored({ gensets: {} });
    const said = (grid: object) =>
      Object.entries(
        findingsOf(rule, {
          ...props,
          site: { ...mildSite, grid: { ...mildSite.grid, ...grid } },
        }),
      ).map(([at, { outcome, reason }]) => `${at} ${outcome}: ${reason}`);
    const silence = (outcome: string) =>
      [
        ["air-conditioner-1", "cooling.airConditioners.frequency"],
        ["air-conditioner-2", "cooling.airConditioners.frequency"],
        ["air-conditioner-3", "cooling.airConditioners.frequency"],
        ["dc-48", "power.rectifierPlants[].inputFrequency"],
        ["facility-pump", "cooling.facilityLoop.pumps.frequency"],
        ["genset", "power.gensets[].frequency"],
        ["secondary-pump", "cooling.secondaryLoop.pumps.frequency"],
      ].map(([id, prop]) => `power/${id} ${outcome}: the frequencies at which the part runs are not stated: state ${prop}`);
    expect(said({}).sort()).toEqual(silence("not-judged"));
    expect(said({ frequencyRangeHz: [58, 62] }).sort()).toEqual(silence("unknown"));
  });

  it("is judged once, whatever is lost, and is unknown without a power module", () => {
    expect(finding(rule, "power/dc-48", withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, twoFeeds)).counts).toMatchObject({
      unknown: 1,
    });
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("belongs to a site whose range holds its frequency", () => {
    expect(() => withGrid({ frequency: "50 Hz", unusual: ownFrequency, frequencyRange: range("51 Hz", "52 Hz") })).toThrow(
      /grid\.frequencyRange: must include the nominal frequency of 50 Hz but is 51 Hz to 52 Hz/,
    );
    expect(() => withGrid({ frequencyRange: range("61 Hz", "59 Hz") })).toThrow(/must have its minimum below its maximum/);
  });
});

import { countries, declareSource, defineSite, type EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { inputRangeCoversGrid } from "../../../../../constructs/policy/rules/power/input-range-covers-grid";
import { abha } from "../../../../../examples/parts/abha";
import { finding, plant, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = inputRangeCoversGrid;
const agreement = declareSource("Connection agreement 4711", "grid team");
const small = smallNode();

/** The country of the small node, whose grid may stray so far either way. */
const tolerance = (share: number) => countries.SA.with({ grid: { tolerance: { value: `${share}`, source: agreement } } });
/** The small node on such a grid: its rectifiers run on 85 to 300 V, from a line to neutral, 230.94 V of 400 V. */
const straying = (share: number) => ({ node: smallNode({ site: { profile: tolerance(share).profile } }) });

const onGrid = (country: ReturnType<typeof tolerance>, props: EdgeNodeStackProps = variant(plant({}))): EdgeNodeStackProps => ({
  ...props,
  site: defineSite({
    ...abha,
    country,
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  }),
});
const running = (small.network ?? []).find((part) => part.kind === "rectifier-plant")?.runningRangeV ?? [0, 0];
const nominalV = 400 / Math.sqrt(3);
const up = running[1] / nominalV - 1;

ruleCases(inputRangeCoversGrid, {
  subject: "power/dc-48/highest-grid-voltage",
  pass: straying(0.1),
  fail: straying(0.5),
  unknown: { node: smallNode({ network: undefined }), subject: "power" },
  notApplicable: { node: smallNode({ network: [] }), subject: "power" },
  notJudged: { node: small, subject: "power" },
  boundary: { at: straying(up), beyond: straying(up + 0.0001) },
  fromProps: { pass: onGrid(tolerance(0.1)), fail: onGrid(tolerance(0.5)) },
});

describe(rule, () => {
  it("takes both ends from nominal between the conductors of the part: 230.94 V ± 10 %", () => {
    expect(finding(rule, "power/dc-48/highest-grid-voltage", onGrid(tolerance(0.1))).value).toBeCloseTo(254.03, 2);
    expect(finding(rule, "power/dc-48/lowest-grid-voltage", onGrid(tolerance(0.1))).value).toBeCloseTo(207.85, 2);
  });

  it("takes what was measured to last over what is allowed", () => {
    const measured = tolerance(0.1).with({ grid: { lasting: { value: { lowest: "0.7", highest: "1.2" }, source: agreement } } });
    expect(finding(rule, "power/dc-48/highest-grid-voltage", onGrid(measured)).value).toBeCloseTo(1.2 * nominalV, 9);
  });

  it("names the input that opens it where the tolerance is remembered alone", () => {
    expect(finding(rule, "power", onGrid(countries.SA))).toMatchObject({ outcome: "not-judged", missing: ["site.country.grid.tolerance"] });
  });

  it("says what range would do", () => {
    expect(finding(rule, "power/dc-48/highest-grid-voltage", onGrid(tolerance(0.5))).remedy).toMatch(
      /^choose a part for dc-48 that runs from 115 V to 346 V, or put a UPS before it$/,
    );
  });
});

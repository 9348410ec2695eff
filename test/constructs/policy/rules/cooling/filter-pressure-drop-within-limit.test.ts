import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { filterPressureDropWithinLimit } from "../../../../../constructs/policy/rules/cooling/filter-pressure-drop-within-limit";
import { declareSource, type Source } from "../../../../../constructs/provenance/source";
import { smallSource } from "../../../../../testing/small-source";
import { cooling, finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = filterPressureDropWithinLimit;
const subject = "cooling/air-conditioners";
const filters = (finalDropPa: number) => [{ name: "filter 1, F7", class: "F7", finalDropPa, source: smallSource }];
const full = (dropPa: number, source: Source = smallSource) => ({
  node: smallNode({ cooling: { airConditioners: { filters: filters(dropPa), availableStaticPressurePa: 150, source } } }),
});

const source = declareSource("Bag filter of the example, 60 Pa to 200 Pa", "test");
const coarse = { class: "ISO Coarse 70 %", initialDrop: "30 Pa", finalDrop: "90 Pa", source };
const fine = { class: "ISO ePM1 60 %", initialDrop: "60 Pa", finalDrop: "200 Pa", source };
/** The 30 kW node whose air conditioners have a coarse and a fine stage. */
const filtered = (availableStaticPressure?: string) =>
  variant(cooling({ airConditioners: { filters: [coarse, fine], ...(availableStaticPressure && { availableStaticPressure }) } }));

ruleCases(filterPressureDropWithinLimit, {
  subject,
  pass: full(100),
  fail: full(200),
  unknown: { node: smallNode({ cooling: { airConditioners: { filters: filters(100) } } }) },
  notApplicable: { node: smallNode({ cooling: undefined }) },
  notJudged: {},
  boundary: { at: full(150), beyond: full(150.1) },
  fromProps: { pass: filtered("300 Pa"), fail: filtered("250 Pa") },
});

describe(rule, () => {
  it("adds stages in series by hand: 90 + 200 = 290 Pa against 250 Pa, 40 Pa too much", () => {
    const found = finding(rule, subject, filtered("250 Pa"));
    expect(found).toMatchObject({
      value: 290,
      limit: 250,
      margin: -40,
      unit: "Pa",
      remedy: expect.stringMatching(/^change filters at a pressure drop that is 40 Pa lower/),
    });
    expect(found.contributors).toEqual([
      { name: "filter 1, ISO Coarse 70 %", value: 90 },
      { name: "filter 2, ISO ePM1 60 %", value: 200 },
    ]);
  });

  it("asks for what the fan has when only filters are given", () => {
    expect(finding(rule, subject, filtered())).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("availableStaticPressure"),
    });
  });

  it("keeps the share free that a policy asks for: 150 Pa less 20 % are 120 Pa", () => {
    expect(judgeRule(filterPressureDropWithinLimit, { ...full(125), parameters: { headroom: "20 %" } })).toMatchObject([
      { outcome: "fail", limit: 120 },
    ]);
  });

  it("does not fail on a fan that is only recalled, and has nothing to say without cooling", () => {
    expect(judgeRule(filterPressureDropWithinLimit, full(200, { mark: "recalled", document: "a fan" }))).toMatchObject([
      { outcome: "unknown" },
    ]);
    expect(judgeRule(filterPressureDropWithinLimit, { node: smallNode({ cooling: undefined }) })).toMatchObject([
      { outcome: "not-applicable" },
    ]);
  });

  it("does not fail on a filter that is only recalled", () => {
    const recalled = [{ name: "filter 1, F7", class: "F7", finalDropPa: 200, source: { mark: "recalled", document: "a filter" } as const }];
    const airConditioners = { filters: recalled, availableStaticPressurePa: 150 };
    expect(judgeRule(filterPressureDropWithinLimit, { node: smallNode({ cooling: { airConditioners } }) })).toMatchObject([
      { outcome: "unknown", reason: "the value uses a filter, which is recalled, not from a source that was read: find a source for it" },
    ]);
  });
});

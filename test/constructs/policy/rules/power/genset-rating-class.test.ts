import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensetRatingClass } from "../../../../../constructs/policy/rules/power/genset-rating-class";
import { onGensets, stored } from "../../../../support/nodes/stores";

const { id: rule } = gensetRatingClass;
const subject = "power/genset";
const loaded = (loadW: number) => onGensets({ loadW, constantLoadW: 14_000 });

ruleCases(gensetRatingClass, {
  subject,
  pass: loaded(12_000),
  fail: loaded(16_000),
  unknown: onGensets({ constantLoadW: undefined, reason: "power of genset is not published at 4000 m" }),
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  boundary: { at: loaded(14_000), beyond: loaded(14_001) },
  fromProps: { pass: stored({ gensets: {} }), fail: stored({ gensets: { count: 1, ratedPower: "50 kW", ratedApparentPower: "62 kVA" } }) },
});

describe(rule, () => {
  it("is unknown, not broken, for data centre power, which nobody read in a sheet", () => {
    const { node, point } = onGensets({ loadW: 16_000, constantLoadW: 14_000 }, { rating: "DCP" });
    expect(judgeRule(gensetRatingClass, { node, point })).toMatchObject([
      { outcome: "unknown", reason: expect.stringContaining("recalled") },
    ]);
  });

  it("names the size that does and the rating that needs no larger one", () => {
    const [{ remedy } = {}] = judgeRule(gensetRatingClass, loaded(16_000));
    expect(remedy).toContain("sets of 12 kW PRP"); // 10 kW · 16/14 = 11.4 kW
    expect(remedy).toContain("COP");
  });
});

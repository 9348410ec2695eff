import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { shedBeforeGenset } from "../../../../../constructs/policy/rules/orchestration/shed-before-genset";
import { dieselSet } from "../../../../../examples/parts/stores";
import { sheddingNode, sheddingProps } from "../../../../support/nodes/shedding";

// It carries what stays, and not what goes.
const change = (startTime: `${number} s`) =>
  ({
    gensets: [{ ...dieselSet(["a"]), ratedPower: "42.5 kW", ratedApparentPower: "90 kVA", start: { time: startTime, attempts: 1 } }],
    promises: { autonomy: { gensets: "24 h" } },
  }) as const;
const known = sheddingNode(change("60 s"));
const standing = (gensetsStandS: number) => ({
  node: known.node,
  answers: { shedding: { ...(known.shedding ?? expect.unreachable()), gensetsStandS } },
});

ruleCases(shedBeforeGenset, {
  subject: "orchestration/shedding",
  pass: standing(100),
  fail: standing(60),
  unknown: { impossible: "every time is stated or has a default" },
  notApplicable: sheddingNode(),
  boundary: { at: standing(70), beyond: standing(69.9) },
  fromProps: { pass: sheddingProps(change("75 s")), fail: sheddingProps(change("10 s")) },
});

describe(shedBeforeGenset.id, () => {
  it("compares 70 s, a sample of 30 s, 5 s of the store, 5 s of the decision and 30 s of the stop, with the start", () => {
    expect(judgeRule(shedBeforeGenset, standing(60))).toMatchObject([{ outcome: "fail", value: 30 + 5 + 5 + 30, limit: 60, unit: "s" }]);
  });
});

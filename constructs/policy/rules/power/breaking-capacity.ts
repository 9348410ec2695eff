import { compact } from "../../../plain/compact";
import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { faultInputs, propOf } from "../../judgements/power/prop-paths";
import { defineRule } from "../../rule/rule";

const words: KindWords = {
  kinds: ["breaking-capacity"],
  parts: "breakers",
  opens: {
    reason:
      "nobody says what a fault drives and the breaker breaks: give `shortCircuit` of the feeds, of a plant `shortCircuitCurrent`, and `breakingCapacity`",
    inputs: (part, { network }) => compact([...faultInputs(part, network), part.kind === "breaker" && propOf(part, "breakingCapacity")]),
    asks: (part) => part.kind === "breaker" && !part.isBank,
  },
  gives: (part) =>
    (part.kind === "breaker" && part.breakingCapacityA !== undefined) || (part.kind === "source" && part.shortCircuitA !== undefined),
};

/** What a fault can drive at the terminals of every breaker against what it can break. */
export const breakingCapacity = defineRule({
  id: "power/breaking-capacity",
  title: "Breakers can break the fault current where they stand",
  shortfall: "more fault current than the breaker breaks",
  why: "A breaker that meets more than it can break does not open: it burns, and the board with it.",
  source:
    "IEC 60364-4-43:2023: breaking capacity at least the prospective fault current, or a combined one with the device before it; current after IEC 60909-0:2016 from supply, transformer and cold cables, an upper bound. Of both, catalogue entries and worked examples were read",
  severity: "critical",
  remedy: "A breaker with more breaking capacity, or a combination that its maker has tested",
  worsenedBy: [],
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        remedy: () =>
          `fit ${limit.node} with a breaker that breaks ${(Math.ceil(limit.value / 100) / 10).toFixed(1)} kA, or give the combined capacity with the breaker before it from its maker's table`,
      }),
    ),
});

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
      "fault current or breaking capacity is not stated: state shortCircuit of each feed, shortCircuitCurrent of each rectifier plant, and breakingCapacity of each breaker",
    inputs: (part, { network }) => compact([...faultInputs(part, network), part.kind === "breaker" && propOf(part, "breakingCapacity")]),
    asks: (part) => part.kind === "breaker" && !part.isBank,
  },
  gives: (part) =>
    (part.kind === "breaker" && part.breakingCapacityA !== undefined) || (part.kind === "source" && part.shortCircuitA !== undefined),
};

/** Compares the largest fault current at the terminals of each breaker with its breaking capacity. */
export const breakingCapacity = defineRule({
  id: "power/breaking-capacity",
  title: "Breakers can break the fault current at their terminals",
  shortfall: "more fault current than the breaker can break",
  why: "A breaker cannot interrupt a fault current above its breaking capacity. The breaker burns, and so does its board.",
  source:
    "IEC 60364-4-43:2023: breaking capacity at least the prospective fault current, or a combined one with the device before it; current after IEC 60909-0:2016 from supply, transformer and cold cables, an upper bound. Only catalogue entries and worked examples of both were read",
  severity: "critical",
  remedy: "Choose a breaker with more breaking capacity, or a combination of breakers that their maker has tested",
  worsenedBy: [],
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        remedy: () =>
          `fit ${limit.node} with a breaker that breaks ${(Math.ceil(limit.value / 100) / 10).toFixed(1)} kA, or state in breakingCapacity the combined capacity with the breaker before it, from its maker's table`,
      }),
    ),
});

import type { ElectricalNode } from "../../../facts/power/electrical";
import { compact } from "../../../plain/compact";
import { tryById } from "../../../props/by-id";
import { parentsOf } from "../../../studies/network/order-nodes";
import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { faultInputs, propOf } from "../../judgements/power/prop-paths";
import { defineRule } from "../../rule/rule";

const words: KindWords = {
  kinds: ["selectivity"],
  parts: "breakers",
  none: "no breaker is fed by another breaker without a converter between them",
  opens: {
    reason:
      "selectivity limit or fault current is not stated: state selectiveUpTo of the breaker, shortCircuit of each feed, and shortCircuitCurrent of each rectifier plant",
    inputs: (part, { network }) => compact([part.kind === "breaker" && propOf(part, "selectiveUpTo"), ...faultInputs(part, network)]),
    asks: (part, { network }) => isBehindBreaker(part, network) && !(part.kind === "breaker" && part.isBank),
  },
  gives: (part) => part.kind === "breaker" && part.selectiveUpToA !== undefined,
  idle: "no breaker with power is fed by another breaker without a converter between them",
};

/** Compares the largest fault current at each breaker with the current up to which it trips without the breaker before it. */
export const selectivity = defineRule({
  id: "power/selectivity",
  title: "A fault trips only the breaker nearest to it",
  shortfall: "more fault current than the selectivity limit",
  why: "Where two breakers trip on one fault, a short circuit in one cable switches off the whole board.",
  source:
    "Selectivity limit of IEC 60947-2, annex A, by the maker's table for the two breakers: no rule of thumb replaces it; prospective current as power/breaking-capacity",
  severity: "medium",
  remedy: "Choose a pair of breakers with a higher selectivity limit in their maker's table",
  worsenedBy: [],
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        remedy: () =>
          `choose for ${limit.node} and the breaker before it a pair that is selective up to ${(Math.ceil(limit.value / 100) / 10).toFixed(1)} kA`,
      }),
    ),
});

/** Returns whether a part is a breaker behind another breaker, on the same side of a converter. */
function isBehindBreaker(part: ElectricalNode, network: readonly ElectricalNode[]): boolean {
  if (part.kind !== "breaker") return false;
  const hasBreaker = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      const above = tryById(network, id);
      return above?.kind === "breaker" || (above !== undefined && passesOn.has(above.kind) && hasBreaker(parentsOf(above)));
    });
  return hasBreaker([part.parent]);
}

const passesOn: ReadonlySet<ElectricalNode["kind"]> = new Set(["panel", "pdu", "transfer-switch", "cable"]);

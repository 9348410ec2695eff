import type { NetworkLimitKind } from "../../../studies/network/limits/network-limit";
import { judgeLimit, judgeUnsolved, noPower, tightestOfEach } from "../../judgements/power/limit-judgement";
import { standsIn } from "../../judgements/power/places";
import { breakerRemedy } from "../../judgements/remedies/remedies";
import { circuitLabel, watchedCurrents } from "../../judgements/watching/watched-currents";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { breakerRunbook } from "../../runbooks/power";

const kinds: readonly NetworkLimitKind[] = ["breaker-iec", "breaker-nec", "breaker-nec-rating"];

/** Compares the current of the most loaded pole of each breaker with its rating at its temperature and altitude. */
export const breakerLoading = defineRule({
  id: "power/breaker-loading",
  title: "Breakers carry their load",
  shortfall: "more than the breaker may carry",
  why: "An overloaded breaker trips when the site is hottest. All loads that it feeds then lose power.",
  source:
    "IEC 60364-4-43:2023; reference temperatures of IEC 60898-1:2015 and IEC 60947-2:2016 by the makers' sheets; NFPA 70 (NEC) 2020, 210.20(A) and 215.3: continuous load at 125 %, or 100 % when listed. Only catalogue entries and quotations of these standards were read",
  severity: "critical",
  remedy: "Choose a larger breaker with a cable to match, or move load to another circuit",
  parameters: { headroom },
  watched: (seen) =>
    watchedCurrents(seen, {
      kinds,
      metric: "edge_node_circuit_current_amperes",
      labels: circuitLabel,
      headroom: seen.parameters.headroom.value,
      remedy: "shed load of the circuit, or move it to another, before the breaker trips",
    }),
  runbook: breakerRunbook,
  check: ({ node, point, parameters }) => {
    if (!node.network) return noPower("breakers");
    const { electrical } = point;
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    const breakers = electrical.limits.filter(({ kind }) => kinds.includes(kind));
    if (breakers.length === 0) return [judgeNotApplicable("power", "no breaker has power")];
    // A NEC breaker has two limits, the continuous load and the rating. The tighter one counts.
    return tightestOfEach(breakers, ({ node: breaker }) => breaker).map((limit) =>
      judgeLimit({ node, point }, limit, {
        headroom: parameters.headroom.value,
        remedy: () => breakerRemedy(limit, electrical, standsIn({ node, point }, limit.node)),
      }),
    );
  },
});

import type { NetworkLimit } from "../../../solve/network/network-limit";
import { headroom } from "../../headroom";
import { notApplicable, undecided } from "../../judge";
import { defineRule, type RuleContext } from "../../rule";
import { judgeLimit, subjectOf, tightestOfEach } from "./limit-judgement";

/** The worst pole of every breaker against its rating at the temperature and altitude around it. */
export const breakerLoading = defineRule({
  id: "power/breaker-loading",
  title: "Breakers carry their load",
  why: "An overloaded breaker trips when the site is hottest, and what hangs behind it goes dark.",
  source:
    "IEC 60364-4-43 with reference temperatures of IEC 60898-1 and IEC 60947-2; NFPA 70 (NEC) 210.20(A) and 215.3: continuous load at 125 %, or 100 % when listed",
  severity: "critical",
  remedy: "A larger breaker with a cable to match, or load on another circuit",
  parameters: { headroom },
  watched: ({ node, point, parameters }) =>
    tightestOfEach(point.electrical.limits.filter(isBreaker), ({ node: breaker }) => breaker).flatMap(
      ({ node: breaker, limit, source }) => {
        const parent = node.network?.find(({ id }) => id === breaker);
        const board = parent !== undefined && "parent" in parent ? parent.parent : "";
        if (limit === undefined || !node.devices.some(({ id }) => id === board)) return [];
        return [
          {
            subject: subjectOf(breaker),
            device: board,
            labels: { circuit: breaker.replace(/\/breaker$/, "") },
            metric: "edge_node_circuit_current_amperes",
            unit: "A",
            bound: "at-most",
            limit: limit * (1 - parameters.headroom.value),
            ...(source && { source }),
            remedy: "shed load of the circuit, or move it to another, before the breaker trips",
          },
        ];
      },
    ),
  check: ({ node, point, parameters }) => {
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its breakers: add power")];
    const { electrical } = point;
    if (electrical.outcome === "unknown") return [undecided("power", electrical.reason ?? "the network has no solution")];
    const breakers = electrical.limits.filter(isBreaker);
    if (breakers.length === 0) return [notApplicable("power", "no breaker is live")];
    // A NEC breaker has two limits, the continuous load and the rating: the tighter one speaks for it.
    return tightestOfEach(breakers, ({ node: breaker }) => breaker).map((limit) =>
      judgeLimit({ node, point }, limit, {
        subject: subjectOf(limit.node),
        headroom: parameters.headroom.value,
        remedy: () => remedy(limit, point),
      }),
    );
  },
});

function isBreaker({ kind }: NetworkLimit): boolean {
  return kind === "breaker-iec" || kind === "breaker-nec" || kind === "breaker-nec-rating";
}

function remedy({ node, value, factors }: NetworkLimit, { electrical }: RuleContext["point"]): string {
  const factor = (factors?.temperature ?? 1) * (factors?.group ?? 1) * (factors?.altitude ?? 1);
  const share = factor === 1 ? "" : ` (its factors leave ${(factor * 100).toFixed(0)} % of the rating)`;
  const dead = electrical.unserved.length > 0 ? ", or shed load while a feed is lost" : "";
  return `fit ${node} with a breaker rated at least ${Math.ceil(value / factor)} A${share} and a cable to match, or move load to another circuit${dead}`;
}

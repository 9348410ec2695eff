import type { NetworkLimit } from "../../../solve/network/network-limit";
import { notApplicable, undecided } from "../../judge";
import type { Rule, RuleContext } from "../../rule";
import { judgeLimit, subjectOf, tightestOfEach } from "./limit-judgement";

/** The worst pole of every breaker against its rating at the temperature and altitude around it. */
export const breakerLoading: Rule = {
  id: "power/breaker-loading",
  title: "Breakers carry their load",
  why: "An overloaded breaker trips when the site is hottest, and what hangs behind it goes dark.",
  source:
    "IEC 60364-4-43 with reference temperatures of IEC 60898-1 and IEC 60947-2; NFPA 70 (NEC) 210.20(A) and 215.3: continuous load at 125 %, or 100 % when listed",
  severity: "critical",
  check: ({ node, point }) => {
    if (!node.network)
      return [undecided("power", "A", "at-most", "the node has no power module, so nothing is known of its breakers: add power")];
    const { electrical } = point;
    if (electrical.outcome === "unknown") return [undecided("power", "A", "at-most", electrical.reason ?? "the network has no solution")];
    const breakers = electrical.limits.filter(isBreaker);
    if (breakers.length === 0) return [notApplicable("power", "A", "at-most", "no breaker is live")];
    // A NEC breaker has two limits, the continuous load and the rating: the tighter one speaks for it.
    return tightestOfEach(breakers, ({ node: breaker }) => breaker).map((limit) =>
      judgeLimit(electrical, limit, { subject: subjectOf(limit.node), remedy: () => remedy(limit, point) }),
    );
  },
};

function isBreaker({ kind }: NetworkLimit): boolean {
  return kind === "breaker-iec" || kind === "breaker-nec" || kind === "breaker-nec-rating";
}

function remedy({ node, value, factors }: NetworkLimit, { electrical }: RuleContext["point"]): string {
  const factor = (factors?.temperature ?? 1) * (factors?.group ?? 1) * (factors?.altitude ?? 1);
  const share = factor === 1 ? "" : ` (its factors leave ${(factor * 100).toFixed(0)} % of the rating)`;
  const dead = electrical.unserved.length > 0 ? ", or shed load while a feed is lost" : "";
  return `fit ${node} with a breaker rated at least ${Math.ceil(value / factor)} A${share} and a cable to match, or move load to another circuit${dead}`;
}

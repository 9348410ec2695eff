import type { NetworkLimit } from "../../studies/network/limits/network-limit";
import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { tightestOfEach } from "./limit-judgement";

/** What a rule on some kinds of limits says where there is none. */
interface KindWords {
  readonly kinds: readonly NetworkLimit["kind"][];
  /** What it judges, in the plural. */
  readonly parts: string;
  /** Why it does not apply where no limit is of these kinds. */
  readonly none: string;
}

/** Judges the limits of some kinds, of each part the one with the least room. */
export function judgeKinds(
  { node, point: { electrical } }: Pick<RuleContext, "node" | "point">,
  { kinds, parts, none }: KindWords,
  judgeOne: (limit: NetworkLimit) => PendingJudgement,
): readonly PendingJudgement[] {
  if (!node.network) return [undecided("power", `the node has no power module, so nothing is known of its ${parts}: add power`)];
  if (electrical.outcome === "unknown") return [undecided("power", electrical.reason ?? "the network has no solution")];
  const limits = electrical.limits.filter(({ kind }) => kinds.includes(kind));
  if (limits.length === 0) return [notApplicable("power", none)];
  return tightestOfEach(limits, ({ node: id }) => id).map(judgeOne);
}

import type { ElectricalNode } from "../../facts/power/electrical";
import type { NetworkLimit } from "../../studies/network/limits/network-limit";
import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { tightestOfEach } from "./limit-judgement";

/** What a rule on some kinds of limits says where there is none. */
interface KindWords {
  readonly kinds: readonly NetworkLimit["kind"][];
  /** What it judges, in the plural. */
  readonly parts: string;
  /** Why it does not apply where the design gives no such limit. */
  readonly none: string;
  /** Does a part give such a limit? It has one in the scenarios in which it is live. @default nobody knows, and `none` is said of all */
  readonly gives?: (part: ElectricalNode) => boolean;
  /** Why it does not apply where parts give such limits, and none is live. @default of the parts that are judged none is live */
  readonly idle?: string;
}

/** Judges the limits of some kinds, of each part the one with the least room. */
export function judgeKinds(
  { node, point: { electrical } }: Pick<RuleContext, "node" | "point">,
  { kinds, parts, none, gives = () => false, idle = `of the ${parts} that are judged none is live` }: KindWords,
  judgeOne: (limit: NetworkLimit) => PendingJudgement,
): readonly PendingJudgement[] {
  const { network } = node;
  if (!network) return [undecided("power", `the node has no power module, so nothing is known of its ${parts}: add power`)];
  if (electrical.outcome === "unknown") return [undecided("power", electrical.reason ?? "the network has no solution")];
  const limits = electrical.limits.filter(({ kind }) => kinds.includes(kind));
  if (limits.length === 0) return [notApplicable("power", () => (network.some(gives) ? idle : none))];
  return tightestOfEach(limits, ({ node: id }) => id).map(judgeOne);
}

import type { ElectricalNode } from "../../facts/power/electrical";
import type { NetworkLimit } from "../../studies/network/limits/network-limit";
import { notApplicable, notJudged, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { subjectOf, tightestOfEach } from "./limit-judgement";

/** What a rule on some kinds of limits says where there is none. */
interface KindWords {
  readonly kinds: readonly NetworkLimit["kind"][];
  /** What it judges, in the plural. */
  readonly parts: string;
  /** Why it does not apply where nothing is there that could give one. @default the node has no such parts */
  readonly none?: string;
  /** Does a part give such a limit? It has one in the scenarios in which it is live. */
  readonly gives: (part: ElectricalNode) => boolean;
  /** Judges several kinds of one part each by itself. @default the one with the least room speaks for the part */
  readonly apart?: true;
  /** What would be judged, were its input given. */
  readonly opens?: Opening;
  /** Why it does not apply where parts give such limits, and none is live. @default of the parts that are judged none is live */
  readonly idle?: string;
}

/** What opens a rule for parts of the network. */
interface Opening {
  /** Why no such limit is given, and the inputs in words. */
  readonly reason: string;
  /** Paths of the inputs that a part lacks, each of which has to be given. */
  readonly inputs: (part: ElectricalNode, network: readonly ElectricalNode[]) => readonly string[];
  asks(part: ElectricalNode, network: readonly ElectricalNode[]): boolean;
  /** Id of what would be judged of a part. @default its own */
  names?(part: ElectricalNode): string;
  /** One part that gives the input opens the rule for itself alone. @default for all: the others are unknown then */
  readonly each?: true;
}

/** Judges the limits of some kinds, of each part the one with the least room. */
export function judgeKinds(
  { node, point: { electrical } }: Pick<RuleContext, "node" | "point">,
  {
    kinds,
    parts,
    none = `the node has no ${parts}`,
    gives,
    opens,
    apart,
    idle = `of the ${parts} that are judged none is live`,
  }: KindWords,
  judgeOne: (limit: NetworkLimit) => PendingJudgement,
): readonly PendingJudgement[] {
  const { network } = node;
  if (!network) return [undecided("power", `the node has no power module, so nothing is known of its ${parts}: add power`)];
  const isKnown = electrical.outcome !== "unknown";
  const limits = isKnown ? electrical.limits.filter(({ kind }) => kinds.includes(kind)) : [];
  const isOpen = limits.length > 0 || network.some(gives);
  const judged = tightestOfEach(limits, ({ node: id, kind }) => (apart ? `${id} ${kind}` : id));
  const unopened = opens && !(isOpen && !opens.each) ? unopenedParts(network, opens, gives) : [];
  const judgedParts = new Set(judged.map((limit) => limit.node));
  const unjudged = unopened.filter(({ id }) => !judgedParts.has(id));
  const said = unjudged.map(({ id, missing }) => notJudged(subjectOf(id), missing, opens?.reason ?? none));
  if (!isKnown && isOpen) return [undecided("power", electrical.reason ?? "the network has no solution"), ...said];
  if (judged.length + said.length === 0) return [notApplicable("power", isOpen ? idle : none)];
  return [...judged.map(judgeOne), ...said];
}

/** Parts that give no input, each with what opens the rule. Each supply of a rack is judged by itself. */
function unopenedParts(network: readonly ElectricalNode[], { asks, inputs, names = ({ id }) => id }: Opening, gives: KindWords["gives"]) {
  return network
    .filter((part) => asks(part, network) && !gives(part))
    .flatMap((part) => {
      const ids = part.kind === "it" ? part.supplies.map(({ id }) => id) : [names(part)];
      const missing = inputs(part, network);
      return ids.map((id) => ({ id, missing }));
    });
}

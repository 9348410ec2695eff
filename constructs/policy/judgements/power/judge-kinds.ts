import type { ElectricalNode } from "../../../facts/power/electrical";
import { listIds } from "../../../plain/list-ids";
import { rememberedOf } from "../../../props/remembered";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import type { Rule, RuleContext } from "../../rule/rule";
import { judgeUnsolved, noPower, subjectOf, tightestOfEach } from "./limit-judgement";

/** What a rule on some kinds of limits says where there is none. One object for all that a rule is asked: what it says of a design is found once. */
export interface KindWords {
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
  readonly reason: string | ((part: ElectricalNode) => string);
  /** Paths of the inputs that a part lacks, each of which has to be given. */
  readonly inputs: (part: ElectricalNode, node: PoweredNode) => readonly string[];
  asks(part: ElectricalNode, node: PoweredNode): boolean;
  /** Id of what would be judged of a part. @default its own */
  names?(part: ElectricalNode): string;
  /** One part that gives the input opens the rule for itself alone. @default for all: the others are unknown then */
  readonly each?: true;
}

/** What a part stands in, where the node has a power module. */
export type PoweredNode = Pick<NodeSnapshot, "devices"> & { readonly network: readonly ElectricalNode[] };

/** Judges the limits of some kinds, of each part the one with the least room. */
export function judgeKinds(
  { design, point: { electrical } }: Pick<RuleContext, "design" | "point">,
  words: KindWords,
  judgeOne: (limit: NetworkLimit) => PendingJudgement,
): readonly PendingJudgement[] {
  const { kinds, parts, opens, apart, idle = `none of the ${parts} that this rule judges has power` } = words;
  const unopened = opens?.each ? design.once(unopenedIn(words)) : [];
  if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical), ...unopened];
  const limits = electrical.limits.filter(({ kind }) => kinds.includes(kind));
  const judged = tightestOfEach(limits, ({ node: id, kind }) => (apart ? `${id} ${kind}` : id));
  const said = withoutSubjects(unopened, new Set(judged.map((limit) => subjectOf(limit.node))));
  if (judged.length === 0) return said.length > 0 ? said : [judgeNotApplicable("power", idle)];
  return [...judged.map(judgeOne), ...said];
}

/** What a rule on some kinds of limits says of a node in every scenario; undefined where some part gives such a limit. */
export function withoutKinds(words: KindWords): NonNullable<Rule["byDesign"]> {
  const { parts, gives, none = `the node has no ${parts}` } = words;
  return (node) => {
    if (!node.network) return noPower(parts);
    if (node.network.some(gives)) return undefined;
    const unopened = unopenedIn(words)(node);
    return unopened.length > 0 ? unopened : [judgeNotApplicable("power", none)];
  };
}

/** The parts that give no input, each with what opens the rule, whatever the scenario. */
const unopenedIn = rememberedOf(
  ({ gives, opens }: KindWords) =>
    ({ network = [], devices }: NodeSnapshot): readonly PendingJudgement[] =>
      opens ? unopenedParts({ network, devices }, opens, gives) : [],
);

/** Each supply of a rack is judged by itself. */
function unopenedParts(node: PoweredNode, { reason, asks, inputs, names = ({ id }) => id }: Opening, gives: KindWords["gives"]) {
  return node.network
    .filter((part) => asks(part, node) && !gives(part))
    .flatMap((part) => {
      const ids = part.kind === "it" ? listIds(part.supplies) : [names(part)];
      const missing = inputs(part, node);
      return ids.map((id) => judgeMissingInput(subjectOf(id), missing, typeof reason === "string" ? reason : reason(part)));
    });
}

function withoutSubjects(all: readonly PendingJudgement[], judged: ReadonlySet<string>): readonly PendingJudgement[] {
  return judged.size === 0 ? all : all.filter(({ subject }) => !judged.has(subject));
}

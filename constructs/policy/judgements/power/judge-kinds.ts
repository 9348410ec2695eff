import type { ElectricalNode } from "../../../facts/power/electrical";
import { listIds } from "../../../plain/list-ids";
import { rememberedOf } from "../../../props/remembered";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import type { Rule, RuleContext } from "../../rule/rule";
import { judgeUnsolved, noPower, subjectOf, tightestOfEach } from "./limit-judgement";

/** The words of a rule on some kinds of limits when a limit is absent. Use one object for all calls, because its results for a design are cached. */
export interface KindWords {
  readonly kinds: readonly NetworkLimit["kind"][];
  /** The judged parts, in the plural. */
  readonly parts: string;
  /** Reason why the rule does not apply if no part could have such a limit. @default the node has no such parts */
  readonly none?: string;
  /** Returns whether a part can have such a limit. It has one in the scenarios in which it is live. */
  readonly gives: (part: ElectricalNode) => boolean;
  /** Whether several kinds of one part are judged separately. @default the kind with the smallest margin counts for the part */
  readonly apart?: true;
  /** The input that would allow a judgement. */
  readonly opens?: Opening;
  /** Reason why the rule does not apply if parts have such limits, but none is live. @default none of the judged parts is live */
  readonly idle?: string;
}

/** The input that a rule needs for parts of the network. */
interface Opening {
  /** Reason why there is no such limit, and the inputs in words. */
  readonly reason: string | ((part: ElectricalNode) => string);
  /** Returns the paths of the missing inputs of a part; each is needed. */
  readonly inputs: (part: ElectricalNode, node: PoweredNode) => readonly string[];
  asks(part: ElectricalNode, node: PoweredNode): boolean;
  /** Returns the id of the judged part. @default its own */
  names?(part: ElectricalNode): string;
  /** Whether the input is needed for each part alone. @default the input of one part is enough for the rule, and the other parts are then unknown */
  readonly each?: true;
}

type PoweredNode = Pick<NodeSnapshot, "devices"> & { readonly network: readonly ElectricalNode[] };

/** Judges the limits of some kinds: for each part, the one with the smallest margin. */
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

/** Makes the judgements on a node that are the same in every scenario; undefined if a part has such a limit. */
export function withoutKinds(words: KindWords): NonNullable<Rule["byDesign"]> {
  const { parts, gives, none = `the node has no ${parts}` } = words;
  return (node) => {
    if (!node.network) return noPower(parts);
    if (node.network.some(gives)) return undefined;
    const unopened = unopenedIn(words)(node);
    return unopened.length > 0 ? unopened : [judgeNotApplicable("power", none)];
  };
}

/** Returns the judgements on parts without the input, in any scenario. */
const unopenedIn = rememberedOf(
  ({ gives, opens }: KindWords) =>
    ({ network = [], devices }: NodeSnapshot): readonly PendingJudgement[] =>
      opens ? unopenedParts({ network, devices }, opens, gives) : [],
);

/** Judges parts without the input, each supply of a rack separately. */
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

import { addUp } from "../../../plain/add-up";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { defaultOwner } from "../../../provenance/stated-fact";
import { powerStates } from "../../../studies/scenarios/power-states";
import { shed } from "../../../studies/scenarios/shedding";
import { meansOf } from "../../../studies/shedding/node-shedding";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { Power } from "../../../units";

/** A number behind a verdict that no maker's document provides. */
export interface DeclaredFact {
  /** Path of the fact, such as `power/ups-1`. */
  readonly path: string;
  /** Mark of its source, which says how far the number can be trusted. */
  readonly mark: string;
  /** The document. For a declared number: its name, and its value if the document of the part omits it. */
  readonly document: string;
  /** The person who answers for the number. */
  readonly owner?: string;
  /** The document of a part that omits the number. */
  readonly leftOutBy?: string;
  /** The design states nothing: the library uses a default, or assumes that the site does it. */
  readonly isDefault?: true;
  /** The value lies outside its plausible range, and the design says why. */
  readonly isUnusual?: true;
}

/** Returns the assumption that something at the site sheds loads for which the design names nothing that does, if a promise uses it. */
function sheddingAssumed(node: NodeSnapshot): DeclaredFact[] {
  const loads = shed(node).shed.filter((load) => meansOf(node, load) === undefined);
  const keepsPromise = powerStates(node).some(({ state, promised, promisedTo }) => "shed" in state && (promised || promisedTo));
  if (loads.length === 0 || !keepsPromise) return [];
  const power = Power.watts(Math.round(addUp(loads, ({ powerW }) => powerW)));
  const document = `Load shedding that nothing at the site does: ${power} of ${listIds(loads).join(", ")} switched off without the grid`;
  return [{ path: "site/promises/shedding", mark: "declared", document, owner: defaultOwner, isDefault: true }];
}

/** Returns declared numbers, numbers from weaker sources, and load shedding that is only assumed. */
export function declaredFacts(node: NodeSnapshot): DeclaredFact[] {
  const weak = node.stated
    .filter(({ source }) => source.mark !== "verified")
    .map(({ path, source, leftOutBy, isDefault, isUnusual }) => ({
      path,
      mark: source.mark,
      document: source.document,
      ...defined({ owner: source.owner, leftOutBy, isDefault, isUnusual }),
    }));
  return [...sheddingAssumed(node), ...weak];
}

import { addUp } from "../../../plain/add-up";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { defaultOwner } from "../../../provenance/stated-fact";
import { powerStates } from "../../../studies/scenarios/power-states";
import { shed } from "../../../studies/scenarios/shedding";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { Power } from "../../../units";

/** A number that no maker's document gives. */
export interface DeclaredFact {
  /** Where the fact stands, as `power/ups-1`. */
  readonly path: string;
  /** How far the number can be trusted. */
  readonly mark: string;
  /** The document, or for a declared number its name, with its value where a part's document leaves it out. */
  readonly document: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The document of a part that leaves the number out. */
  readonly leftOutBy?: string;
  /** Stands because the design states nothing: a value of this library, or what it takes for done. */
  readonly isDefault?: true;
  /** Lies outside its plausible range, and the design says why. */
  readonly isUnusual?: true;
}

/** Load that a site promises to shed without its grid: until something there switches it off, a promise that is kept by it rests on an assumption. */
function sheddingAssumed(node: NodeSnapshot): DeclaredFact[] {
  const loads = shed(node).shed;
  const keepsPromise = powerStates(node).some(({ state, promised, promisedTo }) => "shed" in state && (promised || promisedTo));
  if (loads.length === 0 || !keepsPromise) return [];
  const power = Power.watts(Math.round(addUp(loads, ({ powerW }) => powerW)));
  const document = `Load shedding that nothing at the site does yet: ${power} of ${listIds(loads).join(", ")} switched off without the grid`;
  return [{ path: "site/promises/shedding", mark: "declared", document, owner: defaultOwner, isDefault: true }];
}

/** Numbers of a node that a person declared, those from weaker sources, and what nothing at the site does yet. */
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

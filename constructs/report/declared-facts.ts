import type { NodeSnapshot } from "../studies/snapshot/snapshot";

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
  /** Stands because the design states nothing: a value of this library. */
  readonly isDefault?: true;
  /** Lies outside its plausible range, and the design says why. */
  readonly isUnusual?: true;
}

/** Numbers of a node that a person declared, and those from weaker sources. */
export function declaredFacts({ stated }: NodeSnapshot): DeclaredFact[] {
  return stated
    .filter(({ source }) => source.mark !== "verified")
    .map(({ path, source, leftOutBy, isDefault, isUnusual }) => ({
      path,
      mark: source.mark,
      document: source.document,
      ...(source.owner !== undefined && { owner: source.owner }),
      ...(leftOutBy !== undefined && { leftOutBy }),
      ...(isDefault && { isDefault }),
      ...(isUnusual && { isUnusual }),
    }));
}

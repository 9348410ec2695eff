import { defined } from "../plain/defined";
import { declareSource, type Source } from "./source";

/** Who answers for a value that stands because a design states none. */
export const defaultOwner = "cdktf-edge-node";

/** What is taken where the design gives nothing: an assumption of this library that a verdict rests on, so that the report lists it. */
export function defaultFact(path: string, value: string): StatedFact {
  return { path, source: declareSource(`${value}, the default`, defaultOwner), isDefault: true };
}

/** A number that the design or its data sheets give: what a verdict rests on. */
export interface StatedFact {
  /** Path in the design, as `cooling/dry-coolers/rating`. */
  readonly path: string;
  /** The module that gives it; missing of what the site states. */
  readonly module?: string;
  readonly source: Source;
  /** Id of the part of the catalogue whose numbers these are. @default a part of the design's own */
  readonly part?: string;
  /** The document that leaves out what the design declares here. */
  readonly leftOutBy?: string;
  /** Stands because the design states nothing: a value of this library. @default the design states it */
  readonly isDefault?: true;
  /** Lies outside its plausible range, and the design says why. @default within it */
  readonly isUnusual?: true;
}

/** What is stated, and behind it what its document leaves out: each a declared number of its own, at a path of its own. */
export function withAssumptions(fact: StatedFact): StatedFact[] {
  const { path, module, source } = fact;
  const { assumed = [], document } = source;
  return [
    fact,
    ...assumed.map(({ name, value, owner }) => ({
      path: `${path}/${name.trim().toLowerCase().replaceAll(/\s+/g, "-")}`,
      ...defined({ module }),
      source: declareSource(`${name} ${value}`, owner),
      leftOutBy: document,
    })),
  ];
}

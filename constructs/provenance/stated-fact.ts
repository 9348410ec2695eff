import { defined } from "../plain/defined";
import { declareSource, type Source } from "./source";

/** Owner of default values. */
export const defaultOwner = "cdktf-edge-node";

/** Returns the fact of a library default: an assumption on which a verdict depends, which the report lists. */
export function defaultFact(path: string, value: string): StatedFact {
  return { path, source: declareSource(`${value}, the default`, defaultOwner), isDefault: true };
}

/** A number from the design or its data sheets on which a verdict depends. */
export interface StatedFact {
  /** Path in the design, such as `cooling/dry-coolers/rating`. */
  readonly path: string;
  /** Module that states it; missing for numbers of the site. */
  readonly module?: string;
  readonly source: Source;
  /** Id of the catalogue part with these numbers. @default a part of the design's own */
  readonly part?: string;
  /** Document without this number, which the design declares. */
  readonly leftOutBy?: string;
  /** Whether the value is a default of this library. @default the design states it */
  readonly isDefault?: true;
  /** Whether the value is outside its plausible range, with a reason in the design. @default within it */
  readonly isUnusual?: true;
}

/** Returns a fact, and after it the numbers that its document lacks: each a declared number at its own path. */
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

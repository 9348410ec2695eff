import type { ElementSet } from "../../engineering/orbit/element-set";
import type { ElementProblems } from "./element-problems";

/** An element set, and the location of its catalogue number. */
export interface PlacedElements {
  readonly place: string;
  readonly elements: ElementSet;
}

/** Refuses a file with two sets of one satellite: which one is valid is unknown. */
export function refuseRepeated(sets: readonly PlacedElements[], problems: ElementProblems): void {
  const first = new Map<number, string>();
  for (const { place, elements } of sets) {
    const before = first.get(elements.catalogueNumber);
    if (before === undefined) first.set(elements.catalogueNumber, place);
    else problems.add(place, `must be once in the file but ${elements.catalogueNumber} is at ${before} too: keep the newer of the two`);
  }
}

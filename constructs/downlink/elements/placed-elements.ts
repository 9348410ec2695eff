import type { ElementSet } from "../../engineering/orbit/element-set";
import type { ElementProblems } from "./element-problems";

/** An element set and where its catalogue number stands. */
export interface PlacedElements {
  readonly place: string;
  readonly elements: ElementSet;
}

/** Refuses a file that has a satellite twice: which set holds is not for us to say. */
export function refuseRepeated(sets: readonly PlacedElements[], problems: ElementProblems): void {
  const first = new Map<number, string>();
  for (const { place, elements } of sets) {
    const before = first.get(elements.catalogueNumber);
    if (before === undefined) first.set(elements.catalogueNumber, place);
    else problems.add(place, `must be once in the file but ${elements.catalogueNumber} is at ${before} too: keep the newer of the two`);
  }
}

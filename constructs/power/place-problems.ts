import type { z } from "zod";
import { everyNodesPlaces } from "../facts/power/place";
import { addProblem } from "../props/problems/add-problem";
import { nameList } from "../props/problems/name-list";
import { quotedText } from "../units/shown-text";

interface Standing {
  readonly path: readonly (string | number)[];
  readonly place: string;
}

/** Parts at places that the design does not declare, and places where nothing stands: a slip in either would leave a part in the room without a word. */
export function placeProblems(
  power: { readonly places?: readonly { readonly name: string }[] },
  context: Pick<z.RefinementCtx, "addIssue">,
): void {
  const { places = [], ...parts } = power;
  const known = new Set([...everyNodesPlaces, ...places.map(({ name }) => name)]);
  const names = nameList([...known].map((name) => quotedText(name)));
  const standing = placesIn(parts, []);
  for (const { path, place } of standing) {
    if (known.has(place)) continue;
    addProblem(
      context,
      [...path],
      `names the place ${quotedText(place)} but the design has ${names}: use one of these, or add the place to power.places`,
    );
  }
  const used = new Set([...everyNodesPlaces, ...standing.map(({ place }) => place)]); // of the names of every node's the place itself has said so
  for (const [i, { name }] of places.entries()) {
    if (used.has(name)) continue;
    addProblem(
      context,
      ["places", i],
      `is the place ${quotedText(name)} that no part names: add it to a part as its place, or leave it out`,
    );
  }
}

/** Every `place` of a part, however deep it stands. */
function placesIn(value: unknown, path: Standing["path"]): Standing[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    key === "place" && typeof inner === "string" ? [{ path: [...path, key], place: inner }] : placesIn(inner, [...path, key]),
  );
}

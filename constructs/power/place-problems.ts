import type { z } from "zod";
import { everyNodesPlaces } from "../facts/power/place";
import { addProblem } from "../props/problems/add-problem";
import { nameList } from "../props/problems/name-list";
import { quotedText } from "../units/shown-text";

interface Standing {
  readonly path: readonly (string | number)[];
  readonly place: string;
}

/** Reports parts at undeclared places, and places without parts: a typing error in either would put a part into the room. */
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
  const used = new Set([...everyNodesPlaces, ...standing.map(({ place }) => place)]); // a place with a name that every node has is reported by itself
  for (const [i, { name }] of places.entries()) {
    if (used.has(name)) continue;
    addProblem(
      context,
      ["places", i],
      `is the place ${quotedText(name)} that no part names: add it to a part as its place, or leave it out`,
    );
  }
}

/** Returns every `place` of a part, at any depth. */
function placesIn(value: unknown, path: Standing["path"]): Standing[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    key === "place" && typeof inner === "string" ? [{ path: [...path, key], place: inner }] : placesIn(inner, [...path, key]),
  );
}

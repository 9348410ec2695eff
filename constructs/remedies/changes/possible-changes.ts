import { computeVariations } from "../../compute/compute.variations";
import { coolingVariations } from "../../cooling/cooling.variations";
import { powerVariations } from "../../power/power.variations";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { type SizeVariation, type Variation, variationKinds } from "../../variations/variation";
import { type Path, placesOf, valueAt } from "./at-path";
import { candidateChanges } from "./candidate-changes";
import type { Changed, PossibleChange, RestingLimits } from "./change";
import { breakersBehind } from "./on-the-way";
import { called, nameOf, shownPath } from "./part-name";
import { changedRating } from "./rating-change";
import { changedSize } from "./size-change";
import { moreUnits } from "./units-change";
import { changedValue } from "./value-change";

const variations: readonly (readonly [module: "compute" | "cooling" | "power", variations: readonly Variation[]])[] = [
  ["compute", computeVariations],
  ["cooling", coolingVariations],
  ["power", powerVariations],
];

/** Every change that a design allows and that has a first step, in the order of the kinds, and within one in the order of the modules. */
export function possibleChanges(design: NodeDesign): readonly PossibleChange[] {
  const ofModules = variations.flatMap(([module, all]) => all.flatMap((variation, i) => changesOf(design, module, variation, i)));
  const changes = [...ofModules, ...candidateChanges(design)].filter((change) => change.at(design, 1) !== undefined);
  return variationKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

/**
 * Each part by itself, and parts that are alike all together: equal racks share one limit, which a change of one of them does not move.
 *
 * @param nth of the variations of its module: two may begin at one prop, such as a setpoint that rises or falls
 */
function changesOf(design: NodeDesign, module: string, variation: Variation, nth: number): PossibleChange[] {
  const places = placesOf(design, `${module}.${variation.prop}`);
  const alike = new Map<string, Path[]>();
  for (const place of places) {
    const key = JSON.stringify(valueAt(design, place.slice(0, -1)));
    alike.set(key, [...(alike.get(key) ?? []), place]);
  }
  const groups = variation.vary === "value" || variation.vary === "size" ? [...alike.values()].filter(({ length }) => length > 1) : [];
  return [...places.map((place) => [place]), ...groups].flatMap((group) => changeOf(design, group, variation, nth));
}

function changeOf(design: NodeDesign, places: readonly Path[], variation: Variation, nth: number): PossibleChange[] {
  const [prop] = places;
  if (!prop) return [];
  const names = places.flatMap((place) => nameOf(design, place) ?? []);
  return [
    {
      id: `${places.map((place) => shownPath(design, place)).join(", ")} ${nth}`,
      kind: variation.kind,
      prop,
      most: variation.most,
      ...(variation.vary === "size" && { onTheWay: names, restsOn: restingOn(design, places, variation) }),
      at: (given, steps) => changedAlike(given, places, variation, steps),
    },
  ];
}

/** What rests on the old sizes: limits of the parts themselves, and of the breakers behind them. */
function restingOn(design: NodeDesign, places: readonly Path[], { restsOn, restsOnBehind }: SizeVariation): readonly RestingLimits[] {
  const namesOf = (all: readonly Path[]) => all.flatMap((place) => nameOf(design, place) ?? []);
  const behind = restsOnBehind ? places.flatMap((place) => breakersBehind(design, place.slice(0, -1))) : [];
  return [
    { parts: namesOf(places), rules: restsOn },
    ...(restsOnBehind && behind.length > 0 ? [{ parts: namesOf(behind), rules: restsOnBehind }] : []),
  ];
}

/** The same change of each of them, in the words of one with the names of all. */
function changedAlike(design: NodeDesign, places: readonly Path[], variation: Variation, steps: number): Changed | undefined {
  const ofAll = { ...variation, what: called(variation.what, design, places) };
  let whole: Changed | undefined;
  for (const place of places) {
    const next = changedBy(whole?.design ?? design, place, ofAll, steps);
    if (next === undefined) return undefined;
    whole = whole
      ? { ...whole, design: next.design, confirm: [...whole.confirm, ...next.confirm], restate: [...whole.restate, ...next.restate] }
      : next;
  }
  return whole;
}

function changedBy(design: NodeDesign, prop: Path, variation: Variation, steps: number): Changed | undefined {
  switch (variation.vary) {
    case "value":
      return changedValue(design, prop, variation, steps);
    case "size":
      return changedSize(design, prop, variation, steps);
    case "units":
      return moreUnits(design, prop, variation, steps);
    case "rating":
      return changedRating(design, prop, variation, steps);
  }
}

import { tryFindPart } from "../catalog/parts";
import { seriesEndOf } from "../catalog/series";
import { computeVariations } from "../compute/compute.variations";
import { coolingVariations } from "../cooling/cooling.variations";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import type { Finding } from "../policy/rule/finding";
import { powerVariations } from "../power/power.variations";
import { grouped } from "../props/grouped";
import type { Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { changedAmounts } from "./amounts-change";
import { isData, placesOf, valueAt } from "./at-path";
import { candidateChanges } from "./candidate-changes";
import type { Change, Changed, RestingLimits } from "./change";
import { isAbout } from "./ended-series";
import { breakersBehind } from "./on-the-way";
import { called, namedPath, nameOf } from "./part-name";
import { changedRating } from "./rating-change";
import { changedSize } from "./size-change";
import { moreUnits } from "./units-change";
import { changedValue } from "./value-change";
import { type Amount, type AmountsVariation, type SizeVariation, type Variation, variationKinds } from "./variations/variation";

/** The variations of all modules. */
export const variations: readonly (readonly [module: "compute" | "cooling" | "power", variations: readonly Variation[]])[] = [
  ["compute", computeVariations],
  ["cooling", coolingVariations],
  ["power", powerVariations],
];

/** The rules for whose findings only the changes that name them are tried. */
export const movedByFew: ReadonlySet<string> = new Set(variations.flatMap(([, all]) => all.flatMap(({ moves = [] }) => moves)));

/** Lists every change that a design allows, by kind, then by module. A change without a first step is left out, unless its part is of a series, whose end is then reported. */
export function possibleChanges(design: NodeDesign): readonly Change[] {
  const ofModules = variations.flatMap(([module, all]) => all.flatMap((variation, i) => changesOf(design, module, variation, i)));
  const changes = [...ofModules, ...candidateChanges(design)].filter(
    (change) => change.seriesEnd !== undefined || change.at(design, 1) !== undefined,
  );
  return variationKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

/**
 * Makes the changes of a variation: of each part alone, and of equal parts together. Equal racks share one limit, which a change of one rack does not move.
 *
 * @param nth index of the variation in its module: two variations may change one prop, such as a setpoint that rises or falls
 */
function changesOf(design: NodeDesign, module: string, variation: Variation, nth: number): Change[] {
  const places = placesOf(design, `${module}.${variation.prop}`);
  if (variation.vary === "amounts") return amountChanges(design, places, variation);
  const isOfNumbers = variation.vary === "value" || variation.vary === "size";
  const groups = isOfNumbers
    ? withAlike(places, (place) => JSON.stringify(valueAt(design, place.slice(0, -1))))
    : places.map((place) => [place]);
  return groups.flatMap((group) => changeOf(design, group, variation, nth));
}

/** Makes the changes of amounts: each alone, and all together, because a host may lack two at once. Equal parts also grow together. */
function amountChanges(design: NodeDesign, places: readonly Path[], variation: AmountsVariation): Change[] {
  const { kind, most, moves, what, amounts } = variation;
  const groups = withAlike(places, (place) =>
    JSON.stringify(["scalable", ...amounts.map(({ prop }) => prop)].map((prop) => valueAt(design, [...place, prop]))),
  );
  const change = (group: readonly Path[], grown: readonly Amount[]): Change => {
    const numbers = group.flatMap((place) => grown.map(({ prop }): Path => [...place, prop]));
    const [first = []] = grown.length > 1 ? group : numbers;
    const id = numbers.map((number) => namedPath(design, number)).join(", ");
    const at: Change["at"] = (given, steps) => changedAmounts(given, group, { what, amounts: grown }, steps);
    return { id, kind, prop: first, most, numbers, ...defined({ moves }), at };
  };
  return groups.flatMap((group) => {
    const growing = amounts.filter(({ prop }) => group.some((place) => valueAt(design, [...place, "scalable", prop]) !== undefined));
    return compact([...growing.map((one) => change(group, [one])), growing.length > 1 && change(group, growing)]);
  });
}

/** Groups paths: each alone, then equal ones together. */
function withAlike(places: readonly Path[], keyOf: (place: Path) => string): readonly (readonly Path[])[] {
  return [...places.map((place) => [place]), ...[...grouped(places, keyOf).values()].filter(({ length }) => length > 1)];
}

type OneByOne = Exclude<Variation, AmountsVariation>;

function changeOf(design: NodeDesign, places: readonly Path[], variation: OneByOne, nth: number): Change[] {
  const [prop] = places;
  if (!prop) return [];
  const names = places.flatMap((place) => nameOf(design, place) ?? []);
  const seriesEnd = seriesEndAt(design, prop, variation);
  return [
    {
      id: `${places.map((place) => namedPath(design, place)).join(", ")} ${nth}`,
      kind: variation.kind,
      prop,
      most: variation.most,
      numbers: places,
      ...defined({ moves: variation.moves, helps: variation.helps, seriesEnd }),
      ...(variation.vary === "size" && {
        onTheWay: names,
        restsOn: restingOn(design, places, variation),
        leastFor: (targets) => leastStep(design, places, variation, targets),
      }),
      at: (given, steps) => changedAlike(given, places, variation, steps),
    },
  ];
}

/** Returns the end of the series of a part whose size changes, with the present size in SI units. */
function seriesEndAt(design: NodeDesign, place: Path, variation: OneByOne): Change["seriesEnd"] {
  if (variation.vary !== "size" && variation.vary !== "rating") return undefined;
  const [part, size] =
    variation.vary === "size"
      ? [valueAt(design, place.slice(0, -1)), valueAt(design, place)]
      : [valueAt(design, place), valueAt(design, [...place, ...variation.size.split(".")])];
  const listed = isData(part) && typeof part.part === "string" ? tryFindPart(part.part) : undefined;
  const end = listed && seriesEndOf(listed.id);
  return end && size !== undefined ? { ...end, part: listed.id, present: variation.sizeOf(size) } : undefined;
}

/** Least share of a load that may remain after a second change: our own choice [-]. */
const leastLeft = 0.75;

/** Returns the first step whose size may carry the loads of the parts, with the factors of the present size or without any; else the last step. Alone, a change begins no later than at the end of its own series. */
function leastStep(
  design: NodeDesign,
  places: readonly Path[],
  variation: SizeVariation,
  targets: readonly Finding[],
): ReturnType<NonNullable<Change["leastFor"]>> {
  const [place = []] = places;
  const sizeIn = (whole: NodeDesign) => variation.sizeOf(valueAt(whole, place));
  const partIn = (whole: NodeDesign) => valueAt(whole, [...place.slice(0, -1), "part"]);
  const loads = targets
    .filter((target) => target.rule === variation.carries && places.some((prop) => isAbout(target, design, { kind: variation.kind, prop })))
    .map(({ value = 0, limit = value }) => value * Math.min(1, sizeIn(design) / limit));
  const load = leastLeft * Math.max(0, ...loads);
  let own = 1;
  for (let step = 1; ; step++) {
    const next = changedSize(design, place, variation, step)?.design;
    if (next && partIn(next) === partIn(design)) own = step;
    if (next === undefined || sizeIn(next) >= load) {
      const leastInPairs = next ? step : Math.max(1, step - 1);
      return { least: Math.min(own, leastInPairs), leastInPairs };
    }
  }
}

/** Lists limits that need numbers of the old size: of the parts themselves, and of the breakers behind them. */
function restingOn(design: NodeDesign, places: readonly Path[], { restsOn, restsOnBehind }: SizeVariation): readonly RestingLimits[] {
  const namesOf = (all: readonly Path[]) => all.flatMap((place) => nameOf(design, place) ?? []);
  const behind = restsOnBehind ? places.flatMap((place) => breakersBehind(design, place.slice(0, -1))) : [];
  return compact([
    { parts: namesOf(places), rules: restsOn },
    restsOnBehind && behind.length > 0 && { parts: namesOf(behind), rules: restsOnBehind },
  ]);
}

/** Makes the same change of several parts, with one text that names them all. */
function changedAlike(design: NodeDesign, places: readonly Path[], variation: OneByOne, steps: number): Changed | undefined {
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

function changedBy(design: NodeDesign, prop: Path, variation: OneByOne, steps: number): Changed | undefined {
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

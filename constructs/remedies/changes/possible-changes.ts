import { computeVariations } from "../../compute/compute.variations";
import { coolingVariations } from "../../cooling/cooling.variations";
import { powerVariations } from "../../power/power.variations";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { type Variation, variationKinds } from "../../variations/variation";
import { type Path, placesOf } from "./at-path";
import { candidateChanges } from "./candidate-changes";
import type { Changed, PossibleChange } from "./change";
import { nameOf, shownPath } from "./part-name";
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

/** @param nth of the variations of its module: two may begin at one prop, such as a setpoint that rises or falls */
function changesOf(design: NodeDesign, module: string, variation: Variation, nth: number): PossibleChange[] {
  return placesOf(design, `${module}.${variation.prop}`).map((prop) => {
    const name = nameOf(design, prop);
    const isSize = variation.vary === "size";
    return {
      id: `${shownPath(design, prop)} ${nth}`,
      kind: variation.kind,
      prop,
      most: variation.most,
      ...(isSize && name !== undefined && { onTheWay: name, restsOn: { part: name, rules: variation.restsOn } }),
      at: (given, steps) => changedBy(given, prop, variation, steps),
    };
  });
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

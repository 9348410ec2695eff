import { unique } from "../plain/unique";
import type { Finding } from "../policy/rule/finding";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, placesOf, valueAt } from "./at-path";
import { isAbout } from "./ended-series";
import { variations } from "./possible-changes";
import type { VariationKind } from "./variations/variation";

/** Rules on parts with names for which a larger part helps, by the kind of the change. */
const helped: Partial<Readonly<Record<VariationKind, readonly string[]>>> = {
  "next rating": ["power/equipment-within-rating", "power/rectifiers-carry-load"],
  "battery energy": ["power/autonomy-covers-promise", "power/battery-within-rates", "power/battery-life"],
  "genset rating": ["power/gensets-carry-load", "power/genset-step-load", "power/genset-rating-class"],
};

/** Lists props that would let the parts of a finding grow: of parts that are not of the catalogue and state no `scalable`, such as `power.batteries[].scalable`. */
export function unscaledParts(design: NodeDesign, target: Finding): readonly string[] {
  const props = variations.flatMap(([module, all]) =>
    all.flatMap(({ kind, vary, prop }) => {
      if (vary !== "rating" || !helped[kind]?.includes(target.rule)) return [];
      const isUnscaled = placesOf(design, `${module}.${prop}`).some((place) => {
        const part = valueAt(design, place);
        const isOwn = isData(part) && part.part === undefined && part.scalable === undefined;
        return isOwn && part.name !== undefined && isAbout(target, design, { kind, prop: place });
      });
      return isUnscaled ? [`${module}.${prop}.scalable`] : [];
    }),
  );
  return unique(props);
}

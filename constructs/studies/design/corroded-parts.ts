import type { Source } from "../../provenance/source";
import type { GasSeverity, OutdoorCorrosivity } from "../../standards/corrosion-class";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** How corrosive the air is, outdoors or in the room. */
export type CorrosionClass = OutdoorCorrosivity | GasSeverity;

/** A part in air that attacks it. */
export interface CorrodedPart {
  readonly subject: string;
  /** Where its class is given. */
  readonly prop: string;
  /** Class of the air. */
  readonly at: CorrosionClass;
  /** Undefined where nobody says it. */
  readonly protectedFor: CorrosionClass | undefined;
  readonly source: Source;
}

/** What stands outdoors where the site gives the corrosivity there, and the racks where it gives that of the room. */
export function corrodedParts({ cooling, racks, site }: NodeSnapshot): readonly CorrodedPart[] {
  const { outdoor, indoorGas } = site.environment?.corrosivity ?? {};
  const outside = [
    ...outdoorUnits(coolingParts(cooling)).map(({ subject, prop, facts }) => ({ subject, prop, part: facts })),
    { subject: "cooling/enclosure", prop: "cooling.room.enclosure", part: cooling?.room.enclosure },
  ];
  return [
    ...outside.flatMap(({ subject, prop, part }) =>
      outdoor && part
        ? [{ subject, prop: `${prop}.corrosionClass`, at: outdoor, protectedFor: part.corrosionClass, source: part.source }]
        : [],
    ),
    ...racks.flatMap(({ id, gasSeverity, source }) =>
      indoorGas ? [{ subject: `compute/${id}`, prop: "gasSeverity", at: indoorGas, protectedFor: gasSeverity, source }] : [],
    ),
  ];
}

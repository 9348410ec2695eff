import type { Source } from "../../provenance/source";
import type { GasSeverity, OutdoorCorrosivity } from "../../standards/corrosion-class";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Class of the corrosivity of the air, outdoors or in the room. */
export type CorrosionClass = OutdoorCorrosivity | GasSeverity;

/** Part in corrosive air. */
export interface CorrodedPart {
  readonly subject: string;
  /** Prop that states the class that it withstands. */
  readonly prop: string;
  /** Class of the air. */
  readonly at: CorrosionClass;
  /** Class that the part withstands; undefined if it is not stated. */
  readonly protectedFor: CorrosionClass | undefined;
  readonly source: Source;
}

/** Lists the parts outdoors if the site states the corrosivity there, and the racks if it states that of the room. */
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

import type { Source } from "../../provenance/source";
import type { CorrosivityProps } from "../../site";
import type { GasSeverity, OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { NodeSnapshot } from "../snapshot/snapshot";

type CorrosionClass = OutdoorCorrosivity | GasSeverity;

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
export function corrodedParts({ cooling, racks }: NodeSnapshot, { outdoor, indoorGas }: CorrosivityProps): readonly CorrodedPart[] {
  const outside = [
    { subject: "cooling/dry-coolers", prop: "cooling.dryCoolers.corrosionClass", part: cooling?.dryCoolers },
    { subject: "cooling/trim-chillers", prop: "cooling.trimChiller.corrosionClass", part: cooling?.trimChiller },
    { subject: "cooling/air-conditioners", prop: "cooling.airConditioners.corrosionClass", part: cooling?.airConditioners },
    { subject: "cooling/enclosure", prop: "cooling.room.enclosure.corrosionClass", part: cooling?.room.enclosure },
  ];
  return [
    ...outside.flatMap(({ subject, prop, part }) =>
      outdoor && part ? [{ subject, prop, at: outdoor, protectedFor: part.corrosionClass, source: part.source }] : [],
    ),
    ...racks.flatMap(({ id, gasSeverity, source }) =>
      indoorGas ? [{ subject: `compute/${id}`, prop: "gasSeverity", at: indoorGas, protectedFor: gasSeverity, source }] : [],
    ),
  ];
}

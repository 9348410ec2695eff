import type { UnitsFacts } from "../facts/cooling/units";
import { type DeviceFacts, deviceFacts } from "../facts/node-facts";
import { deviceBuiltFor, type ParsedBuiltFor } from "../facts/power/built-for";
import type { DemandFacts, HeatSink } from "../facts/power/demand";
import type { ProductFacts } from "../facts/product";
import { defined } from "../plain/defined";
import type { PolledProps } from "../props/speaks";
import type { Source } from "../provenance/source";
import type { StatedFact } from "../provenance/stated-fact";
import type { Ratio } from "../units";
import type { UnitsProps } from "./units.props";

/** One part of the cooling: its facts, demands, devices and sources. */
export interface PartFacts<Facts> {
  readonly facts: Facts;
  readonly demands: readonly DemandFacts[];
  readonly devices: readonly DeviceFacts[];
  readonly stated: readonly StatedFact[];
  /** Default values that the design does not replace. */
  readonly defaults?: readonly StatedFact[];
  /** Products in it that certification schemes know. @default none */
  readonly products?: readonly ProductFacts[];
}

/** Returns the ids of the units of a kind: `dry-cooler-1`, `dry-cooler-2` … */
export function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
}

export function unitsFacts(kind: string, { count, duty }: Pick<UnitsProps, "count"> & { readonly duty?: number | undefined }): UnitsFacts {
  return { units: numbered(kind, count), ...defined({ duty }) };
}

/** Returns the devices of one kind, with the protocols in the props of their part. */
export function devicesOf(kind: string, ids: readonly string[], asked?: PolledProps): DeviceFacts[] {
  return ids.map((id) => deviceFacts("cooling", kind, id, asked));
}

/** Returns the demand of one unit. Loads that the solver sets, such as fans and chillers, have their rating or 0 W here. */
export function demandOf(
  id: string,
  powerW: number,
  heatTo: HeatSink,
  electrical: ParsedBuiltFor & {
    readonly powerFactor?: Ratio | undefined;
    readonly sheddable?: boolean | undefined;
    readonly source: Source;
  },
): DemandFacts {
  return {
    id,
    powerW,
    powerFactor: electrical.powerFactor?.value ?? 1,
    heatTo,
    place: heatTo === "outdoors" ? "outside" : "inside",
    it: false,
    sheddable: electrical.sheddable ?? false,
    ...deviceBuiltFor(electrical, electrical.source),
  };
}

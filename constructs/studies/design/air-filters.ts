import { addUp } from "../../plain/add-up";
import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Filters of one air conditioner at the pressure drop at which they are changed, the same in every scenario. */
export interface AirFilterState {
  /** Pressure drop of all stages. */
  readonly dropPa: number; // [Pa]
  /** Pressure that the fan has available for filters; undefined if it is not stated. */
  readonly availablePa?: number; // [Pa]
  /** Pressure drop of each stage. They add up to the total. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
  /** Source of the fan data. */
  readonly source: Source;
}

/**
 * Adds up the pressure drops of filter stages in series, full of dust.
 *
 * @equation Δp = Σ Δp_final,i
 * @validity at the rated air flow of the unit, to which both its fan and its filters are stated; the loss of air flow through a full filter is not modelled
 * @source pressure drops in series add up; ISO 16890-1:2016 and -3 for what a filter's drop is stated at
 */
export function airFilterState({ cooling }: NodeSnapshot): AirFilterState | undefined {
  const units = cooling?.airConditioners;
  if (!units?.filters) return undefined;
  const parts = units.filters.map(({ name, finalDropPa }) => ({ name, value: finalDropPa }));
  const dropPa = addUp(parts, ({ value }) => value);
  const { availableStaticPressurePa: availablePa, source } = units;
  return { dropPa, ...defined({ availablePa }), parts, source };
}

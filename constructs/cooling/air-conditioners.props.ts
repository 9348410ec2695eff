import { z } from "zod";
import { type PartProps, partShape } from "../props/bought-part";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { pressure, ratio } from "../props/quantities";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import { type Source, sourceSchema } from "../provenance/source";
import type { PressureLike, RatioLike } from "../units";
import { type AirFilterProps, airFilterSchema } from "./air-filters.props";
import { type CapacityOverAmbientProps, capacityOverAmbientShape, refuseAmbientBesideTable } from "./capacity-over-ambient.props";
import { type PoweredUnitsProps, poweredUnitsShape } from "./units.props";

/** Equal air conditioners in parallel, with their maker's tables. */
export interface AirConditionerProps extends PoweredUnitsProps, CapacityOverAmbientProps, PartProps, PolledProps {
  /**
   * Sensible heat ratio of the maker, where `table` has net total capacity and EER of that: the rest dries air and cools nothing. Where it changes over
   * outdoor temperature, the least of it is on the safe side. @default 1, the table is net sensible
   */
  readonly sensibleShare?: RatioLike;
  /** Power factor of one unit. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Filters of each unit, one behind the other; their pressure drop is judged. @default none */
  readonly filters?: readonly AirFilterProps[];
  /** External static pressure of each unit's fan at its rated air flow, what ducts take deducted: what it has for filters. @default not known */
  readonly availableStaticPressure?: PressureLike;
  /** Where its numbers come from. */
  readonly source: Source;
}

/** Parses {@link AirConditionerProps}. */
export const airConditionerSchema = propsSchema<AirConditionerProps>()({
  ...poweredUnitsShape,
  ...capacityOverAmbientShape,
  ...optional({
    sensibleShare: ratio({ positive: true, max: 1, remedy: "give sensible ÷ total capacity of the unit" }),
    powerFactor,
    filters: z.array(airFilterSchema).min(1).max(5),
    availableStaticPressure: pressure({
      positive: true,
      max: 5000,
      remedy: "give what its sheet states, in Pa",
    }),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine(refuseAmbientBesideTable);

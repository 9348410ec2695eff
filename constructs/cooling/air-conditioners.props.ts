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

/** Equal air conditioners in parallel, with the tables of their maker. */
export interface AirConditionerProps extends PoweredUnitsProps, CapacityOverAmbientProps, PartProps, PolledProps {
  /**
   * Sensible heat ratio by the maker, where `table` has net total capacity and its EER: the latent rest dries the air and does not cool it. Where it varies with
   * outdoor temperature, its lowest value is on the safe side.
   */
  readonly sensibleShare?: RatioLike;
  /** Power factor of one unit. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Filters of each unit in series. Their pressure drop is judged. @default none */
  readonly filters?: readonly AirFilterProps[];
  /** External static pressure that each unit's fan has left for filters at rated air flow, after the ducts. @default not known */
  readonly availableStaticPressure?: PressureLike;
  /** Source of its numbers. */
  readonly source: Source;
}

export const airConditionerSchema = propsSchema<AirConditionerProps>()({
  ...poweredUnitsShape,
  ...capacityOverAmbientShape,
  ...optional({
    sensibleShare: ratio({ positive: true, max: 1, remedy: "state the unit's sensible ÷ total capacity" }),
    powerFactor,
    filters: z.array(airFilterSchema).min(1).max(5),
    availableStaticPressure: pressure({
      positive: true,
      max: 5000,
      remedy: "state the value of its data sheet, in Pa",
    }),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine(refuseAmbientBesideTable);

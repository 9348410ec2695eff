import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { propsSchema } from "../props/props-schema";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import { type Source, sourceSchema } from "../provenance/source";
import type { RatioLike } from "../units";
import { type CapacityOverAmbientProps, capacityOverAmbientShape, refuseAmbientBesideTable } from "./capacity-over-ambient.props";
import { type PoweredUnitsProps, poweredUnitsShape } from "./units.props";

/** Equal chillers in parallel after the dry coolers. They remove the heat that keeps the facility loop above the dry coolers' setpoint. */
export interface TrimChillerProps extends PoweredUnitsProps, CapacityOverAmbientProps, BoughtPartProps, PolledProps {
  /** Power factor of one unit. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Source of its numbers. */
  readonly source: Source;
}

export const trimChillerSchema = propsSchema<TrimChillerProps>()({
  ...poweredUnitsShape,
  ...capacityOverAmbientShape,
  powerFactor: powerFactor.exactOptional(),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine(refuseAmbientBesideTable);

import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { propsSchema } from "../props/props-schema";
import { ratio, temperature } from "../props/quantities";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { RatioLike, TemperatureLike } from "../units";
import { type DryCoolerRatingProps, dryCoolerRatingSchema } from "./dry-coolers.props";
import { type PoweredUnitsProps, poweredUnitsShape } from "./units.props";

/** Equal liquid-to-air CDUs in parallel. They stand in the room and give the heat of the racks' coolant, and their fans' power, to its air. */
export interface LiquidToAirProps extends PoweredUnitsProps, BoughtPartProps, PolledProps {
  /** One point of the data sheet. Its approach is coolant out less air in. */
  readonly rating: DryCoolerRatingProps;
  /** Air that enters the units: what the air conditioners supply and servers draw, or what the room returns, at its cooling setpoint. */
  readonly airFrom: "supply" | "return";
  /** Slowest fan speed; below it a bypass holds the setpoint. 1 for fans without control. */
  readonly minimumFanSpeed: RatioLike;
  /** Supply to the racks that the fans hold. */
  readonly setpoint: TemperatureLike;
  /** Power factor of the fans. @default 1 */
  readonly fanPowerFactor?: RatioLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"setpoint">;
}

/** Parses {@link LiquidToAirProps}. */
export const liquidToAirSchema = propsSchema<LiquidToAirProps>()({
  ...poweredUnitsShape,
  rating: dryCoolerRatingSchema,
  airFrom: z.enum(["supply", "return"]),
  minimumFanSpeed: ratio({ min: 0.01, max: 1 }),
  setpoint: temperature({ plausible: coolingRanges.liquidToAir.setpoint }),
  fanPowerFactor: powerFactor.exactOptional(),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
});

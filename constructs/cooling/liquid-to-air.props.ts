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

/** Equal liquid-to-air CDUs in parallel. They stand in the room and heat its air with the racks' coolant and their own fan power. */
export interface LiquidToAirProps extends PoweredUnitsProps, BoughtPartProps, PolledProps {
  /** Rating point from the data sheet. Its approach is coolant out minus air in. */
  readonly rating: DryCoolerRatingProps;
  /** Air that enters the units: `supply` air of the air conditioners, as servers get it, or `return` air at the room's cooling setpoint. */
  readonly airFrom: "supply" | "return";
  /** Lowest fan speed, as a share of full speed. Below it a bypass holds the setpoint. 1 for fans without control. */
  readonly minimumFanSpeed: RatioLike;
  /** Temperature of the supply to the racks that the fans hold. */
  readonly setpoint: TemperatureLike;
  /** Power factor of the fans. @default 1 */
  readonly fanPowerFactor?: RatioLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"setpoint">;
}

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

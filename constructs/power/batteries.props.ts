import { nameSchema } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { ratio } from "../props/quantities";
import { type Source, sourceSchema } from "../props/source";
import type { RatioLike } from "../units";

/** A battery, as far as how deep it is discharged. Its energy over time is not modelled yet. */
export interface BatteryProps {
  readonly name: string;
  /** Rectifier plant or UPS on whose bus it is. */
  readonly on: string;
  /** Deepest discharge that its maker allows, as a share of its capacity: 80 % leaves a state of charge of 20 %. */
  readonly maximumDepth: RatioLike;
  /** State of charge at which the site's controller disconnects it. */
  readonly minimumStateOfCharge: RatioLike;
  readonly source: Source;
}

/** Parses {@link BatteryProps}. */
export const batterySchema = propsSchema<BatteryProps>()({
  name: nameSchema,
  on: nameSchema,
  maximumDepth: ratio({ positive: true, max: 1 }),
  minimumStateOfCharge: ratio({ min: 0, max: 1 }),
  source: sourceSchema,
});

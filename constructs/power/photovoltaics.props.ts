import { z } from "zod";
import { nominalCellTemperatureC } from "../engineering/energy/solar/pv-power";
import { powerRanges } from "../plausibility/power";
import { numberBetween } from "../props/between";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { lowVoltage } from "../props/electrical-values";
import { nameSchema } from "../props/name";
import { azimuthSchema, tiltSchema } from "../props/orientation";
import { propsSchema } from "../props/props-schema";
import { power, ratio, temperature } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { type AngleLike, type LineToLineVoltageLike, type PowerLike, type RatioLike, Temperature, type TemperatureLike } from "../units";

/** Photovoltaic modules on one plane behind one inverter. They count in the year of a site with weather, and give only where grid, a running genset or a `gridForming` UPS is there for them. */
export interface PhotovoltaicsProps extends BoughtPartProps {
  /** Unique in the node, as `roof`. */
  readonly name: string;
  /** Of all modules at standard conditions. */
  readonly ratedPower: PowerLike;
  /** From lying flat. */
  readonly tilt: AngleLike;
  /** From north over east: 180 ° looks south. */
  readonly azimuth: AngleLike;
  /** Change of power for each kelvin, a share [1/K] as −0.0035. */
  readonly temperatureCoefficient: number;
  /** Power as a share of the sunlight on the module, at standard conditions. */
  readonly moduleEfficiency: RatioLike;
  /** Temperature of the cells at 800 W/m², 20 °C and 1 m/s. @default 45 °C on a rack, 49 °C on a roof */
  readonly nominalCellTemperature?: TemperatureLike;
  /** How air reaches the back of the modules: freely on a rack, little on a roof. @default "rack" */
  readonly mounting?: "rack" | "roof";
  /** What dust takes of the light, mean of the year. It has no default: 2 % where it rains each week, 20 % and more in a desert without washing. */
  readonly soiling: RatioLike;
  /** All other losses between modules and inverter. @default 12.3 %, the shares of PVWatts without soiling */
  readonly otherLosses?: RatioLike;
  /** Rating of the modules ÷ rating of the inverter. */
  readonly directToAlternating: number;
  /** What the inverter gives, as a share of what the modules do. */
  readonly inverterEfficiency: RatioLike;
  /** Voltage of the grid for which the inverter is built, on a single phase that to neutral times √3. @default not judged */
  readonly voltage?: LineToLineVoltageLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"ratedPower" | "moduleEfficiency" | "inverterEfficiency" | "voltage">;
}

/** Parses {@link PhotovoltaicsProps}. */
export const photovoltaicsSchema = propsSchema<PhotovoltaicsProps>()({
  name: nameSchema,
  ratedPower: power({ positive: true, plausible: powerRanges.photovoltaics.ratedPower }),
  tilt: tiltSchema,
  azimuth: azimuthSchema,
  temperatureCoefficient: numberBetween(-0.01, 0),
  moduleEfficiency: ratio({ min: 0.05, max: 0.5, plausible: powerRanges.photovoltaics.moduleEfficiency }),
  nominalCellTemperature: temperature({
    min: Temperature.celsius(nominalCellTemperatureC.rack - 15),
    max: Temperature.celsius(nominalCellTemperatureC.roof + 31),
  }).exactOptional(),
  mounting: z.enum(["rack", "roof"]).exactOptional(),
  soiling: ratio({ min: 0, max: 0.9 }),
  otherLosses: ratio({ min: 0, max: 0.9 }).exactOptional(),
  directToAlternating: numberBetween(0.5, 3),
  inverterEfficiency: ratio({ min: 0.5, max: 1, plausible: powerRanges.converter.efficiency }),
  voltage: lowVoltage.exactOptional(),
  ...boughtPartShape,
  source: sourceSchema,
});

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

/** Photovoltaic modules on one plane with one inverter. They count in the year of a site with weather. They need the voltage of the grid, a running genset or a `gridForming` part. */
export interface PhotovoltaicsProps extends BoughtPartProps {
  /** Name, unique in the node, such as `roof`. */
  readonly name: string;
  /** Power of all modules at standard conditions. */
  readonly ratedPower: PowerLike;
  /** Tilt from horizontal. */
  readonly tilt: AngleLike;
  /** Azimuth, clockwise from north: 180 ° is south. */
  readonly azimuth: AngleLike;
  /** Relative change of power for each kelvin, such as −0.0035. [1/K] */
  readonly temperatureCoefficient: number;
  /** Power ÷ sunlight on the module, at standard conditions. */
  readonly moduleEfficiency: RatioLike;
  /** Cell temperature at 800 W/m², 20 °C and 1 m/s. @default 45 °C on a rack, 49 °C on a roof */
  readonly nominalCellTemperature?: TemperatureLike;
  /** Mounting of the modules: on a rack air flows freely behind them, on a roof little air does. @default "rack" */
  readonly mounting?: "rack" | "roof";
  /** Mean share of the light that dust takes over a year. It has no default: 2 % with rain each week, 20 % and more in a desert without washing. */
  readonly soiling: RatioLike;
  /** Other losses between modules and inverter. @default 12.3 %, the shares of PVWatts without soiling */
  readonly otherLosses?: RatioLike;
  /** Rated power of the modules ÷ rated power of the inverter. [-] */
  readonly directToAlternating: number;
  /** Efficiency of the inverter: its output ÷ the modules' output. */
  readonly inverterEfficiency: RatioLike;
  /** Grid voltage for which the inverter is built, line to line; on a single phase, the voltage to neutral times √3. @default not judged */
  readonly voltage?: LineToLineVoltageLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"ratedPower" | "moduleEfficiency" | "inverterEfficiency" | "voltage">;
}

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

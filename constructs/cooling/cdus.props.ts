import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { type PartProps, partShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { propsSchema } from "../props/props-schema";
import { power, temperature, temperatureDifference, volumeFlow } from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { LiquidClass } from "../standards/liquid-classes";
import type { PowerLike, TemperatureDifferenceLike, TemperatureLike, VolumeFlowLike } from "../units";
import { type CoolantProps, coolantSchema } from "./coolant.props";
import { type UnitsProps, unitsShape } from "./units.props";

/** One rating point from a CDU's data sheet. */
export interface CduRatingProps {
  /** Heat that one unit transfers from the secondary to the primary side at this point. */
  readonly heat: PowerLike;
  /** Secondary supply temperature above the primary inlet temperature at that heat. */
  readonly approach: TemperatureDifferenceLike;
  /** Temperature of the facility coolant that enters the unit. */
  readonly primaryIn: TemperatureLike;
  /** Flow of facility coolant through one unit. */
  readonly primaryFlow: VolumeFlowLike;
  /** Flow of rack coolant through one unit. */
  readonly secondaryFlow: VolumeFlowLike;
  /** Coolant of the facility side. */
  readonly primaryCoolant: CoolantProps;
  /** Coolant of the rack side. */
  readonly secondaryCoolant: CoolantProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"heat" | "approach" | "primaryIn" | "primaryFlow" | "secondaryFlow">;
}

/** Equal coolant distribution units in parallel. Their pumps are those of the secondary loop. Pumps without `builtFor` are built for the units' voltage and frequency. */
export interface CduProps extends UnitsProps, PartProps, PolledProps, BuiltForProps {
  /** Rating point of one unit by its maker. */
  readonly rating: CduRatingProps;
  /** ASHRAE class of the warmest facility water that the units accept. @default not judged */
  readonly waterClass?: LiquidClass;
  /** Coolest supply to the IT. The valve can only raise the supply above what the heat exchanger provides. */
  readonly setpoint: TemperatureLike;
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"setpoint">;
}

const ranges = coolingRanges.cduRating;

const rating = propsSchema<CduRatingProps>()({
  heat: power({ positive: true, plausible: ranges.heat }),
  approach: temperatureDifference({ min: 0.001, plausible: ranges.approach }),
  primaryIn: temperature({ plausible: ranges.primaryIn }),
  primaryFlow: volumeFlow({ positive: true, plausible: ranges.primaryFlow }),
  secondaryFlow: volumeFlow({ positive: true, plausible: ranges.secondaryFlow }),
  primaryCoolant: coolantSchema,
  secondaryCoolant: coolantSchema,
});

export const cduSchema = propsSchema<CduProps>()({
  ...unitsShape,
  ...builtForShape,
  rating,
  waterClass: z.enum(["W17", "W27", "W32", "W40", "W45", "W+"]).exactOptional(),
  setpoint: temperature({ plausible: coolingRanges.cdus.setpoint }),
  scalable: scalable(power({ positive: true, plausible: ranges.heat })).exactOptional(),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((cdus, context) => refuseSmallerScale(cdus, cdus.rating.heat, ({ watts }) => watts, context));

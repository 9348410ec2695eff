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

/** One point of a CDU's data sheet. */
export interface CduRatingProps {
  /** Heat that one unit takes from the secondary to the primary side at this point. */
  readonly heat: PowerLike;
  /** Secondary supply above primary inlet at that heat. */
  readonly approach: TemperatureDifferenceLike;
  /** Coolant of the facility that comes in. */
  readonly primaryIn: TemperatureLike;
  /** Flow of the facility's coolant through one unit. */
  readonly primaryFlow: VolumeFlowLike;
  /** Flow of the racks' coolant through one unit. */
  readonly secondaryFlow: VolumeFlowLike;
  /** Coolant of the facility side. */
  readonly primaryCoolant: CoolantProps;
  /** Coolant of the side of the racks. */
  readonly secondaryCoolant: CoolantProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"heat" | "approach" | "primaryIn" | "primaryFlow" | "secondaryFlow">;
}

/** Equal coolant distribution units in parallel. Their pumps are those of the secondary loop: for what voltage and frequency they are built holds for these, where the loop does not say it. */
export interface CduProps extends UnitsProps, PartProps, PolledProps, BuiltForProps {
  /** The point at which its maker rates one unit. */
  readonly rating: CduRatingProps;
  /** ASHRAE class of the warmest facility water that the units accept. @default not judged */
  readonly waterClass?: LiquidClass;
  /** Coolest supply to the IT: the valve can only warm above what the exchanger gives. */
  readonly setpoint: TemperatureLike;
  /** How large a unit may become in proportion, to order: `edge-node fix` tries it where the design fails. @default as it is */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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

/** Parses {@link CduProps}. */
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

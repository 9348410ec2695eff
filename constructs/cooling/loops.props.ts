import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { power, ratio, temperature, temperatureDifference, volumeFlow } from "../props/quantities";
import { type Source, sourceSchema } from "../props/source";
import type { PowerLike, RatioLike, TemperatureDifferenceLike, TemperatureLike, VolumeFlowLike } from "../units";
import { type CoolantProps, coolantSchema } from "./coolant.props";

/** One pumped loop. Its flow stays the same in every scenario; all pump electricity warms its return. */
export interface LoopProps {
  readonly coolant: CoolantProps;
  readonly flow: VolumeFlowLike;
  readonly pumpPower: PowerLike;
  /** @default 1 */
  readonly pumpPowerFactor?: RatioLike;
  readonly source: Source;
}

/** One point of a CDU's data sheet. */
export interface CduRatingProps {
  readonly heat: PowerLike;
  /** Secondary supply above primary inlet at that heat. */
  readonly approach: TemperatureDifferenceLike;
  readonly primaryIn: TemperatureLike;
  readonly primaryFlow: VolumeFlowLike;
  readonly secondaryFlow: VolumeFlowLike;
  readonly primaryCoolant: CoolantProps;
  readonly secondaryCoolant: CoolantProps;
}

/** Equal coolant distribution units in parallel. */
export interface CduProps {
  readonly count: number;
  readonly rating: CduRatingProps;
  /** Coolest supply to the IT: the valve can only warm above what the exchanger gives. */
  readonly setpoint: TemperatureLike;
  readonly source: Source;
}

/** Parses {@link LoopProps}. */
export const loopSchema = propsSchema<LoopProps>()({
  coolant: coolantSchema,
  flow: volumeFlow({ positive: true }),
  pumpPower: power(),
  pumpPowerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  source: sourceSchema,
});

const rating = propsSchema<CduRatingProps>()({
  heat: power({ positive: true }),
  approach: temperatureDifference({ min: 0.001 }),
  primaryIn: temperature(),
  primaryFlow: volumeFlow({ positive: true }),
  secondaryFlow: volumeFlow({ positive: true }),
  primaryCoolant: coolantSchema,
  secondaryCoolant: coolantSchema,
});

/** Parses {@link CduProps}. */
export const cduSchema = propsSchema<CduProps>()({
  count: z.int().min(1).max(100),
  rating,
  setpoint: temperature(),
  source: sourceSchema,
});

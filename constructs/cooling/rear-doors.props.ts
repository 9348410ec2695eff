import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { power, pressure, temperature, volumeFlow } from "../props/quantities";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { PowerLike, PressureLike, RatioLike, TemperatureLike, VolumeFlowLike } from "../units";
import { type CoolantProps, coolantSchema } from "./coolant.props";

/** One point of a rear door's data sheet, air dry at sea level. */
export interface RearDoorRatingProps {
  /** Heat that the door takes from the air at this point. */
  readonly heat: PowerLike;
  /** Warm air of the servers, as it enters the coil. */
  readonly airIn: TemperatureLike;
  /** Coolant that comes in. */
  readonly coolantIn: TemperatureLike;
  /** Coolant of the rating. */
  readonly coolant: CoolantProps;
  /** Coolant through the door. */
  readonly coolantFlow: VolumeFlowLike;
  /** Air volume flow at the state entering the coil; of a door with fans what they move at full speed. */
  readonly airFlow: VolumeFlowLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"heat" | "airIn" | "coolantIn" | "coolantFlow" | "airFlow">;
}

/** Fans of an active door. They are the device `rear-door-<rack>`. */
export interface RearDoorFansProps extends BuiltForProps {
  /** What all fans of one door draw. */
  readonly power: PowerLike;
  /** Power factor of the fans. @default 1 */
  readonly powerFactor?: RatioLike;
  /** May they stay dark when a feed or the grid is lost? A promise of the site to shed leaves them on. @default false */
  readonly sheddable?: boolean;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"power">;
}

/** A heat exchanger in the place of a rack's rear door: coolant of the secondary loop takes heat from the air that leaves the servers. */
export interface RearDoorProps extends BoughtPartProps, PolledProps {
  /** The rack that it hangs on, as compute names it. */
  readonly rack: string;
  /** The point at which its maker rates the door. */
  readonly rating: RearDoorRatingProps;
  /** Warmest coolant with which it is to work. What it then leaves to the room, `cooling/room-air-covers-heat` judges. */
  readonly maximumSupply: TemperatureLike;
  /** Air that the servers of the rack move, at the state at their inlet. */
  readonly rackAirFlow: VolumeFlowLike;
  /** Its part of the flow of the secondary loop, as its valve is set. */
  readonly coolantFlow: VolumeFlowLike;
  /** Air that a control valve holds behind the door by throttling coolant. @default no valve: all its coolant, always */
  readonly leavingAir?: TemperatureLike;
  /** Fans in the door. @default none: the fans of the servers alone move the air */
  readonly fans?: RearDoorFansProps;
  /** Of the air, at the rating's air flow. @default not judged */
  readonly airPressureDrop?: PressureLike;
  /** What the servers' fans have left for the door. Goes with `airPressureDrop`. @default not judged */
  readonly availableStaticPressure?: PressureLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"maximumSupply" | "rackAirFlow" | "coolantFlow" | "leavingAir">;
}

const { rearDoor: door, rearDoorRating: ranges } = coolingRanges;

/** Parses {@link RearDoorProps}. */
export const rearDoorSchema = propsSchema<RearDoorProps>()({
  rack: nameSchema,
  rating: propsSchema<RearDoorRatingProps>()({
    heat: power({ positive: true, plausible: ranges.heat }),
    airIn: temperature({ plausible: ranges.airIn }),
    coolantIn: temperature({ plausible: ranges.coolantIn }),
    coolant: coolantSchema,
    coolantFlow: volumeFlow({ positive: true, max: 1, plausible: ranges.coolantFlow }),
    airFlow: volumeFlow({ positive: true, max: 100, plausible: ranges.airFlow }),
  }),
  maximumSupply: temperature({ plausible: door.maximumSupply }),
  rackAirFlow: volumeFlow({ positive: true, max: 100, plausible: door.rackAirFlow }),
  coolantFlow: volumeFlow({ positive: true, max: 1, plausible: door.coolantFlow }),
  ...optional({
    leavingAir: temperature({ plausible: door.leavingAir }),
    fans: propsSchema<RearDoorFansProps>()({
      power: power({ positive: true, plausible: door.fanPower }),
      powerFactor: powerFactor.exactOptional(),
      ...builtForShape,
      sheddable: z.boolean().exactOptional(),
    }),
    airPressureDrop: pressure({ positive: true, max: 2000 }),
    availableStaticPressure: pressure({ min: 0, max: 2000 }),
  }),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
});

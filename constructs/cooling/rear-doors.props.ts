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

/** One rating point from a rear door's data sheet, with dry air at sea level. */
export interface RearDoorRatingProps {
  /** Heat that the door takes from the air at this point. */
  readonly heat: PowerLike;
  /** Temperature of the servers' warm air that enters the coil. */
  readonly airIn: TemperatureLike;
  /** Temperature of the coolant that enters the door. */
  readonly coolantIn: TemperatureLike;
  /** Coolant in the test of this point. */
  readonly coolant: CoolantProps;
  /** Flow of coolant through the door. */
  readonly coolantFlow: VolumeFlowLike;
  /** Volume flow of the air that enters the coil; for a door with fans, their flow at full speed. */
  readonly airFlow: VolumeFlowLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"heat" | "airIn" | "coolantIn" | "coolantFlow" | "airFlow">;
}

/** Fans of an active door, which are the device `rear-door-<rack>`. */
export interface RearDoorFansProps extends BuiltForProps {
  /** Power of all fans of one door. */
  readonly power: PowerLike;
  /** Power factor of the fans. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Whether the fans may stop when a feed or the grid is lost. A promised load shedding does not switch them off. @default false */
  readonly sheddable?: boolean;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"power">;
}

/** A heat exchanger as the rear door of a rack: secondary-loop coolant takes heat from the air that leaves the servers. */
export interface RearDoorProps extends BoughtPartProps, PolledProps {
  /** Name of the rack that has the door. */
  readonly rack: string;
  /** Rating point of the door by its maker. */
  readonly rating: RearDoorRatingProps;
  /** Warmest coolant with which the door must work. `cooling/room-air-covers-heat` judges the heat that then remains in the room. */
  readonly maximumSupply: TemperatureLike;
  /** Air flow of the rack's servers, at the state of their inlet air. */
  readonly rackAirFlow: VolumeFlowLike;
  /** Flow of secondary-loop coolant through the door, as its valve is set. */
  readonly coolantFlow: VolumeFlowLike;
  /** Air temperature behind the door, which a control valve holds by throttling coolant. @default no valve: the coolant flow is always full */
  readonly leavingAir?: TemperatureLike;
  /** Fans in the door. @default none: only the servers' fans move the air */
  readonly fans?: RearDoorFansProps;
  /** Pressure drop of the air at the rating's air flow. @default not judged */
  readonly airPressureDrop?: PressureLike;
  /** Static pressure that the servers' fans have left for the door. Needs `airPressureDrop`. @default not judged */
  readonly availableStaticPressure?: PressureLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"maximumSupply" | "rackAirFlow" | "coolantFlow" | "leavingAir">;
}

const { rearDoor: door, rearDoorRating: ranges } = coolingRanges;

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

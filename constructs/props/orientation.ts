import { Angle } from "../units";
import { angle } from "./quantities";

/** Parses the tilt of a plane: 0° a flat roof, 90° a wall. */
export const tiltSchema = angle({
  min: Angle.degrees(0),
  max: Angle.degrees(90),
  remedy: "0 ° lies flat, 90 ° is a wall: turn it by its azimuth",
});

/** Directions from north over east: 90° is east, 180° south, 270° or −90° west. */
export const azimuthRange = { min: Angle.degrees(-180), max: Angle.degrees(360) } as const;

/** Parses one of those directions. */
export const azimuthSchema = angle({ ...azimuthRange, remedy: "count from north over east: 90 ° is east, 180 ° south" });

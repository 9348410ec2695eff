import { z } from "zod";
import { downlinkRanges } from "../plausibility/downlink";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { angle, angularRate } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { Angle, type AngleLike, type AngularRateLike } from "../units";

/** Between which azimuths the cables of a mount let it turn, more than a turn where they overlap. */
export interface CableWrapProps {
  /** Lowest azimuth, below 0 where the mount turns over west: `"-270 °"`. */
  readonly from: AngleLike;
  /** Highest azimuth, as `"270 °"`. */
  readonly to: AngleLike;
}

/** A mount that turns about a vertical and a horizontal axis. Near the zenith its azimuth has to turn fast. */
export interface AzimuthElevationMountProps {
  /** It turns about a vertical axis, and about a horizontal one above it. */
  readonly kind: "azimuth-elevation";
  /** Fastest that its azimuth turns, as `"10 °/s"`. */
  readonly maximumAzimuthRate: AngularRateLike;
  /** Fastest that its elevation turns, from the end of one contact to the start of the next. @default `maximumAzimuthRate` */
  readonly maximumElevationRate?: AngularRateLike;
  /** Angle between the half-power points of the antenna on it. Needed without `tolerance`, and for outages by the Sun. @default not known */
  readonly beamwidth?: AngleLike;
  /** How far beside the satellite the antenna may look before the signal counts as lost. @default half the beamwidth */
  readonly tolerance?: AngleLike;
  /** How far its cables let it turn. @default it turns without end */
  readonly cableWrap?: CableWrapProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"maximumAzimuthRate" | "maximumElevationRate" | "beamwidth" | "tolerance">;
}

/** A mount that follows a satellite anywhere in the sky without losing it. */
export interface FreeMountProps {
  /** How it turns, or that its beam is steered without turning. */
  readonly kind: "x-y" | "three-axis" | "hexapod" | "phased-array";
  /** Angle between the half-power points of the antenna on it. Needed for outages by the Sun. @default not known */
  readonly beamwidth?: AngleLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"beamwidth">;
}

/** How an antenna follows a satellite. */
export type MountProps = AzimuthElevationMountProps | FreeMountProps;

const cableWrap = propsSchema<CableWrapProps>()({
  from: angle({ min: Angle.degrees(-1080), max: Angle.degrees(360), remedy: "count from north over east, below 0 over west" }),
  to: angle({ min: Angle.degrees(0), max: Angle.degrees(1080), remedy: "count from north over east, above 360 ° for a second turn" }),
}).superRefine(({ from, to }, context) => {
  if (to.degrees - from.degrees >= 360) return;
  addProblem(
    context,
    ["to"],
    `must be at least 360 ° above the lowest azimuth, ${from}, but is ${to}: write "-270 °" to "270 °" for one and a half turns`,
  );
});

const beamwidth = angle({ positive: true, max: Angle.degrees(180), plausible: downlinkRanges.mount.beamwidth }).exactOptional();

/** Parses {@link MountProps}. */
export const mountSchema = z.discriminatedUnion("kind", [
  propsSchema<AzimuthElevationMountProps>()({
    kind: z.literal("azimuth-elevation"),
    maximumAzimuthRate: angularRate({ positive: true, plausible: downlinkRanges.mount.azimuthRate }),
    maximumElevationRate: angularRate({ positive: true, plausible: downlinkRanges.mount.azimuthRate }).exactOptional(),
    beamwidth,
    tolerance: angle({ min: 0, max: Angle.degrees(90), plausible: downlinkRanges.mount.tolerance }).exactOptional(),
    cableWrap: cableWrap.exactOptional(),
  }).superRefine(({ beamwidth, tolerance }, context) => {
    if (beamwidth || tolerance) return;
    addProblem(
      context,
      ["beamwidth"],
      "is required without tolerance, which is half of it: give the beamwidth of the antenna, or how far beside it may look",
    );
  }),
  propsSchema<FreeMountProps>()({ kind: z.enum(["x-y", "three-axis", "hexapod", "phased-array"]), beamwidth }),
]);

import { z } from "zod";
import { downlinkRanges } from "../plausibility/downlink";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { angle, angularRate } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { Angle, type AngleLike, type AngularRateLike } from "../units";

/** The azimuths between which the cables let a mount turn; more than 360° where they overlap. */
export interface CableWrapProps {
  /** Lowest azimuth, below 0 where the mount turns over west: `"-270 °"`. */
  readonly from: AngleLike;
  /** Highest azimuth, such as `"270 °"`. */
  readonly to: AngleLike;
}

/** A mount that turns about a vertical and a horizontal axis. Near the zenith its azimuth must turn fast. */
export interface AzimuthElevationMountProps {
  /** The mount turns about a vertical axis, and about a horizontal axis above it. */
  readonly kind: "azimuth-elevation";
  /** Highest azimuth rate, such as `"10 °/s"`. */
  readonly maximumAzimuthRate: AngularRateLike;
  /** Highest elevation rate, between the end of one contact and the start of the next. @default `maximumAzimuthRate` */
  readonly maximumElevationRate?: AngularRateLike;
  /** Half-power beamwidth of its antenna. Needed without `tolerance`, and for sun outages. @default not known */
  readonly beamwidth?: AngleLike;
  /** Largest angle between antenna and satellite before the signal counts as lost. @default half the beamwidth */
  readonly tolerance?: AngleLike;
  /** Azimuths that its cables allow. @default it turns without end */
  readonly cableWrap?: CableWrapProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"maximumAzimuthRate" | "maximumElevationRate" | "beamwidth" | "tolerance">;
}

/** A mount that follows a satellite anywhere in the sky without losing it. */
export interface FreeMountProps {
  /** Kind of the mount; a `phased-array` steers its beam without turning. */
  readonly kind: "x-y" | "three-axis" | "hexapod" | "phased-array";
  /** Half-power beamwidth of its antenna. Needed for sun outages. @default not known */
  readonly beamwidth?: AngleLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"beamwidth">;
}

/** The mount with which an antenna follows satellites. */
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
      "is required without tolerance, whose default is half of it: add the antenna's beamwidth, or the tolerance",
    );
  }),
  propsSchema<FreeMountProps>()({ kind: z.enum(["x-y", "three-axis", "hexapod", "phased-array"]), beamwidth }),
]);

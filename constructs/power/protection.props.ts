import { z } from "zod";
import { type CurveProps, curveSchema } from "../props/curve";
import { propsSchema } from "../props/props-schema";
import { crossSection, current, length, ratio, temperature, temperatureDifference } from "../props/quantities";
import { type Source, sourceSchema } from "../props/source";
import type { CrossSectionLike, CurrentLike, LengthLike, RatioLike, TemperatureDifferenceLike, TemperatureLike } from "../units";

/** A circuit breaker. */
export interface BreakerProps {
  readonly rating: CurrentLike;
  /** Temperature at which the rating holds: 30 °C for IEC 60898-1, 40 °C for most IEC 60947-2 and UL 489 breakers. */
  readonly referenceTemperature: TemperatureLike;
  /** k_T over the temperature around the breaker in °C, from its maker: `[[30, 1], [40, 0.94]]`. Without it k_T is unknown above the reference temperature. */
  readonly temperatureFactor?: CurveProps;
  /** Factor for breakers side by side. @default 1 */
  readonly groupFactor?: RatioLike;
  /** k_altitude over elevation in metres, from its maker; its first value below the first point. @default 1 up to 2,000 m, unknown above */
  readonly altitudeFactor?: CurveProps;
  /** NEC: listed for continuous operation at 100 % of its rating. @default false */
  readonly listedFor100Percent?: boolean;
  /** Warmer air inside its enclosure than at its place. @default 0 K */
  readonly enclosureRise?: TemperatureDifferenceLike;
  /** @default "inside" */
  readonly place?: "inside" | "outside";
  readonly source: Source;
}

/** A cable between two boards, or from a breaker to its load. */
export interface CableProps {
  readonly length: LengthLike;
  readonly section: CrossSectionLike;
  /** Neutral section, `"none"` for a cable without neutral. @default the section */
  readonly neutralSection?: CrossSectionLike | "none";
  readonly material: "Cu" | "Al";
  /** @default "inside" */
  readonly place?: "inside" | "outside";
}

/** Parses {@link BreakerProps}. */
export const breakerSchema = propsSchema<BreakerProps>()({
  rating: current({ positive: true }),
  referenceTemperature: temperature(),
  temperatureFactor: curveSchema({ x: { min: -60, max: 120 }, y: { min: 0, max: 2 } }).exactOptional(),
  groupFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  altitudeFactor: curveSchema({ x: { min: -500, max: 9000 }, y: { min: 0, max: 1 } }).exactOptional(),
  listedFor100Percent: z.boolean().exactOptional(),
  enclosureRise: temperatureDifference({ min: 0 }).exactOptional(),
  place: z.enum(["inside", "outside"]).exactOptional(),
  source: sourceSchema,
});

// Marked as another form than a section, so that a wrong section is told as one
const withoutNeutral = z.custom<"none">((value) => value === "none", {
  message: 'must be "none" or a section',
  params: { wrongType: true },
});
const neutralRemedy = 'write "none" for a cable without neutral';

/** Parses {@link CableProps}. */
export const cableSchema = propsSchema<CableProps>()({
  length: length({ min: 0 }),
  section: crossSection({ positive: true }),
  neutralSection: z.union([withoutNeutral, crossSection({ positive: true, remedy: neutralRemedy })]).exactOptional(),
  material: z.enum(["Cu", "Al"]),
  place: z.enum(["inside", "outside"]).exactOptional(),
});

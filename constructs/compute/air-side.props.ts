import { z } from "zod";
import { computeRanges } from "../plausibility/compute";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { nameSchema } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { temperature, temperatureDifference } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { TemperatureDifferenceLike, TemperatureLike } from "../units";
import { type OpticFibreProps, opticFibreSchema } from "./optic-fibre.props";

/**
 * A card, cable or drive with which the maker allows only cooler air. The maker says how warm at sea level: a server of class A4, 45 °C, with an active
 * optical cable up to 30 °C takes 15 K off.
 */
export interface AirInletDeratingProps {
  /** As `"active optical cable above 25 Gb/s"`. */
  readonly name: string;
  /** Off the warmest inlet of the class at sea level. */
  readonly takes: TemperatureDifferenceLike;
}

/** One kind of optical module in a rack, at the port whose air is warmest. */
export interface OpticProps extends BoughtPartProps {
  /** Unique in the rack, as `uplink-zr4`. */
  readonly name: string;
  /** Its case above the air at the rack's inlet, at its power, as measured or as the switch's maker says: air before it in the chassis warms it too. */
  readonly caseRise: TemperatureDifferenceLike;
  /** Warmest case of its sheet, as `"70 °C"`. Letters differ between makers: give the number. */
  readonly maximumCase: TemperatureLike;
  /** What it receives over its fibre. @default not judged, and its received power is not watched */
  readonly fibre?: OpticFibreProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"maximumCase">;
}

/** Parses {@link AirInletDeratingProps}. */
export const airInletDerating = propsSchema<AirInletDeratingProps>()({
  name: z.string().trim().min(1),
  takes: temperatureDifference({ min: 0, max: 40, remedy: "give what it takes off the class's warmest inlet as a difference, as 15 K" }),
});

/** Parses {@link OpticProps}. */
export const optic = propsSchema<OpticProps>()({
  name: nameSchema,
  caseRise: temperatureDifference({ min: 0, max: 80, remedy: "give the case's rise over the inlet air as a difference, as 25 K" }),
  maximumCase: temperature({ plausible: computeRanges.optic.maximumCase }),
  fibre: opticFibreSchema.exactOptional(),
  ...boughtPartShape,
  source: sourceSchema,
});

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
 * A card, cable or drive for which the maker allows only cooler inlet air. The maker states the limit at sea level: an active optical cable allowed up to 30 °C
 * takes 15 K off a class A4 server's 45 °C.
 */
export interface AirInletDeratingProps {
  /** Name of the card, cable or drive, such as `"active optical cable above 25 Gb/s"`. */
  readonly name: string;
  /** Temperature difference taken off the warmest inlet air of the class at sea level. */
  readonly takes: TemperatureDifferenceLike;
}

/** One kind of optical module in a rack, at the port whose air is warmest. */
export interface OpticProps extends BoughtPartProps {
  /** Name, unique in the rack, such as `uplink-zr4`. */
  readonly name: string;
  /** Its case temperature above the rack's inlet air at full module power, as measured or as the switch's maker states it. Air that the chassis warms is included. */
  readonly caseRise: TemperatureDifferenceLike;
  /** Warmest case temperature in its data sheet, such as `"70 °C"`. Class letters differ between makers, so state the number. */
  readonly maximumCase: TemperatureLike;
  /** Fibre from which it receives. @default not judged, and its received power is not watched */
  readonly fibre?: OpticFibreProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"maximumCase">;
}

export const airInletDerating = propsSchema<AirInletDeratingProps>()({
  name: z.string().trim().min(1),
  takes: temperatureDifference({ min: 0, max: 40, remedy: "state a difference to the class's warmest inlet, such as 15 K" }),
});

export const optic = propsSchema<OpticProps>()({
  name: nameSchema,
  caseRise: temperatureDifference({ min: 0, max: 80, remedy: "state the case's rise over the inlet air as a difference, such as 25 K" }),
  maximumCase: temperature({ plausible: computeRanges.optic.maximumCase }),
  fibre: opticFibreSchema.exactOptional(),
  ...boughtPartShape,
  source: sourceSchema,
});

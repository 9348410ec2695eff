import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { paperText } from "../provenance/certificate";

/** UN numbers under which batteries travel. */
export const batteryUnNumbers = ["UN 2794", "UN 2800", "UN 3292", "UN 3480", "UN 3481", "UN 3536"] as const;

/** UN number under which a battery travels. */
export type BatteryUnNumber = (typeof batteryUnNumbers)[number];

/** How a battery is packed: alone, in a box with the equipment that it serves or inside of it, or built into the container that is shipped. */
export type BatteryPacking = "alone" | "with-equipment" | "in-container";

/** How a battery travels to the site, and what its papers say. */
export interface BatteryShippingProps {
  /** As its dangerous goods declaration has it. */
  readonly unNumber: BatteryUnNumber;
  /** How it is packed: built into the container it makes the whole of it dangerous goods. */
  readonly packing: BatteryPacking;
  /** Test summary of its cells by UN 38.3: title, file or address. Lithium cells do not travel without. @default none */
  readonly testSummary?: string;
}

/** Parses {@link BatteryShippingProps}. */
export const batteryShippingSchema = propsSchema<BatteryShippingProps>()({
  unNumber: z.enum(batteryUnNumbers),
  packing: z.enum(["alone", "with-equipment", "in-container"]),
  testSummary: paperText.exactOptional(),
});

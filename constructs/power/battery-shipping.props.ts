import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { paperText } from "../provenance/certificate";

/** UN numbers under which batteries are shipped. */
const batteryUnNumbers = ["UN 2794", "UN 2800", "UN 3292", "UN 3480", "UN 3481", "UN 3536"] as const;

/** UN number under which a battery is shipped. */
export type BatteryUnNumber = (typeof batteryUnNumbers)[number];

/** Packing of a battery: alone, in a box with or in its equipment, or built into the container that is shipped. */
export type BatteryPacking = "alone" | "with-equipment" | "in-container";

/** Packing and papers of a battery on its way to the site. */
export interface BatteryShippingProps {
  /** UN number in its dangerous goods declaration. */
  readonly unNumber: BatteryUnNumber;
  /** Packing. A battery built into the container makes the whole container dangerous goods. */
  readonly packing: BatteryPacking;
  /** Title, file or address of its cells' UN 38.3 test summary. Lithium cells are not transported without it. @default none */
  readonly testSummary?: string;
}

export const batteryShippingSchema = propsSchema<BatteryShippingProps>()({
  unNumber: z.enum(batteryUnNumbers),
  packing: z.enum(["alone", "with-equipment", "in-container"]),
  testSummary: paperText.exactOptional(),
});

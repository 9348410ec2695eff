import { z } from "zod";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { type Source, sourceSchema } from "../provenance/source";

/** The earthing of a site. */
export interface EarthingProps {
  /** Earthing system (IEC 60364-1). */
  readonly system: "TN-S" | "TN-C-S" | "TT" | "IT";
  /** Resistance of the site's electrode with the protective conductors, as measured; for TT. @default unknown */
  readonly electrodeOhm?: number; // [Ω]
  /** Whether an insulation monitor reports the first fault; for IT. @default false */
  readonly insulationMonitoring?: boolean;
  /** Whether the site has lightning rods, or a mast that carries lightning current. @default false */
  readonly lightningProtection?: boolean;
  /** Source of its numbers. */
  readonly source: Source;
}

/** A surge protective device at the origin of a feed, by its type in IEC 61643-11. */
export interface SurgeProtectionProps {
  /** Type of the device (IEC 61643-11). */
  readonly type: "1" | "2" | "1+2";
  /** Source of its numbers. */
  readonly source: Source;
}

export const earthingSchema = propsSchema<EarthingProps>()({
  system: z.enum(["TN-S", "TN-C-S", "TT", "IT"]),
  ...optional({ electrodeOhm: z.number().positive().max(100_000), insulationMonitoring: z.boolean(), lightningProtection: z.boolean() }),
  source: sourceSchema,
});

export const surgeProtectionSchema = propsSchema<SurgeProtectionProps>()({
  type: z.enum(["1", "2", "1+2"]),
  source: sourceSchema,
});

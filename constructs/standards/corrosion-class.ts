import { z } from "zod";

/** Corrosivity of outdoor air, ISO 9223, mild to extreme. */
const outdoorClasses = ["C1", "C2", "C3", "C4", "C5", "CX"] as const;
/** Severity of reactive gas indoors, ISA 71.04, mild to extreme. */
const gasClasses = ["G1", "G2", "G3", "GX"] as const;

/** Corrosivity category of outdoor air (ISO 9223). */
export type OutdoorCorrosivity = (typeof outdoorClasses)[number];
/** Severity level of reactive gas indoors (ISA 71.04). */
export type GasSeverity = (typeof gasClasses)[number];

export const outdoorCorrosivity = z.enum(outdoorClasses);
export const gasSeverity = z.enum(gasClasses);

/** Returns the position of a class in its own standard, 1 for the mildest [-]. Classes of two standards do not compare. */
export function corrosionRank(given: OutdoorCorrosivity | GasSeverity): number {
  const scale: readonly string[] = given.startsWith("C") ? outdoorClasses : gasClasses;
  return scale.indexOf(given) + 1;
}

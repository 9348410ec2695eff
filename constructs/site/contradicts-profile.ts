import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { refuseImplausible } from "../props/unusual";
import type { Frequency, LineToLineVoltage } from "../units";
import type { CountryProfile } from "./countries";
import { isRead } from "./countries/profile/fact";

/**
 * How far the nominal voltage of a site may differ from those of its country [-]: our own bound, so that 400 V stands where 380 V or 415 V is written, and the
 * 480 V of plants that are built to American practice where 400 V is.
 */
const voltageMargin = 0.2;

/** Where low voltage ends (IEC 60038) [V]: profiles say nothing of medium voltage. */
const lowVoltageV = 1000;

/** What a site says of its grid. */
interface StatedGrid {
  readonly nominal: LineToLineVoltage;
  readonly frequency?: Frequency;
}

/** Refuses a site whose frequency would be from a profile without a document for it, because verdicts depend on it. */
export function refuseUnreadFrequency({ name, grid }: CountryProfile, { frequency }: StatedGrid, context: z.RefinementCtx): void {
  if (frequency || isRead(grid.frequencyHz)) return;
  addProblem(
    context,
    ["grid", "frequency"],
    `is required because the profile of ${name} has no document for its frequency (mark ${grid.frequencyHz.source.mark}): state the frequency at the site, such as "50 Hz"`,
  );
}

/** Refuses a nominal voltage or frequency that the country of the site does not have. Facts without a document refuse nothing. */
export function refuseContradiction({ name, grid }: CountryProfile, stated: StatedGrid, context: z.RefinementCtx): void {
  const { lineToLineV, frequencyHz } = grid;
  const { nominal, frequency } = stated;
  const remedy = "correct it, change the profile to the connection agreement with country: { extends, grid }";
  if (isRead(lineToLineV) && nominal.volts <= lowVoltageV && !lineToLineV.value.some((volts) => isNear(nominal.volts, volts))) {
    const usual = `within ${voltageMargin * 100} % of ${lineToLineV.value.join(" V or ")} V line-to-line in ${name}`;
    const message = `must be ${usual} to be plausible (${lineToLineV.source.document}: nominal voltage) but is ${nominal}: ${remedy}`;
    refuseImplausible(stated, "nominal", { message, usual, value: String(nominal), within: ["grid"] }, context);
  }
  if (frequency && isRead(frequencyHz) && frequency.hertz !== frequencyHz.value) {
    const usual = `${frequencyHz.value} Hz in ${name}`;
    const message = `must be ${usual} to be plausible (${frequencyHz.source.document}: nominal frequency) but is ${frequency}: ${remedy}`;
    refuseImplausible(stated, "frequency", { message, usual, value: String(frequency), within: ["grid"] }, context);
  }
}

function isNear(volts: number, nominalV: number): boolean {
  return Math.abs(volts - nominalV) <= voltageMargin * nominalV;
}

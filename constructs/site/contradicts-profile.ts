import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { refuseImplausible } from "../props/unusual";
import type { Frequency, LineToLineVoltage } from "../units";
import type { CountryProfile } from "./countries";
import { isRead } from "./countries/profile/fact";

/**
 * Greatest difference between the nominal voltage of a site and that of its country [-]: our own bound. It accepts 400 V where 380 V or 415
 * V is written, and 480 V of plants built to American practice where 400 V is.
 */
const voltageMargin = 0.2;

/** The end of low voltage (IEC 60038) [V]: profiles have no medium voltage. */
const lowVoltageV = 1000;

/** The grid in a site's props. */
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
  const profiled = "change the profile to the connection agreement with country: { extends, grid }";
  if (isRead(lineToLineV) && nominal.volts <= lowVoltageV && !lineToLineV.value.some((volts) => isNear(nominal.volts, volts))) {
    const usual = `within ${voltageMargin * 100} % of ${lineToLineV.value.join(" V or ")} V line-to-line in ${name}`;
    const message = `must be ${usual} to be plausible (${lineToLineV.source.document}: nominal voltage) but is ${nominal}: correct it, state the medium voltage before a transformer of the site (power.feeds[].transformer), ${profiled}`;
    refuseImplausible(stated, "nominal", { message, usual, value: String(nominal), within: ["grid"] }, context);
  }
  if (frequency && isRead(frequencyHz) && frequency.hertz !== frequencyHz.value) {
    const usual = `${frequencyHz.value} Hz in ${name}`;
    const message = `must be ${usual} to be plausible (${frequencyHz.source.document}: nominal frequency) but is ${frequency}: correct it, ${profiled}`;
    refuseImplausible(stated, "frequency", { message, usual, value: String(frequency), within: ["grid"] }, context);
  }
}

function isNear(volts: number, nominalV: number): boolean {
  return Math.abs(volts - nominalV) <= voltageMargin * nominalV;
}

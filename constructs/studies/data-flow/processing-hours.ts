import { busyW, type ProcessingFacts } from "../../facts/compute/processing";
import { addUp } from "../../plain/add-up";
import type { NodeFlow } from "./node-flow";

const hoursPerDay = 24;
const msPerHour = 3_600_000;
const secondsPerHour = 3600;

/**
 * Computes the power of a workload that processes in each hour of a day, as a share of its power while it processes without a break.
 *
 * @equation s_h = Σ E_k ÷ (P_busy·Σ t_k) over the hours k of both rounds that begin in hour h of the day
 * @validity hours of the day that the window does not contain have the mean of all
 * @source mean of the hours
 * @param utcOffsetH local standard time less UTC [h]
 * @returns 24 shares [-]
 */
export function processingShares(
  { fromMs, horizonS, energyPerHourJ }: Pick<NodeFlow, "fromMs" | "horizonS" | "energyPerHourJ">,
  processing: ProcessingFacts,
  utcOffsetH: number,
): Float64Array {
  const powerW = busyW(processing);
  const joules = new Float64Array(hoursPerDay);
  const seconds = new Float64Array(hoursPerDay);
  const endS = 2 * horizonS;
  for (const [k, energyJ] of energyPerHourJ.entries()) {
    const local = Math.floor(fromMs / msPerHour + k + utcOffsetH);
    const hour = ((local % hoursPerDay) + hoursPerDay) % hoursPerDay;
    joules[hour] = (joules[hour] as number) + energyJ;
    seconds[hour] = (seconds[hour] as number) + Math.min(secondsPerHour, endS - k * secondsPerHour);
  }
  const meanW = addUp(joules) / endS;
  return joules.map((energyJ, hour) => {
    const ofHour = (seconds[hour] as number) > 0 ? energyJ / (seconds[hour] as number) : meanW;
    return powerW > 0 ? Math.min(1, ofHour / powerW) : 0;
  });
}

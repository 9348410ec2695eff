import type { z } from "zod";
import type { Bands, Curve } from "../engineering/numeric/curve";
import { groundOf } from "../plausibility/plausible-range";
import { powerRanges } from "../plausibility/power";
import { refuseImplausible } from "../props/unusual";
import type { Energy, Power } from "../units";

/** Fastest discharge for which cells are rated [C]: our own bound, lead-acid cells are rated in 5 to 20 hours, others in one to five. */
const fastestRating = 0.2;

/** Coldest air for which cells are rated [°C]: our own bound, standards have 20 to 25 °C. */
const coldestRatingC = 20;

/** Largest excess of a chart reading over nominal [-]. */
const readingTolerance = 0.02;

/** The stored energy of a battery, and its curves. */
interface Cells {
  readonly capacityOverTemperature: Curve;
  readonly capacityOverRate?: Bands | undefined;
}

/** Refuses cells with more than their nominal energy in the cold or in a fast discharge, or with more energy in a faster discharge. */
export function refuseFreeCapacity(cells: Cells, context: z.RefinementCtx): void {
  const cold = cells.capacityOverTemperature.find(([celsius, share]) => celsius <= coldestRatingC && share > 1 + readingTolerance);
  if (cold) {
    const usual = `1 or less up to ${coldestRatingC} °C`;
    const message = `must be ${usual} to be plausible (our own bound: energy is stated at 20 to 25 °C, and is lower in the cold) but is ${cold[1]} at ${cold[0]} °C: correct the points`;
    refuseImplausible(cells, "capacityOverTemperature", { message, usual, value: `${cold[1]} at ${cold[0]} °C` }, context);
  }
  const bands = cells.capacityOverRate ?? [];
  const fast = bands.find(([, to, share], i) => (to > fastestRating && share > 1) || share > (bands[i - 1]?.[2] ?? share));
  if (!fast) return;
  const [from, to, share] = fast;
  const usual = `1 or less above ${fastestRating} C, and no more than at a slower rate`;
  const value = `${share} at ${from} to ${to} C`;
  const message = `must be ${usual} to be plausible (our own bound: lead-acid cells are rated in 5 to 20 hours, and store less at faster discharge) but is ${value}: correct the bands`;
  refuseImplausible(cells, "capacityOverRate", { message, usual, value }, context);
}

interface BatteryPower {
  readonly nominal: Energy;
  readonly maximumDischarge?: Power | undefined;
  readonly maximumCharge?: Power | undefined;
}

/** Refuses batteries that would be empty or full within a few minutes. */
export function refuseFastBattery(battery: BatteryPower, context: z.RefinementCtx): void {
  const { dischargeRate, chargeRate } = powerRanges.battery;
  for (const [prop, range] of [
    ["maximumDischarge", dischargeRate],
    ["maximumCharge", chargeRate],
  ] as const) {
    const given = battery[prop];
    const most = (battery.nominal.joules / 3600) * range.most;
    if (given === undefined || given.watts <= most) continue;
    const usual = `${Number((most / 1000).toPrecision(3))} kW or less`;
    const message = `must be ${usual}, ${range.most} C of ${battery.nominal}, to be plausible (${groundOf(range)}) but is ${given}: correct one of the two`;
    refuseImplausible(battery, prop, { message, usual, value: `${given}` }, context);
  }
}

import type { z } from "zod";
import { refuseImplausible } from "../props/unusual";

/** Energy of the liquid fuel that has most, heavy fuel oil of 991 kg/m³ and 40.6 MJ/kg (ISO 8217, RMK) [kWh/L]. */
const mostFuelKwhPerL = 11.2;

/** What sets make of a litre at full load [kWh/L]: our own bounds, diesel sets make 3 to 4.5, small ones 2. */
const usualKwhPerL = { least: 0.5, most: 5.5 };

type FuelPoint = readonly [kilowatts: number, litresPerHour: number];

/** Refuses sets that give more than their fuel holds, or far from what sets make of it. */
export function refuseFreeFuel(genset: { readonly fuel: readonly FuelPoint[] }, context: z.RefinementCtx): void {
  const { fuel } = genset;
  for (const [i, [kilowatts, litres]] of fuel.entries()) {
    const most = litres * mostFuelKwhPerL;
    if (kilowatts <= most) continue;
    const message = `must have at most ${most.toFixed(1)} kW, all that ${litres} L/h of the heaviest fuel hold, but has ${kilowatts} kW: no set gives more than its fuel, correct the point`;
    context.addIssue({ code: "custom", path: ["fuel", i], message });
    return;
  }
  const [kilowatts, litres] = fuel.at(-1) ?? [0, 0];
  const made = kilowatts / litres;
  if (!(litres > 0) || (made >= usualKwhPerL.least && made <= usualKwhPerL.most)) return;
  const usual = `${usualKwhPerL.least} to ${usualKwhPerL.most} kWh of a litre`;
  const message = `must make ${usual} at its last point to be plausible (our own bound: diesel sets make 2 to 4.5) but makes ${made.toPrecision(3)} kWh: correct kilowatts or litres an hour`;
  refuseImplausible(genset, "fuel", { message, usual, value: `${made.toPrecision(3)} kWh of a litre` }, context);
}

import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { refuseImplausible } from "../props/unusual";
import type { Power } from "../units";

/**
 * Energy above that of any liquid fuel of a set [kWh/L]. The densest, RMK of ISO 8217:2012, has 1,010 kg/m³ at most, here with the 43 MJ/kg
 * of diesel, which heavy fuels do not reach.
 */
const mostFuelKwhPerL = 12.1;

/** Energy that sets generate from a litre at full load [kWh/L]: our own bounds, diesel sets generate 3 to 4.5, small ones 2. */
const usualKwhPerL = { least: 0.5, most: 5.5 };

/** Least share of the nameplate that the points of a sheet reach [-]: our own bound. */
const leastReach = 0.1;

type FuelPoint = readonly [kilowatts: number, litresPerHour: number];

/** Refuses sets that generate more than the energy of their fuel, an unusual yield, and tables that end far below the nameplate. */
export function refuseFreeFuel(
  genset: { readonly fuel: readonly FuelPoint[]; readonly ratedPower: Power },
  context: z.RefinementCtx,
): void {
  const { fuel, ratedPower } = genset;
  for (const [i, [kilowatts, litres]] of fuel.entries()) {
    const most = litres * mostFuelKwhPerL;
    if (kilowatts <= most) continue;
    addProblem(
      context,
      ["fuel", i],
      `must have at most ${most.toFixed(1)} kW, all that ${litres} L/h of the heaviest fuel hold, but has ${kilowatts} kW: no set produces more energy than its fuel contains, correct the point`,
    );
    return;
  }
  const beside = (name: "fuelReach" | "fuelYield", message: string, usual: string, value: string) =>
    refuseImplausible(genset, "fuel", { message: `must ${usual} to be plausible (our own bound: ${message}`, usual, value, name }, context);
  const last = fuel.at(-1)?.[0] ?? 0;
  if (last < leastReach * ratedPower.kilowatts) {
    const reach = `${leastReach * ratedPower.kilowatts} kW`;
    beside(
      "fuelReach",
      `sheets go to full load) but ends at ${last} kW: add the points of the sheet up to ${ratedPower}`,
      `reach ${reach} or more`,
      `${last} kW`,
    );
  }
  for (const [i, [kilowatts, litres]] of fuel.entries()) {
    const made = kilowatts / litres;
    const isLast = i === fuel.length - 1;
    if (!(litres > 0) || (made <= usualKwhPerL.most && !(isLast && made < usualKwhPerL.least))) continue;
    const usual = `make ${usualKwhPerL.least} to ${usualKwhPerL.most} kWh of a litre`;
    const value = `${made.toPrecision(3)} kWh of a litre at ${kilowatts} kW`;
    beside("fuelYield", `diesel sets make 2 to 4.5) but makes ${value}: correct kilowatts or litres an hour`, usual, value);
    return;
  }
}

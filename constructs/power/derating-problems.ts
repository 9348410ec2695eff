import type { z } from "zod";
import type { Curve } from "../engineering/numeric/curve";
import { refuseImplausible } from "../props/unusual";

/** Greatest input current of a converter over that at its highest voltage [-]: our own bound, the widest inputs have 3.6. */
const mostCurrentOverLeast = 6;

/** The power of a converter over its input voltage. */
interface VoltageTable {
  /** Share of rated power over the voltage in volts. */
  readonly table: Curve;
  /** Highest voltage at which it runs. */
  readonly highest: { readonly volts: number };
}

/** Refuses tables with power at a voltage where the current would be many times that at other voltages, and without limit at 0 V. */
export function refusePowerFromNoVoltage(parsed: object, prop: string, { table, highest }: VoltageTable, context: z.RefinementCtx): void {
  const most = Math.max(...table.map(([, share]) => share));
  // share over volts is proportional to the current: between points it lies between theirs
  for (const [volts, share] of table) {
    const least = (share / (most * mostCurrentOverLeast)) * highest.volts;
    if (share === 0 || most === 0 || volts >= least) continue;
    const usual = `${share} from ${least.toFixed(0)} V or more`;
    const value = `${share} from ${volts} V`;
    const message = `must be ${usual} to be plausible (our own bound: no converter draws more than six times its current at a share of ${most} and ${highest.volts} V) but is ${value}: correct the table from the data sheet`;
    refuseImplausible(parsed, prop, { message, usual, value }, context);
    return;
  }
}

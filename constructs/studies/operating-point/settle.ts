import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { RoomState } from "../cooling-parts/states/room-state";
import type { ElectricalRun } from "../electrical/electrical-state";
import { balanceRoom, type PreparedRoom, solveRoom } from "../thermal/room";

/** Greatest change of a power in a settled loop [W]. In a small node it is at most this share of the heat in its room [-] … */
const settledW = 1e-3;
const settledShare = 1e-7;
/** … and greatest change of a voltage, as a share of itself [-]. */
const settledVoltage = 1e-12;
const mostIterations = 100;

/** Temperature inside a node without a solved room [°C]: the reference of IEC 60898-1, at which no breaker is derated. */
export const insideWithoutRoomC = 30;

/** The input of the loop: the electrical side, the room, and constant values. */
interface SettleInput {
  readonly run: ElectricalRun;
  readonly room: PreparedRoom | undefined;
  readonly cooling: CoolingFacts | undefined;
  readonly dryBulbC: number; // [°C]
  /** Heat in the room without electrical losses and the envelope. */
  readonly constantHeatW: number; // Air conditioners that have power and are not lost.
  /** Losses inside at the start of the loop. */
  readonly airConditioners: readonly string[];
  readonly detail: boolean;
  /** The end of the loop. With a `reason` it has no result. */
  readonly firstLossW: number; // [W]
}

/** Where the loop ended. With a `reason` it has no answer. */
export interface Settled {
  readonly room: RoomState | undefined;
  readonly iterations: number;
  readonly reason: string | undefined;
}

/**
 * Solves the fixed point of heat and electricity: losses warm the room, air conditioners draw the power that the room needs, and their current causes losses.
 *
 * @equation iterate heat(losses) → cooling power → load flow → losses until |ΔP| ≤ min(1 mW, 1e-7·heat in the room) and |ΔV| ≤ 1e-12·|V|
 * @validity at most 100 iterations; a loop that has not settled by then has no number
 * @source docs/physics/operating-point.md, Fixed point
 */
export function settle(input: SettleInput): Settled {
  const { run, room, dryBulbC, constantHeatW } = input;
  const workingAirConditioners = input.airConditioners.length;
  let lossW = input.firstLossW;
  let coolingW = 0;
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const internalHeatW = constantHeatW + lossW;
    const heat = room && balanceRoom(room, { internalHeatW, workingAirConditioners });
    const newCoolingW = setCooling(input, heat?.acPowerW ?? 0, heat?.heaterW ?? 0);
    const moved = run.advance(heat?.roomC ?? insideWithoutRoomC, dryBulbC);
    const collapsed = run.collapse();
    if (collapsed !== undefined) return ended(input, internalHeatW, iterations, `the network has no solution: ${collapsed}`);
    const newLossW = run.lossInsideW();
    const boundW = Math.min(settledW, settledShare * Math.max(1, internalHeatW));
    const settled = moved <= settledVoltage && Math.abs(newLossW - lossW) <= boundW && Math.abs(newCoolingW - coolingW) <= boundW;
    if (settled) return ended(input, internalHeatW, iterations);
    lossW = newLossW;
    coolingW = newCoolingW;
  }
  return ended(input, constantHeatW + lossW, mostIterations, `powers and voltages did not converge in ${mostIterations} iterations`);
}

function ended({ room, airConditioners, detail }: SettleInput, internalHeatW: number, iterations: number, reason?: string): Settled {
  return {
    room: room && solveRoom(room, { internalHeatW, workingAirConditioners: airConditioners.length, detail }),
    iterations,
    reason,
  };
}

/** Sets the power of air conditioners and heater, and returns the sum. */
function setCooling({ run, cooling, airConditioners }: SettleInput, acPowerW: number, heaterW: number): number {
  if (!cooling) return 0;
  for (const unit of cooling.airConditioners.units)
    run.setPower(unit, airConditioners.includes(unit) ? acPowerW / airConditioners.length : 0);
  if (cooling.room.heater) run.setPower(cooling.room.heater.id, heaterW);
  return acPowerW + heaterW;
}

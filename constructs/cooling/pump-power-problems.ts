import type { z } from "zod";
import type { Curve } from "../engineering/numeric/curve";
import { raise } from "../engineering/numeric/raise";
import { circuitResistance, workingFlowM3PerS } from "../engineering/thermal/coolant/working-flow";
import { refuseImplausible, refuseImpossible } from "../props/unusual";
import { Power, Pressure, VolumeFlow } from "../units";

/** Least pressure drop of a loop [Pa]: our own bound, its exchangers alone have 20 kPa and more. */
const leastHeadPa = 2000;

/** One point of a parsed pump curve. */
interface PumpPoint {
  readonly flow: VolumeFlow;
  readonly pressure: Pressure;
  readonly power?: Power | undefined;
}

/** Refuses points, and lines between them, at which a pump transfers more power to the coolant than it draws. */
export function refuseFreePumping(points: readonly PumpPoint[], context: z.RefinementCtx): void {
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const worst = before ? mostFree(before, point) : point;
    if (worst.power === undefined) continue;
    const given = worst.flow.cubicMetresPerSecond * worst.pressure.pascals;
    if (given <= worst.power.watts) continue;
    const { flow, pressure, power } = worst;
    const message = `must be at least the hydraulic power there, ${flow} against ${pressure} or ${given.toFixed(1)} W, but is ${power}: no pump has an efficiency above 1, correct the points`;
    refuseImpossible([i, "power"], message, context);
  }
}

/** The props of a loop that decide on its pumps. */
interface PumpedLoop {
  readonly flow: VolumeFlow;
  readonly pumpPower: Power;
  readonly pumps?: { readonly duty: number; readonly curve?: readonly PumpPoint[] | undefined } | undefined;
  readonly pressureDrops?: readonly { readonly name: string; readonly drop: Pressure; readonly flow: VolumeFlow }[] | undefined;
}

/** Returns the place on the line between two points where the transferred power exceeds the drawn power most. */
function mostFree(from: PumpPoint, to: PumpPoint): PumpPoint {
  if (!from.power || !to.power) return to;
  const [v0, v1] = [from.flow.cubicMetresPerSecond, to.flow.cubicMetresPerSecond];
  const slope = (to.pressure.pascals - from.pressure.pascals) / (v1 - v0);
  const drawn = (to.power.watts - from.power.watts) / (v1 - v0);
  // transferred less drawn power is (p0 + slope·(v − v0))·v − …, a parabola that opens downward
  const top = Math.min(Math.max((drawn - from.pressure.pascals + slope * v0) / (2 * slope), v0), v1);
  if (!(top > v0 && top < v1)) return to;
  return {
    flow: VolumeFlow.cubicMetresPerSecond(top),
    pressure: Pressure.pascals(from.pressure.pascals + slope * (top - v0)),
    power: Power.watts(from.power.watts + drawn * (top - v0)),
  };
}

/** Refuses pumps without power on their curve that draw less than they transfer to the coolant at their operating flow. */
export function refuseFreeCirculation({ pumpPower, pumps, pressureDrops }: PumpedLoop, context: z.RefinementCtx): void {
  if (!pumps?.curve || !pressureDrops || pumps.curve[0]?.power) return;
  const resistance = circuitResistance(
    pressureDrops.map(({ name, drop, flow }) => ({ name, dropPa: drop.pascals, flowM3PerS: flow.cubicMetresPerSecond })),
  );
  const curve = pumps.curve.map(({ flow, pressure }) => [flow.cubicMetresPerSecond, pressure.pascals] as const);
  const given = givenW(curve, pumps.duty, resistance);
  if (given === undefined || given <= pumpPower.watts) return;
  const message = `must be at least the hydraulic power where the pumps work, ${given.toFixed(1)} W, but is ${pumpPower}: no pump has an efficiency above 1, correct the power, the curve or the pressure drops`;
  refuseImpossible(["pumpPower"], message, context);
}

/** Returns the transferred power [W]; undefined where the pumps work outside their curve, which is another problem. */
function givenW(curve: Curve, pumps: number, resistance: number): number | undefined {
  try {
    return resistance * raise(workingFlowM3PerS(curve, pumps, resistance), 3);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Refuses pumps of a loop that draw less than its flow needs at least. */
export function refuseIdlePumps(loop: PumpedLoop, context: z.RefinementCtx): void {
  const { flow, pumpPower } = loop;
  const least = flow.cubicMetresPerSecond * leastHeadPa;
  if (pumpPower.watts >= least) return;
  const usual = `${least.toFixed(1)} W or more`;
  const message = `must be ${usual} to be plausible (our own bound: ${flow} through any loop takes 2 kPa) but is ${pumpPower}: correct one of the two`;
  refuseImplausible(loop, "pumpPower", { message, usual, value: `${pumpPower}` }, context);
}

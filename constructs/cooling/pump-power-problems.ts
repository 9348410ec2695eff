import type { z } from "zod";
import { refuseImplausible } from "../props/unusual";
import type { Power, Pressure, VolumeFlow } from "../units";

/** What any loop takes of pressure at the least [Pa]: our own bound, its exchangers alone take 20 kPa and more. */
const leastHeadPa = 2000;

/** One point of a pump's curve, as it is parsed. */
interface PumpPoint {
  readonly flow: VolumeFlow;
  readonly pressure: Pressure;
  readonly power?: Power | undefined;
}

/** Refuses points at which a pump gives the coolant more than it draws: its efficiency would be above 1. */
export function refuseFreePumping(points: readonly PumpPoint[], context: z.RefinementCtx): void {
  for (const [i, { flow, pressure, power }] of points.entries()) {
    const given = flow.cubicMetresPerSecond * pressure.pascals;
    if (power === undefined || given <= power.watts) continue;
    const message = `must be at least what the pump gives the coolant there, ${flow} against ${pressure} or ${given.toFixed(1)} W, but is ${power}: no pump has an efficiency above 1, correct the point`;
    context.addIssue({ code: "custom", path: [i, "power"], message });
  }
}

/** Refuses pumps of a loop that draw less than its flow asks for at the least. */
export function refuseIdlePumps(loop: { readonly flow: VolumeFlow; readonly pumpPower: Power }, context: z.RefinementCtx): void {
  const { flow, pumpPower } = loop;
  const least = flow.cubicMetresPerSecond * leastHeadPa;
  if (pumpPower.watts >= least) return;
  const usual = `${least.toFixed(1)} W or more`;
  const message = `must be ${usual} to be plausible (our own bound: ${flow} through any loop takes 2 kPa) but is ${pumpPower}: correct one of the two`;
  refuseImplausible(loop, "pumpPower", { message, usual, value: `${pumpPower}` }, context);
}

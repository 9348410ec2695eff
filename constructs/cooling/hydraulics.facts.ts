import type { z } from "zod";
import type { HydraulicsFacts } from "../facts/cooling";
import type { pressureDropSchema, pumpCurveSchema } from "./hydraulics.props";

/** Pump curve and pressure drops as numbers. */
export function hydraulicsFacts(
  curve: z.output<typeof pumpCurveSchema>,
  drops: readonly z.output<typeof pressureDropSchema>[],
): HydraulicsFacts {
  const powerOfFlow = curve.flatMap(({ flow, power }) => (power ? [[flow.cubicMetresPerSecond, power.watts] as const] : []));
  return {
    pressureOfFlow: curve.map(({ flow, pressure }) => [flow.cubicMetresPerSecond, pressure.pascals] as const),
    ...(powerOfFlow.length > 0 && { powerOfFlow }),
    parts: drops.map(({ name, drop, flow }) => ({ name, dropPa: drop.pascals, flowM3PerS: flow.cubicMetresPerSecond })),
  };
}

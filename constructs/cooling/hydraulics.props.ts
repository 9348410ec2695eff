import { z } from "zod";
import type { HydraulicsFacts } from "../facts/cooling/loop";
import { defined } from "../plain/defined";
import { coolingRanges } from "../plausibility/cooling";
import { nameSchema } from "../props/name";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { power, pressure, volumeFlow } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { PowerLike, PressureLike, VolumeFlowLike } from "../units";
import { refuseFreePumping } from "./pump-power-problems";

/** One point of a pump's curve. */
export interface PumpPointProps {
  /** Flow at this point of the curve. */
  readonly flow: VolumeFlowLike;
  /** Pressure that the pump adds: 1 m of water column is 9.8 kPa. */
  readonly pressure: PressureLike;
  /** Electric power at this point; stated at every point or at none. @default pumpPower */
  readonly power?: PowerLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"flow" | "pressure" | "power">;
}

/** Pressure drop of one part at one flow of the whole loop. At other flows it changes with the square of the flow. */
export interface PressureDropProps {
  /** Name of the part, such as `"CDU, secondary side"`. */
  readonly name: string;
  /** Pressure drop at that flow. */
  readonly drop: PressureLike;
  /** Flow of the whole loop at that drop: for equal parts in parallel, their flows together. */
  readonly flow: VolumeFlowLike;
  /** Device name of a strainer whose pressure drop is measured, such as `"strainer-1"`; `drop` is then that of the clean strainer. @default not measured */
  readonly strainer?: string;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"drop" | "flow">;
}

const point = propsSchema<PumpPointProps>()({
  flow: volumeFlow({ plausible: coolingRanges.pumpCurve.flow }),
  pressure: pressure({ plausible: coolingRanges.pumpCurve.pressure }),
  power: power({ positive: true, plausible: coolingRanges.pumpCurve.power }).exactOptional(),
});

export const pumpCurveSchema = list(point)
  .min(2)
  .superRefine((points, context) => {
    refuseFreePumping(points, context);
    for (const [i, { flow, pressure: added, power: drawn }] of points.entries()) {
      const before = points[i - 1];
      const complain = (path: string, message: string) => addProblem(context, [i, path], message);
      if (before && !(flow.cubicMetresPerSecond > before.flow.cubicMetresPerSecond))
        complain("flow", `must be above the flow of the point before, ${before.flow}, but is ${flow}: sort the points by flow, each once`);
      if (before && !(added.pascals < before.pressure.pascals))
        complain(
          "pressure",
          `must be below the pressure of the point before, ${before.pressure}, but is ${added}: a pump adds less pressure at more flow, correct the points`,
        );
      if ((drawn === undefined) !== (points[0]?.power === undefined))
        complain("power", "must be stated at every point or at none: add the others or leave it out");
    }
  });

export const pressureDropSchema = propsSchema<PressureDropProps>()({
  name: z.string().min(1),
  drop: pressure({ positive: true, plausible: coolingRanges.pressureDrop.drop }),
  flow: volumeFlow({ positive: true, plausible: coolingRanges.pressureDrop.flow }),
  strainer: nameSchema.exactOptional(),
});

/** Returns pump curve and pressure drops as numbers. */
export function hydraulicsFacts(
  curve: z.output<typeof pumpCurveSchema>,
  drops: readonly z.output<typeof pressureDropSchema>[],
): HydraulicsFacts {
  const powerOfFlow = curve.flatMap(({ flow, power }) => (power ? [[flow.cubicMetresPerSecond, power.watts] as const] : []));
  return {
    pressureOfFlow: curve.map(({ flow, pressure }) => [flow.cubicMetresPerSecond, pressure.pascals] as const),
    ...(powerOfFlow.length > 0 && { powerOfFlow }),
    parts: drops.map(({ name, drop, flow, strainer }) => ({
      name,
      dropPa: drop.pascals,
      flowM3PerS: flow.cubicMetresPerSecond,
      ...defined({ strainer }),
    })),
  };
}

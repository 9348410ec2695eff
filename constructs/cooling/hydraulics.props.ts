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
  /** That the pump adds: 1 m of water column is 9.8 kPa. */
  readonly pressure: PressureLike;
  /** Electric power there, at every point or at none. @default pumpPower */
  readonly power?: PowerLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"flow" | "pressure" | "power">;
}

/** What a part of the loop takes of the pressure at a flow of the whole loop; at another it goes with the square. */
export interface PressureDropProps {
  /** As `"CDU, secondary side"`. */
  readonly name: string;
  /** Pressure that is lost at that flow. */
  readonly drop: PressureLike;
  /** Of equal parts in parallel the flow of all. */
  readonly flow: VolumeFlowLike;
  /** Of a strainer whose pressure drop is measured its name as a device, as `"strainer-1"`; `drop` is that of the clean one. @default not measured */
  readonly strainer?: string;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"drop" | "flow">;
}

const point = propsSchema<PumpPointProps>()({
  flow: volumeFlow({ plausible: coolingRanges.pumpCurve.flow }),
  pressure: pressure({ plausible: coolingRanges.pumpCurve.pressure }),
  power: power({ positive: true, plausible: coolingRanges.pumpCurve.power }).exactOptional(),
});

/** Parses the curve of a pump. */
export const pumpCurveSchema = list(point)
  .min(2)
  .superRefine((points, context) => {
    refuseFreePumping(points, context);
    for (const [i, { flow, pressure: added, power: drawn }] of points.entries()) {
      const before = points[i - 1];
      const complain = (path: string, message: string) => addProblem(context, [i, path], message);
      if (before && !(flow.cubicMetresPerSecond > before.flow.cubicMetresPerSecond))
        complain("flow", `must be above the point before, ${before.flow}, but is ${flow}: sort the points by flow, each once`);
      if (before && !(added.pascals < before.pressure.pascals))
        complain(
          "pressure",
          `must be below the point before, ${before.pressure}, but is ${added}: a pump gives less pressure at more flow`,
        );
      if ((drawn === undefined) !== (points[0]?.power === undefined))
        complain("power", "must be given at every point or at none: add or leave out the others");
    }
  });

/** Parses {@link PressureDropProps}. */
export const pressureDropSchema = propsSchema<PressureDropProps>()({
  name: z.string().min(1),
  drop: pressure({ positive: true, plausible: coolingRanges.pressureDrop.drop }),
  flow: volumeFlow({ positive: true, plausible: coolingRanges.pressureDrop.flow }),
  strainer: nameSchema.exactOptional(),
});

/** Pump curve and pressure drops as numbers. */
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

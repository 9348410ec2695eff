import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { intBetween } from "../props/between";
import { boughtPartShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { duration, power, temperature, volume, volumeFlow } from "../props/quantities";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import type { CertificateProps } from "../provenance/certificate";
import { type Source, sourceSchema } from "../provenance/source";
import {
  type DurationLike,
  type LengthLike,
  type PowerLike,
  type RatioLike,
  type TemperatureLike,
  Volume,
  type VolumeFlowLike,
  type VolumeLike,
} from "../units";
import { type CoolantProps, coolantSchema } from "./coolant.props";
import { type PressureDropProps, type PumpPointProps, pressureDropSchema, pumpCurveSchema } from "./hydraulics.props";
import { refuseFreeCirculation, refuseIdlePumps } from "./pump-power-problems";

/** Equal pumps of one loop: how many there are, and how many run. The others are spare. */
export interface PumpsProps extends BuiltForProps {
  /** Number of installed pumps. */
  readonly count: number;
  /** Number of running pumps that the loop needs. The others are on standby, and one starts when a running pump is lost. */
  readonly duty: number;
  /** Curve of one pump at rated speed, with rising flow and falling pressure. The loop then has the flow at which pumps and pressure drops balance. @default `flow` in every scenario */
  readonly curve?: readonly PumpPointProps[];
}

/** The expansion vessel of a loop. */
export interface ExpansionProps {
  /** Temperature of the coolant during filling, when the vessel is empty. */
  readonly fillTemperature: TemperatureLike;
  /** Volume that the vessel accepts between filling pressure and the loop's highest pressure, from its maker. */
  readonly acceptance: VolumeLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"fillTemperature" | "acceptance">;
}

/** The buffer tank of a loop. */
export interface LoopTankProps {
  /** Volume of coolant in the tank. */
  readonly volume: VolumeLike;
  /** Side on which the tank stands. In the supply it delays warm coolant at once; in the return only after the coolant has circulated. @default "supply" */
  readonly side?: "supply" | "return";
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"volume">;
}

/** One pumped loop. Without a pump curve its flow is the same in every scenario. All pump electricity heats its return. */
export interface LoopProps extends PolledProps {
  /** Coolant that circulates. */
  readonly coolant: CoolantProps;
  /** Flow of the loop. With a pump curve it is the flow that the loop needs, which `cooling/pump-head-covers-flow` judges. */
  readonly flow: VolumeFlowLike;
  /** Electric power of all running pumps together. */
  readonly pumpPower: PowerLike;
  /** Pumps of the loop. Several pumps are the devices `facility-pump-1`, `facility-pump-2` … @default one pump, with no standby pump */
  readonly pumps?: PumpsProps;
  /** Pressure drops of all parts that the whole flow passes. Needed with a pump curve, and allowed only with one. */
  readonly pressureDrops?: readonly PressureDropProps[];
  /** Power factor of the pumps. @default 1 */
  readonly pumpPowerFactor?: RatioLike;
  /** Whether each pump may stop when a feed or the grid is lost. A promised load shedding does not switch it off. @default false */
  readonly pumpsSheddable?: boolean;
  /** Volume of all coolant in the loop, tank included. @default not known */
  readonly volume?: VolumeLike;
  /** Buffer tank, whose coolant is part of `volume`. @default none */
  readonly tank?: LoopTankProps;
  /** Volume between the heat exchanger that cools the coolant and the cooled equipment, without the tank. @default half of `volume` without the tank */
  readonly supplyVolume?: VolumeLike;
  /** Expansion vessel; needs `volume`. @default not judged */
  readonly expansion?: ExpansionProps;
  /** Whether its pumps have a battery outside the power module. Batteries of converters in the power module are already known. @default false */
  readonly pumpOnUps?: boolean;
  /** Time from power at the pumps to full flow. @default not known */
  readonly pumpRestartDelay?: DurationLike;
  /** Certificates of its pumps for any countries: only those for the country of the site count. @default none */
  readonly certificates?: readonly CertificateProps[];
  /** Highest elevation above sea level at which its pumps work, as their maker states it. @default not judged */
  readonly maximumElevation?: LengthLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"flow" | "pumpPower" | "volume" | "supplyVolume" | "pumpRestartDelay">;
}

const pumps = propsSchema<PumpsProps>()({
  count: intBetween(1, 100),
  duty: intBetween(1, 100),
  curve: pumpCurveSchema.exactOptional(),
  ...builtForShape,
}).superRefine(({ count, duty }, context) => {
  if (duty > count)
    addProblem(
      context,
      ["duty"],
      `must be at most the count of ${count} but is ${duty}: only installed pumps can run, raise the count or lower duty`,
    );
});

const expansion = propsSchema<ExpansionProps>()({
  fillTemperature: temperature({ plausible: coolingRanges.expansion.fillTemperature }),
  acceptance: volume({ positive: true, plausible: coolingRanges.expansion.acceptance }),
  source: sourceSchema,
});

/** Refuses a tank or a supply side that holds more than the loop. */
function refuseMoreThanVolume(
  loop: {
    readonly volume?: Volume | undefined;
    readonly tank?: { readonly volume: Volume } | undefined;
    readonly supplyVolume?: Volume | undefined;
  },
  context: z.RefinementCtx,
): void {
  const { tank, supplyVolume } = loop;
  if (!tank && !supplyVolume) return;
  if (!loop.volume) {
    addProblem(
      context,
      ["volume"],
      `is required because the loop has ${tank ? "a tank" : "supplyVolume"}: state the volume of all its coolant, tank included`,
    );
    return;
  }
  const held = loop.volume.cubicMetres;
  const tankM3 = tank?.volume.cubicMetres ?? 0;
  if (!(tankM3 < held)) {
    addProblem(
      context,
      ["tank", "volume"],
      `must be below the volume of the loop, ${loop.volume}, which includes it, but is ${tank?.volume}: correct one`,
    );
  } else if (supplyVolume && !(supplyVolume.cubicMetres <= (held - tankM3) * (1 + 1e-12)))
    addProblem(
      context,
      ["supplyVolume"],
      `must be at most the volume of the loop without its tank, ${Volume.cubicMetres(held - tankM3)}, but is ${supplyVolume}: correct one`,
    );
}

const ranges = coolingRanges.loop;

export const loopSchema = propsSchema<LoopProps>()({
  coolant: coolantSchema,
  flow: volumeFlow({ positive: true, max: 1, plausible: ranges.flow }),
  pumpPower: power({ plausible: ranges.pumpPower }),
  ...optional({
    pumps,
    pressureDrops: list(pressureDropSchema).min(1),
    pumpPowerFactor: powerFactor,
    pumpsSheddable: z.boolean(),
    volume: volume({ positive: true, plausible: ranges.volume }),
    tank: propsSchema<LoopTankProps>()({
      volume: volume({ positive: true, plausible: ranges.tank }),
      side: z.enum(["supply", "return"]).exactOptional(),
    }),
    supplyVolume: volume({ positive: true, plausible: ranges.supplyVolume }),
    expansion,
    pumpOnUps: z.boolean(),
    pumpRestartDelay: duration({ plausible: ranges.pumpRestartDelay }),
  }),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((loop, context) => {
  refuseMoreThanVolume(loop, context);
  refuseFreeCirculation(loop, context);
  refuseIdlePumps(loop, context);
  if (loop.expansion && !loop.volume)
    addProblem(context, ["volume"], "is required because the loop has an expansion vessel: state the volume of coolant in the loop");
  const hasCurve = loop.pumps?.curve !== undefined;
  if (hasCurve === (loop.pressureDrops !== undefined)) return;
  const message = hasCurve
    ? "is required because the pumps have a curve: state the pressure drop of each part and the flow at which it was measured"
    : "is used only with a pump curve: add pumps.curve, or leave it out";
  addProblem(context, ["pressureDrops"], message);
});

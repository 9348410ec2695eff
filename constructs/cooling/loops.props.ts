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

/** Equal pumps of one loop: how many are there, and how many of them run. */
export interface PumpsProps extends BuiltForProps {
  /** How many pumps there are. */
  readonly count: number;
  /** Pumps that the loop needs. The others stand by, and one of them starts when a running one is lost. */
  readonly duty: number;
  /** Of one pump at rated speed, flows ascending and pressures falling. With it the loop has the flow at which pumps and pressure drops meet. @default flow as given */
  readonly curve?: readonly PumpPointProps[];
}

/** The expansion vessel of a loop. */
export interface ExpansionProps {
  /** Coolant at filling, when the vessel is empty. */
  readonly fillTemperature: TemperatureLike;
  /** What the vessel takes up between its filling pressure and the loop's highest pressure, from its maker. */
  readonly acceptance: VolumeLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"fillTemperature" | "acceptance">;
}

/** The buffer tank of a loop. */
export interface LoopTankProps {
  /** Coolant in the tank. */
  readonly volume: VolumeLike;
  /** In the supply it delays warm coolant at once, in the return only when that has come round. @default "supply" */
  readonly side?: "supply" | "return";
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"volume">;
}

/** One pumped loop. Without a pump curve its flow stays the same in every scenario; all pump electricity warms its return. */
export interface LoopProps extends PolledProps {
  /** What circulates. */
  readonly coolant: CoolantProps;
  /** With a pump curve: what the loop needs, which `cooling/pump-head-covers-flow` judges. */
  readonly flow: VolumeFlowLike;
  /** Power of all running pumps of the loop. */
  readonly pumpPower: PowerLike;
  /** With more than one, the devices are `facility-pump-1`, `facility-pump-2` … @default one pump, and none beside it */
  readonly pumps?: PumpsProps;
  /** Of all parts that the whole flow passes: needed with a pump curve, and only there. */
  readonly pressureDrops?: readonly PressureDropProps[];
  /** Power factor of the pumps. @default 1 */
  readonly pumpPowerFactor?: RatioLike;
  /** May each of its pumps stay dark when a feed or the grid is lost? A promise of the site to shed leaves them on. @default false */
  readonly pumpsSheddable?: boolean;
  /** Coolant in the loop, its tank included. @default not known */
  readonly volume?: VolumeLike;
  /** Buffer tank, part of `volume`. @default none */
  readonly tank?: LoopTankProps;
  /** Coolant between the exchanger that cools it and what it cools, the tank apart. @default half of `volume` without the tank */
  readonly supplyVolume?: VolumeLike;
  /** Its expansion vessel; needs `volume`. @default not judged */
  readonly expansion?: ExpansionProps;
  /** Have its pumps a battery that the power module does not show? Those behind a converter with a battery are known. @default false */
  readonly pumpOnUps?: boolean;
  /** From power at the pumps to full flow. @default not known */
  readonly pumpRestartDelay?: DurationLike;
  /** Of its pumps, of any country: those of the site's count. @default none */
  readonly certificates?: readonly CertificateProps[];
  /** Highest elevation above sea level at which its pumps work, as their maker states it. @default not judged */
  readonly maximumElevation?: LengthLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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
      `must be at most the count of ${count} but is ${duty}: a pump that is not there cannot run, add pumps or let fewer run`,
    );
});

const expansion = propsSchema<ExpansionProps>()({
  fillTemperature: temperature({ plausible: coolingRanges.expansion.fillTemperature }),
  acceptance: volume({ positive: true, plausible: coolingRanges.expansion.acceptance }),
  source: sourceSchema,
});

/** A tank or a supply side that holds more than the loop. */
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
      `is required because the loop gives ${tank ? "a tank" : "supplyVolume"}: give all coolant of the loop, its tank included`,
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

/** Parses {@link LoopProps}. */
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
    addProblem(context, ["volume"], "is required because the loop has an expansion vessel: give the coolant in the loop");
  const hasCurve = loop.pumps?.curve !== undefined;
  if (hasCurve === (loop.pressureDrops !== undefined)) return;
  const message = hasCurve
    ? "is required because the pumps have a curve: give what each part takes of the pressure, and at which flow"
    : "says nothing without the curve of the pumps: give pumps.curve, or leave it out";
  addProblem(context, ["pressureDrops"], message);
});

import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { intBetween } from "../props/between";
import { type PartProps, partShape } from "../props/bought-part";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { duration, power, ratio, soundPowerLevel, temperature, temperatureDifference, volume, volumeFlow } from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { powerFactor } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import { askedBeside, refuseImplausible, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { type OutdoorCorrosivity, outdoorCorrosivity } from "../standards/corrosion-class";
import type {
  DurationLike,
  Power,
  PowerLike,
  RatioLike,
  SoundPowerLevelLike,
  TemperatureDifferenceLike,
  TemperatureLike,
  VolumeFlow,
  VolumeFlowLike,
  VolumeLike,
} from "../units";
import { type CoolantProps, coolantSchema } from "./coolant.props";
import { type PoweredUnitsProps, poweredUnitsShape } from "./units.props";

/** One rating point from a dry cooler's data sheet, with dry air at sea level. */
export interface DryCoolerRatingProps {
  /** Heat that one unit rejects at this point. */
  readonly heat: PowerLike;
  /** Temperature of the air that enters the coil. */
  readonly airIn: TemperatureLike;
  /** Temperature of the coolant that enters the unit (warm side). */
  readonly coolantIn: TemperatureLike;
  /** Temperature of the coolant that leaves the unit (cold side). */
  readonly coolantOut: TemperatureLike;
  /** Coolant in the test of this point. */
  readonly coolant: CoolantProps;
  /** Volume flow of the air, at the state in which it enters the coil. */
  readonly airFlow: VolumeFlowLike;
  /** Electric power of the unit's fans at full speed. */
  readonly fanPower: PowerLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"heat" | "airIn" | "coolantIn" | "coolantOut" | "airFlow" | "fanPower">;
}

/** Evaporative pads before the coil. The air leaves them at T = T_db − e·(T_db − T_wb). */
export interface PadsProps {
  /** Saturation efficiency e: cooling of the air ÷ its distance to the wet bulb. */
  readonly saturationEfficiency: RatioLike;
  /** Frost lock-out: below this dry-bulb temperature the pads stay dry. @default 5 °C */
  readonly startTemperature?: TemperatureLike;
  /** Cycles of concentration of the make-up water: water = evaporated · cycles ÷ (cycles − 1). [-] */
  readonly cyclesOfConcentration: number;
  /** Stored make-up water, which must last for the promised `waterAutonomy`. @default not known */
  readonly tank?: VolumeLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"startTemperature" | "tank">;
}

/** Equal dry coolers in parallel. */
export interface DryCoolerProps extends PoweredUnitsProps, PartProps, PolledProps {
  /** Rating point of one unit by its maker. */
  readonly rating: DryCoolerRatingProps;
  /** Number of fans in one unit. Diagnostics use it to recognise the loss of one fan. @default not known */
  readonly fans?: number;
  /** Lowest fan speed, as a share of full speed. Below it a bypass holds the setpoint. */
  readonly minimumFanSpeed: RatioLike;
  /** Coolant temperature that the fans hold. */
  readonly setpoint: TemperatureLike;
  /** Temperature rise at the intakes through warm air that the units draw back. @default 0 K */
  readonly intakeRecirculation?: TemperatureDifferenceLike;
  /** Factor on UA for dust and scale on the coils. @default 1 */
  readonly foulingFactor?: RatioLike;
  /** Wet pads before the coil, which cool the entering air. */
  readonly pads?: PadsProps;
  /** Warmest outdoor air in which the maker allows the units to run. @default not judged */
  readonly maximumAmbient?: TemperatureLike;
  /** Power factor of the fans. @default 1 */
  readonly fanPowerFactor?: RatioLike;
  /** Time from power at the unit to full fan speed. @default not known */
  readonly restartDelay?: DurationLike;
  /** Time between the restarts of two units that return one after another. @default all at once */
  readonly restartInterval?: DurationLike;
  /** Highest corrosivity of outdoor air against which it is protected (ISO 9223). Needed where the site states its own. @default not known */
  readonly corrosionClass?: OutdoorCorrosivity;
  /** A-weighted sound power level of one unit at full speed. Needed where the site limits the sound power of the node. @default not known */
  readonly soundPower?: SoundPowerLevelLike;
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"fans" | "setpoint" | "maximumAmbient" | "restartDelay" | "restartInterval" | "soundPower">;
}

const { dryCoolers, dryCoolerRating: ranges, pads: padRanges } = coolingRanges;

/** Least pressure drop of air in a coil [Pa]: our own bound, coils have 40 Pa and more. */
const leastDropPa = 4;

/** Refuses fan powers that are too low to move the air flow. */
function refuseIdleFans(rating: { readonly airFlow: VolumeFlow; readonly fanPower: Power }, context: z.RefinementCtx): void {
  const { airFlow, fanPower } = rating;
  const least = airFlow.cubicMetresPerSecond * leastDropPa;
  if (fanPower.watts >= least) return;
  const usual = `${least.toPrecision(3)} W or more`;
  const message = `must be ${usual} to be plausible (our own bound: ${airFlow} through any coil takes ${leastDropPa} Pa) but is ${fanPower}: correct one of the two`;
  refuseImplausible(rating, "fanPower", { message, usual, value: `${fanPower}` }, context);
}

/** Air flow of one fan [m³/s]: our own bounds, axial fans of 0.2 to 1.25 m move some 0.1 to 12 m³/s. */
const airOfFan = { least: 0.005, most: 25 };

/** Refuses fan counts that do not match the air flow of the unit. */
function refuseStrangeFans(
  coolers: { readonly fans?: number; readonly rating: { readonly airFlow: VolumeFlow } },
  context: z.RefinementCtx,
): void {
  const { fans, rating } = coolers;
  const flow = rating.airFlow.cubicMetresPerSecond;
  if (fans === undefined || (flow >= fans * airOfFan.least && flow <= fans * airOfFan.most)) return;
  const tooFew = flow > fans * airOfFan.most;
  const bound = tooFew ? Math.ceil(flow / airOfFan.most) : Math.max(1, Math.floor(flow / airOfFan.least));
  const usual = `${bound} or ${tooFew ? "more" : "fewer"}`;
  const message = `must be ${usual} to be plausible (our own bound: one fan moves ${airOfFan.least} to ${airOfFan.most} m³/s, the unit ${rating.airFlow}) but is ${fans}: state the number of fans in one unit`;
  refuseImplausible(coolers, "fans", { message, usual, value: `${fans}` }, context);
}

export const dryCoolerRatingSchema = propsSchema<DryCoolerRatingProps>()({
  heat: power({ positive: true, plausible: ranges.heat }),
  airIn: temperature({ plausible: ranges.airIn }),
  coolantIn: temperature({ plausible: ranges.coolantIn }),
  coolantOut: temperature({ plausible: ranges.coolantOut }),
  coolant: coolantSchema,
  airFlow: volumeFlow({ positive: true, max: 1000, plausible: ranges.airFlow }),
  fanPower: power({
    positive: true,
    max: 1_000_000,
    remedy: "state the power that the fans of one unit draw at full speed",
    plausible: ranges.fanPower,
  }),
}).superRefine((parsed, context) => {
  refuseIdleFans(parsed, context);
  if (!(parsed.coolantIn.celsius > parsed.coolantOut.celsius && parsed.coolantOut.celsius > parsed.airIn.celsius)) {
    addProblem(
      context,
      [],
      `must have coolant in > coolant out > air in but has ${parsed.coolantIn}, ${parsed.coolantOut}, ${parsed.airIn}: no heat exchanger cools below its entering air, correct the point from the data sheet`,
    );
  }
});

export const padsSchema = propsSchema<PadsProps>()({
  saturationEfficiency: ratio({ min: 0.01, max: 1 }),
  startTemperature: temperature({ plausible: padRanges.startTemperature }).exactOptional(),
  cyclesOfConcentration: z.number().gt(1).max(100),
  tank: volume({ positive: true, plausible: padRanges.tank }).exactOptional(),
});

export const dryCoolerSchema = propsSchema<DryCoolerProps>()({
  ...poweredUnitsShape,
  rating: dryCoolerRatingSchema,
  fans: askedBeside(intBetween(1, 100)).exactOptional(),
  minimumFanSpeed: ratio({ min: 0.01, max: 1 }),
  setpoint: temperature({ plausible: dryCoolers.setpoint }),
  ...optional({
    intakeRecirculation: temperatureDifference({ min: 0, max: 30 }),
    foulingFactor: ratio({ min: 0.01, max: 1 }),
    pads: padsSchema,
    maximumAmbient: temperature({ plausible: dryCoolers.maximumAmbient }),
    fanPowerFactor: powerFactor,
    restartDelay: duration({ plausible: dryCoolers.restartDelay }),
    restartInterval: duration({ positive: true, plausible: dryCoolers.restartInterval }),
    corrosionClass: outdoorCorrosivity,
    soundPower: soundPowerLevel({ plausible: dryCoolers.soundPower }),
    scalable: scalable(power({ positive: true, plausible: ranges.heat })),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((coolers, context) => {
  refuseSmallerScale(coolers, coolers.rating.heat, ({ watts }) => watts, context);
  refuseStrangeFans(coolers, context);
});

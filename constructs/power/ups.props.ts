import { z } from "zod";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { powerRanges } from "../plausibility/power";
import { numberBetween } from "../props/between";
import { type PartProps, partShape } from "../props/bought-part";
import { type BuiltForFrequencyProps, builtForFrequencyShape } from "../props/built-for";
import { type CurveProps, curveSchema } from "../props/curve";
import { faultCurrent, inputFrequency, lowVoltage } from "../props/electrical-values";
import { nameSchema } from "../props/name";
import { nominalBounds } from "../props/nominal-frequency";
import { optional } from "../props/optional";
import { efficiencyOverLoad, type OverLoadProps, powerFactorOverLoad } from "../props/over-load";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { apparentPower, duration, frequency, power, ratio } from "../props/quantities";
import { airRange, type FrequencyRangeProps } from "../props/ranges";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { askedShape, type PolledProps } from "../props/speaks";
import { askedBeside, objectWithUnusual, refuseImplausible, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type {
  ApparentPowerLike,
  CurrentLike,
  DurationLike,
  FrequencyLike,
  LineToLineVoltageLike,
  PowerLike,
  RatioLike,
  TemperatureLike,
} from "../units";
import { type CircuitProps, circuitSchema } from "./circuits.props";
import { refusePowerFromNoVoltage } from "./derating-problems";
import { refuseWeakFault, threePhase } from "./fault-current-problems";
import { partPlace } from "./places.props";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";
import { ambientProblems, ratedPowerProblems } from "./rating-problems";

/** The line-to-line voltages at the input of a UPS. */
export interface UpsInputProps {
  /** Lowest line-to-line voltage at which it stays on its input. */
  readonly minimum: LineToLineVoltageLike;
  /** Highest voltage between lines at which it stays on its input. */
  readonly maximum: LineToLineVoltageLike;
  /** Voltage at which it returns from its battery to its input. @default not judged */
  readonly restart?: LineToLineVoltageLike;
  /** Share of rated power over the input voltage in volts, as published: `[[250, 0.7], [342, 1], [470, 1]]`. Outside its points it is unknown. @default all of it */
  readonly capacity?: CurveProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"minimum" | "maximum" | "restart" | "capacity">;
}

/** A double-conversion UPS. */
export interface UpsProps extends PartProps, PolledProps, BuiltForFrequencyProps {
  /** Name, unique in the node, such as `ups-1`. */
  readonly name: string;
  /** Board that supplies it. */
  readonly from: string;
  /** Breaker at the board that feeds it. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
  /** Highest active power of its output. */
  readonly ratedPower: PowerLike;
  /** Highest apparent power of its output. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** Line-to-line voltage of its output. */
  readonly outputVoltage: LineToLineVoltageLike;
  /** Frequency of its output, for a UPS that converts it. @default that of its input */
  readonly outputFrequency?: FrequencyLike;
  /**
   * Largest current that its inverter drives into a three-phase or neutral fault at its output, from its maker. On battery there is no other source. Needed where
   * breakers are judged by fault currents.
   */
  readonly shortCircuitCurrent?: CurrentLike;
  /** Loss = rated power · (noLoad + linear·x + square·x²), x = output ÷ rated power. State either this or `efficiency`. */
  readonly loss?: {
    /** Share of rated power that is lost without load. [-] */
    readonly noLoad: number;
    /** Share of rated power that grows with the load. [-] */
    readonly linear: number;
    /** Share of rated power that grows with the square of the load. [-] */
    readonly square: number;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"noLoad" | "linear" | "square">;
  };
  /** Efficiency, instead of `loss`: a number, or a table over output ÷ rated power. Below its first point the loss in watts stays the same. */
  readonly efficiency?: OverLoadProps;
  /** Power factor of its input: a number, or a table over output ÷ rated power. @default 1 */
  readonly inputPowerFactor?: OverLoadProps;
  /** Voltages at which it runs on its input; outside them it is on battery. @default its input voltage is judged as its output ± 10 %, and does not switch it to battery */
  readonly input?: UpsInputProps;
  /** Time in which its input power ramps up when the mains return. @default 0 s, at once */
  readonly walkIn?: DurationLike;
  /** Time from mains at its input until it draws power from there. @default 0 s */
  readonly startDelay?: DurationLike;
  /** Frequencies of its input at which it runs. Needed where the site states how far its frequency strays. @default not known */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Published range of ambient temperature. Outside it the capacity is unknown. */
  readonly ambient: {
    /** Coldest ambient air in which it may run. */
    readonly minimum: TemperatureLike;
    /** Warmest ambient air in which it may run. */
    readonly maximum: TemperatureLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Charger of its battery. @default none: the battery is charged by other means, which are not modelled */
  readonly charger?: {
    /** Highest charging power. */
    readonly power: PowerLike;
    /** Power that reaches the battery ÷ power that the charger draws. */
    readonly efficiency: RatioLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"power" | "efficiency">;
  };
  /**
   * Whether photovoltaics can run on the voltage that it forms from its battery, without grid and gensets. Needs a battery with `energy`. Most UPS cannot.
   */
  readonly gridForming?: boolean;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Circuits at its output. It must feed a circuit or another part. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    "ratedPower" | "ratedApparentPower" | "outputVoltage" | "shortCircuitCurrent" | "efficiency" | "walkIn" | "startDelay"
  >;
}

const upsInput = propsSchema<UpsInputProps>()({
  minimum: lowVoltage,
  maximum: lowVoltage,
  restart: lowVoltage.exactOptional(),
  capacity: askedBeside(curveSchema({ x: { min: 0, max: 1000 }, y: { min: 0, max: 1 } })).exactOptional(),
}).superRefine((input, context) => {
  const { minimum, maximum, restart, capacity } = input;
  if (capacity) refusePowerFromNoVoltage(input, "capacity", { table: capacity, highest: maximum }, context);
  const message = (what: string) => `${what} but is ${minimum} to ${maximum}: correct one from the manual`;
  if (!(minimum.volts < maximum.volts)) addProblem(context, [], message("must have its minimum below its maximum"));
  else if (restart && !(restart.volts >= minimum.volts && restart.volts <= maximum.volts))
    addProblem(context, ["restart"], message(`is ${restart} and must lie in the range`));
});

const ranges = powerRanges.ups;
/** Least loss of a double conversion at full load, as a share of its rating [-]: our own bound, like those of efficiencies. */
const leastLoss = 0.005;

const lossShare = (plausible: PlausibleRange<number>) => plausibleNumber(numberBetween(0, 1), plausible);

export const upsSchema = propsSchema<UpsProps>()({
  name: nameSchema,
  from: nameSchema,
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
  ratedPower: power({ positive: true, plausible: ranges.ratedPower }),
  ratedApparentPower: apparentPower({ positive: true, plausible: ranges.ratedApparentPower }),
  outputVoltage: lowVoltage,
  ...optional({
    outputFrequency: frequency(nominalBounds),
    shortCircuitCurrent: faultCurrent,
    loss: objectWithUnusual({
      noLoad: lossShare(ranges.noLoad),
      linear: lossShare(ranges.growing),
      square: lossShare(ranges.growing),
    }).superRefine((loss, context) => {
      const atFullLoad = loss.noLoad + loss.linear + loss.square;
      if (atFullLoad >= leastLoss) return;
      const usual = `${leastLoss} or more with linear and square`;
      const message = `must be ${usual} to be plausible (our own bound: converters of silicon carbide reach 0.99) but all make ${atFullLoad} at full load: correct them from the data sheet`;
      refuseImplausible(loss, "noLoad", { message, usual, value: `${atFullLoad} at full load` }, context);
    }),
    efficiency: efficiencyOverLoad(),
    inputPowerFactor: powerFactorOverLoad(),
    input: upsInput,
    walkIn: duration({ plausible: ranges.walkIn }),
    startDelay: duration({ plausible: ranges.startDelay }),
  }),
  ...builtForFrequencyShape,
  inputFrequency: inputFrequency.exactOptional(),
  ambient: airRange(powerRanges.ambient),
  ...optional({
    charger: objectWithUnusual({
      power: power({ positive: true, plausible: ranges.chargerPower }),
      efficiency: ratio({ min: 0.5, max: 1, plausible: powerRanges.converter.efficiency }),
    }),
    gridForming: z.boolean(),
    place: partPlace,
    circuits: list(circuitSchema),
    scalable: scalable(power({ positive: true, plausible: ranges.ratedPower })),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((ups, context) => {
  refuseSmallerScale(ups, ups.ratedPower, ({ watts }) => watts, context);
  if ((ups.loss === undefined) === (ups.efficiency === undefined))
    addProblem(
      context,
      ["loss"],
      ups.loss === undefined
        ? "is required without efficiency: add the polynomial of its losses, or its efficiency over load"
        : "states the same as efficiency: leave one of the two out",
    );
  ratedPowerProblems(ups, context);
  refuseWeakFault(ups, threePhase(ups.ratedApparentPower, ups.outputVoltage), context);
  ambientProblems(ups, context);
});

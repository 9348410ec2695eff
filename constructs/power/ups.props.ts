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

/** Voltages between lines at the input of a UPS. */
export interface UpsInputProps {
  /** Between them it runs on its rectifier. */
  readonly minimum: LineToLineVoltageLike;
  /** Highest voltage between lines at which it stays on its input. */
  readonly maximum: LineToLineVoltageLike;
  /** At which it comes back from its battery. @default not judged */
  readonly restart?: LineToLineVoltageLike;
  /** Share of rated power over the voltage in volts, as published: `[[250, 0.7], [342, 1], [470, 1]]`. Unknown outside. @default all of it */
  readonly capacity?: CurveProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"minimum" | "maximum" | "restart" | "capacity">;
}

/** A double-conversion UPS. */
export interface UpsProps extends PartProps, PolledProps, BuiltForFrequencyProps {
  /** Unique in the node, as `ups-1`. */
  readonly name: string;
  /** Board that it draws from. */
  readonly from: string;
  /** Breaker at the board that it hangs on. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
  /** Most power that it gives. */
  readonly ratedPower: PowerLike;
  /** Most apparent power that it gives. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** Voltage that it gives between two lines. */
  readonly outputVoltage: LineToLineVoltageLike;
  /** Frequency that it gives, of a UPS that converts it. @default that of its input */
  readonly outputFrequency?: FrequencyLike;
  /**
   * Largest current that its inverter drives into a fault at its output, three-phase or to neutral, as its maker declares it: on its battery there is no
   * other. Needed there once breakers are judged by fault currents. @default unknown
   */
  readonly shortCircuitCurrent?: CurrentLike;
  /** Loss = rated power · (noLoad + linear·x + square·x²), x = output ÷ rated power. Either this or `efficiency`. */
  readonly loss?: {
    /** Share that is lost without load. [-] */
    readonly noLoad: number;
    /** Share that grows with the load. [-] */
    readonly linear: number;
    /** Share that grows with the square of the load. [-] */
    readonly square: number;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"noLoad" | "linear" | "square">;
  };
  /** A number, or a table over output ÷ rated power, in place of `loss`. Below its first point the loss in watts stays. */
  readonly efficiency?: OverLoadProps;
  /** A number, or a table over output ÷ rated power. @default 1 */
  readonly inputPowerFactor?: OverLoadProps;
  /** Voltages at which it runs on its input; outside it is on its battery. @default its nominal input is held to its output ± 10 %, and nothing switches by it */
  readonly input?: UpsInputProps;
  /** Over which its power grows when it comes back to the mains. @default 0 s, at once */
  readonly walkIn?: DurationLike;
  /** From mains at its input until it takes power from there. @default 0 s */
  readonly startDelay?: DurationLike;
  /** Needed where the site says how far its frequency strays. @default not known */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Published range of ambient temperature; outside it the capacity is unknown. */
  readonly ambient: {
    /** Coldest air that it stands. */
    readonly minimum: TemperatureLike;
    /** Warmest air that it stands. */
    readonly maximum: TemperatureLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** What charges its battery. @default none: the battery is charged by other means, so not here */
  readonly charger?: {
    /** Most that it charges its battery with. */
    readonly power: PowerLike;
    /** What reaches the battery, as a share of what the charger draws. */
    readonly efficiency: RatioLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"power" | "efficiency">;
  };
  /**
   * Without grid and gensets, photovoltaics run on what it gives from its battery, as beside a hybrid inverter. Needs a battery with energy on it. Most UPS do
   * not. @default false
   */
  readonly gridForming?: boolean;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default "inside" */
  readonly place?: string;
  /** Circuits at its output. One on which nothing hangs, neither a circuit nor another part, is refused. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** How large a unit may become in proportion, to order: `edge-node fix` tries it where the design fails. @default as it is */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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
/** What a double conversion loses of its rating at full load, at the least [-]: our own bound, as of efficiencies. */
const leastLoss = 0.005;

const lossShare = (plausible: PlausibleRange<number>) => plausibleNumber(numberBetween(0, 1), plausible);

/** Parses {@link UpsProps}. */
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
        ? "is required where there is no efficiency: give the polynomial of its losses, or its efficiency over load"
        : "says the same as efficiency: leave one of the two out",
    );
  ratedPowerProblems(ups, context);
  refuseWeakFault(ups, threePhase(ups.ratedApparentPower, ups.outputVoltage), context);
  ambientProblems(ups, context);
});

import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { faultCurrent, lowVoltage } from "../props/electrical-values";
import { nameSchema } from "../props/name";
import { nominalBounds } from "../props/nominal-frequency";
import { propsSchema } from "../props/props-schema";
import { apparentPower, current, frequency, power, ratio } from "../props/quantities";
import { airRange } from "../props/ranges";
import { askedShape, type PolledProps } from "../props/speaks";
import { objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { ApparentPowerLike, CurrentLike, FrequencyLike, LineToLineVoltageLike, PowerLike, RatioLike, TemperatureLike } from "../units";
import { refuseWeakFault, threePhase } from "./fault-current-problems";
import { partPlace } from "./places.props";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";
import { ambientProblems, ratedPowerProblems } from "./rating-problems";

/**
 * A converter between a battery and alternating current, as a hybrid inverter or a power conversion system with its own contactor. Boards hang on it by their
 * `input`. While what it hangs on lives it passes that on and charges; without it the battery carries the boards.
 * One without a battery or without a board on it is refused.
 */
export interface BatteryInverterProps extends BoughtPartProps, PolledProps, BuiltForProps {
  /** Unique in the node, as `inverter-1`. */
  readonly name: string;
  /** Board that it hangs on. */
  readonly from: string;
  /** Breaker at the board that it hangs on. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
  /** Of what it gives and what it takes, all units together. */
  readonly ratedPower: PowerLike;
  /** Most apparent power that it gives. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** That it gives on its battery. */
  readonly outputVoltage: LineToLineVoltageLike;
  /** Frequency that it gives on its battery. @default the nominal one of the grid */
  readonly outputFrequency?: FrequencyLike;
  /** Most that its contactor passes on. @default not checked */
  readonly transferCurrent?: CurrentLike;
  /** Its own, without cells: alternating current to the battery's terminals and back. */
  readonly efficiency: {
    /** From alternating current to the battery. */
    readonly charging: RatioLike;
    /** From the battery to alternating current. */
    readonly discharging: RatioLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"charging" | "discharging">;
  };
  /** Largest current that it drives into a fault on its battery. Needed there once breakers are judged by fault currents. @default unknown */
  readonly shortCircuitCurrent?: CurrentLike;
  /** Published range of ambient temperature; outside it what it gives is unknown. */
  readonly ambient: {
    /** Coldest air that it stands. */
    readonly minimum: TemperatureLike;
    /** Warmest air that it stands. */
    readonly maximum: TemperatureLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Without grid and gensets, photovoltaics run on what it gives from its battery. Needs a battery with energy on it. @default false */
  readonly gridForming?: boolean;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default "inside" */
  readonly place?: string;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"ratedPower" | "ratedApparentPower" | "outputVoltage" | "transferCurrent" | "shortCircuitCurrent">;
}

const efficiency = () => ratio({ min: 0.5, max: 1, plausible: powerRanges.converter.efficiency });

/** Parses {@link BatteryInverterProps}. */
export const batteryInverterSchema = propsSchema<BatteryInverterProps>()({
  name: nameSchema,
  from: nameSchema,
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
  ratedPower: power({ positive: true, plausible: powerRanges.batteryInverter.ratedPower }),
  ratedApparentPower: apparentPower({ positive: true, plausible: powerRanges.batteryInverter.ratedApparentPower }),
  outputVoltage: lowVoltage,
  outputFrequency: frequency(nominalBounds).exactOptional(),
  ...builtForShape,
  transferCurrent: current({ positive: true, plausible: powerRanges.ratedCurrent }).exactOptional(),
  efficiency: objectWithUnusual({ charging: efficiency(), discharging: efficiency() }),
  shortCircuitCurrent: faultCurrent.exactOptional(),
  ambient: airRange(powerRanges.ambient),
  gridForming: z.boolean().exactOptional(),
  place: partPlace.exactOptional(),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((inverter, context) => {
  ratedPowerProblems(inverter, context);
  refuseWeakFault(inverter, threePhase(inverter.ratedApparentPower, inverter.outputVoltage), context);
  ambientProblems(inverter, context);
});

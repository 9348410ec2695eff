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
 * A converter between a battery and alternating current, such as a hybrid inverter or a power conversion system with its own contactor. Boards name it as their
 * `input`. While its supply is live, it passes power on and charges; without it, the battery carries the boards. It needs a battery and a board.
 */
export interface BatteryInverterProps extends BoughtPartProps, PolledProps, BuiltForProps {
  /** Name, unique in the node, such as `inverter-1`. */
  readonly name: string;
  /** Board that supplies it. */
  readonly from: string;
  /** Breaker at the board that feeds it. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
  /** Highest power to the boards, and highest charging power, of all units together. */
  readonly ratedPower: PowerLike;
  /** Highest apparent power of its output. */
  readonly ratedApparentPower: ApparentPowerLike;
  /** Output voltage on battery. */
  readonly outputVoltage: LineToLineVoltageLike;
  /** Output frequency on battery. @default the nominal frequency of the grid */
  readonly outputFrequency?: FrequencyLike;
  /** Highest current that its contactor passes on. @default not checked */
  readonly transferCurrent?: CurrentLike;
  /** Efficiency of the inverter between alternating current and the battery's terminals, without the cells. */
  readonly efficiency: {
    /** Efficiency from alternating current to the battery. */
    readonly charging: RatioLike;
    /** Efficiency from the battery to alternating current. */
    readonly discharging: RatioLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"charging" | "discharging">;
  };
  /** Largest fault current that it supplies from its battery. Needed where breakers are judged by fault currents. @default unknown */
  readonly shortCircuitCurrent?: CurrentLike;
  /** Published range of ambient temperature. Outside it the available power is unknown. */
  readonly ambient: {
    /** Coldest ambient air in which it may run. */
    readonly minimum: TemperatureLike;
    /** Warmest ambient air in which it may run. */
    readonly maximum: TemperatureLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Whether photovoltaics can run on the voltage that it forms from its battery, without grid and gensets. Needs a battery with `energy`. @default false */
  readonly gridForming?: boolean;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"ratedPower" | "ratedApparentPower" | "outputVoltage" | "transferCurrent" | "shortCircuitCurrent">;
}

const efficiency = () => ratio({ min: 0.5, max: 1, plausible: powerRanges.converter.efficiency });

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

import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { intBetween } from "../props/between";
import { type PartProps, partShape } from "../props/bought-part";
import { type BuiltForFrequencyProps, builtForFrequencyShape } from "../props/built-for";
import { type CurveProps, curveSchema } from "../props/curve";
import { faultCurrent, inputFrequency } from "../props/electrical-values";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { efficiencyOverLoad, type OverLoadProps, powerFactorOverLoad } from "../props/over-load";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { directVoltage, duration, power, temperature, voltage } from "../props/quantities";
import type { FrequencyRangeProps } from "../props/ranges";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import { askedShape, type PolledProps } from "../props/speaks";
import { askedBeside, objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { CurrentLike, DirectVoltageLike, DurationLike, PowerLike, TemperatureLike, VoltageLike } from "../units";
import { type CircuitProps, circuitSchema } from "./circuits.props";
import { refusePowerFromNoVoltage } from "./derating-problems";
import { refuseWeakFault } from "./fault-current-problems";
import { partPlace } from "./places.props";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";

/** Rectifier units in parallel on a direct-current bus. */
export interface RectifierPlantProps extends PartProps, PolledProps, BuiltForFrequencyProps {
  /** Name, unique in the node, such as `dc-48`. */
  readonly name: string;
  /** Board that supplies it. */
  readonly from: string;
  /** Breaker at the board that feeds it. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
  /** Number of rectifiers in parallel. */
  readonly units: number;
  /** Rated output of one unit. */
  readonly ratedPower: PowerLike;
  /** Conductors over which the units are distributed. @default "123N" */
  readonly connection?: "1N" | "2N" | "3N" | "12" | "23" | "31" | "123" | "123N";
  /** Voltage of its direct current bus. */
  readonly busVoltage: DirectVoltageLike;
  /** Fault current that rectifiers and battery together drive at the bus. @default unknown */
  readonly shortCircuitCurrent?: CurrentLike;
  /** Efficiency of a unit: a number, or a table over output ÷ rated output. Below its first point the loss in watts stays the same. */
  readonly efficiency: OverLoadProps;
  /** Power factor of a unit: a number, or a table over output ÷ rated output. @default 1 */
  readonly powerFactor?: OverLoadProps;
  /** Share of rated power over the voltage at the unit's terminals in volts, as published: `[[85, 0.2], [176, 1]]`. */
  readonly voltageDerating: CurveProps;
  /** Range of the unit's input voltage. Outside it the unit provides no power. */
  readonly runningRange: {
    /** Lowest voltage to neutral at which the rectifiers run. */
    readonly minimum: VoltageLike;
    /** Highest voltage to neutral at which the rectifiers run. */
    readonly maximum: VoltageLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Voltage at which a stopped unit starts again. */
  readonly restart: VoltageLike;
  /** Time in which its input power ramps up when the mains return. @default 0 s, at once */
  readonly walkIn?: DurationLike;
  /** Time from mains at its input until it draws power from there. @default 0 s */
  readonly startDelay?: DurationLike;
  /** Frequencies of its input at which it runs. Needed where the site states how far its frequency strays. @default not known */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Warmest air at which it provides full power. */
  readonly fullPowerUpTo: TemperatureLike;
  /** Share of rated power over air temperature in °C, as published. Without it the power is unknown above `fullPowerUpTo`. */
  readonly temperatureDerating?: CurveProps;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Circuits on the bus. The plant must feed a circuit or another part. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Largest size that `edge-node fix` may try where the design fails; the other numbers of a unit grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    | "ratedPower"
    | "busVoltage"
    | "shortCircuitCurrent"
    | "efficiency"
    | "voltageDerating"
    | "restart"
    | "walkIn"
    | "startDelay"
    | "fullPowerUpTo"
  >;
}

const ranges = powerRanges.rectifierPlant;

export const rectifierPlantSchema = propsSchema<RectifierPlantProps>()({
  name: nameSchema,
  from: nameSchema,
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
  units: intBetween(1, 1000),
  ratedPower: power({ positive: true, plausible: ranges.ratedPower }),
  connection: z.enum(["1N", "2N", "3N", "12", "23", "31", "123", "123N"]).exactOptional(),
  busVoltage: directVoltage({ positive: true, plausible: ranges.busVoltage }),
  shortCircuitCurrent: faultCurrent.exactOptional(),
  efficiency: efficiencyOverLoad(),
  powerFactor: powerFactorOverLoad().exactOptional(),
  voltageDerating: askedBeside(curveSchema({ x: { min: 0, max: 1000 }, y: { min: 0, max: 1 } })),
  runningRange: objectWithUnusual({
    minimum: voltage({ plausible: ranges.inputVoltage }),
    maximum: voltage({ plausible: ranges.inputVoltage }),
  }),
  restart: voltage({ plausible: ranges.inputVoltage }),
  walkIn: duration({ plausible: powerRanges.ups.walkIn }).exactOptional(),
  startDelay: duration({ plausible: powerRanges.ups.startDelay }).exactOptional(),
  ...builtForFrequencyShape,
  inputFrequency: inputFrequency.exactOptional(),
  fullPowerUpTo: temperature({ plausible: ranges.fullPowerUpTo }),
  ...optional({
    temperatureDerating: curveSchema({ x: { min: -60, max: 120 }, y: { min: 0, max: 1 } }),
    place: partPlace,
    circuits: list(circuitSchema),
    scalable: scalable(power({ positive: true, plausible: ranges.ratedPower })),
  }),
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine((plant, context) => {
  refuseSmallerScale(plant, plant.ratedPower, ({ watts }) => watts, context);
  const ratedA = (plant.units * plant.ratedPower.watts) / plant.busVoltage.volts;
  refuseWeakFault(plant, { of: `${plant.units} × ${plant.ratedPower} at ${plant.busVoltage}`, ratedA }, context);
  refusePowerFromNoVoltage(plant, "voltageDerating", { table: plant.voltageDerating, highest: plant.runningRange.maximum }, context);
  if (!(plant.runningRange.minimum.volts < plant.runningRange.maximum.volts)) {
    addProblem(
      context,
      ["runningRange"],
      `must have its minimum below its maximum but is ${plant.runningRange.minimum} to ${plant.runningRange.maximum}: swap the two or correct one`,
    );
  } else if (!(plant.restart.volts >= plant.runningRange.minimum.volts && plant.restart.volts <= plant.runningRange.maximum.volts)) {
    addProblem(
      context,
      ["restart"],
      `must lie in the running range, ${plant.runningRange.minimum} to ${plant.runningRange.maximum}, but is ${plant.restart}: correct one of the two from the manual`,
    );
  }
});

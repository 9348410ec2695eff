import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { type BuiltForProps, builtForMediumShape } from "../props/built-for";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { apparentPower, lineToLineVoltage, power, ratio } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { ApparentPowerLike, LineToLineVoltageLike, PowerLike, RatioLike } from "../units";
import { partPlace } from "./places.props";
import { type BreakerProps, breakerSchema } from "./protection.props";

/** A three-phase transformer of the site, between a feed's main breaker and its boards. */
export interface TransformerProps extends BoughtPartProps, BuiltForProps {
  /** Rated apparent power. */
  readonly ratedPower: ApparentPowerLike;
  /** Primary voltage of the tap in use, at which the output without load is `secondary`. Without `inputVoltage`, the transformer is built for it. @default the grid's nominal */
  readonly primary?: LineToLineVoltageLike;
  /** Secondary voltage without load. */
  readonly secondary: LineToLineVoltageLike;
  /** Vector group: delta primary, star secondary with neutral. The number is the clock hour of the phase shift. */
  readonly vectorGroup: "Dyn11" | "Dyn1";
  /** Loss in the iron, which does not depend on load. */
  readonly noLoadLoss: PowerLike;
  /** Loss in the windings at rated current. */
  readonly loadLoss: PowerLike;
  /** Short-circuit voltage u_k as a share of rated voltage: `"4 %"`. @default no voltage drop, and the fault current behind it is unknown */
  readonly shortCircuitVoltage?: RatioLike;
  /** Main breaker at its secondary. @default none */
  readonly breaker?: BreakerProps;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"ratedPower" | "primary" | "secondary" | "noLoadLoss" | "loadLoss">;
}

const ranges = powerRanges.transformer;

export const transformerSchema = propsSchema<TransformerProps>()({
  ratedPower: apparentPower({ positive: true, plausible: ranges.ratedPower }),
  primary: lineToLineVoltage({ positive: true, plausible: ranges.voltage }).exactOptional(),
  ...builtForMediumShape,
  secondary: lineToLineVoltage({ positive: true, plausible: ranges.voltage }),
  vectorGroup: z.enum(["Dyn11", "Dyn1"]),
  noLoadLoss: power({ min: 0, plausible: ranges.loss }),
  loadLoss: power({ min: 0, plausible: ranges.loss }),
  ...optional({ shortCircuitVoltage: ratio({ positive: true, max: 0.25 }), breaker: breakerSchema, place: partPlace }),
  ...boughtPartShape,
  source: sourceSchema,
}).superRefine(({ ratedPower, loadLoss, noLoadLoss, shortCircuitVoltage }, context) => {
  const rated = ratedPower.voltAmperes;
  if (rated > 0 && loadLoss.watts + noLoadLoss.watts > 0.2 * rated) {
    addProblem(
      context,
      ["loadLoss"],
      `must add up to less than a fifth of the rated ${ratedPower} but are ${noLoadLoss} and ${loadLoss}: correct them from the data sheet`,
    );
  } else if (shortCircuitVoltage && rated > 0 && shortCircuitVoltage.value < loadLoss.watts / rated)
    addProblem(
      context,
      ["shortCircuitVoltage"],
      `must be at least the load loss as a share of the rated power, ${Number((loadLoss.watts / rated).toPrecision(3))}, but is ${shortCircuitVoltage}: correct one of the two from the data sheet`,
    );
});

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

/** A three-phase transformer of the site's own, between the main breaker of a feed and its boards. */
export interface TransformerProps extends BoughtPartProps, BuiltForProps {
  /** Rated apparent power. */
  readonly ratedPower: ApparentPowerLike;
  /** Voltage at which it gives `secondary` without load: that of the tap it is set to. @default the grid's nominal */
  readonly primary?: LineToLineVoltageLike;
  /** Voltage at its output without load. */
  readonly secondary: LineToLineVoltageLike;
  /** Delta primary, star secondary with neutral; the number is the clock hour of the phase shift. */
  readonly vectorGroup: "Dyn11" | "Dyn1";
  /** Loss in its iron, always. */
  readonly noLoadLoss: PowerLike;
  /** Loss in its windings at rated current, as stated. */
  readonly loadLoss: PowerLike;
  /** u_k, short-circuit voltage as a share of rated: `"4 %"`. @default it drops no voltage, and the fault current behind it is unknown */
  readonly shortCircuitVoltage?: RatioLike;
  /** Main breaker at its secondary. @default none */
  readonly breaker?: BreakerProps;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default "inside" */
  readonly place?: string;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"ratedPower" | "primary" | "secondary" | "noLoadLoss" | "loadLoss">;
}

const ranges = powerRanges.transformer;

/** Parses {@link TransformerProps}. */
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
      `must be losses in watts that stay below a fifth of the rated ${ratedPower} together but are ${noLoadLoss} and ${loadLoss}: correct them from the data sheet`,
    );
  } else if (shortCircuitVoltage && rated > 0 && shortCircuitVoltage.value < loadLoss.watts / rated)
    addProblem(
      context,
      ["shortCircuitVoltage"],
      `must be at least the load loss as a share of the rated power, ${Number((loadLoss.watts / rated).toPrecision(3))}, but is ${shortCircuitVoltage}: correct one of the two from the data sheet`,
    );
});

import type { z } from "zod";
import { implausibleProblems, refuseImplausible } from "../props/unusual";
import type { ApparentPower, Current, LineToLineVoltage } from "../units";

/** A source, and its continuous current. */
interface RatedSource {
  /** Words for its rating, such as `"80 kVA at 400 V line-to-line"`. */
  readonly of: string;
  readonly ratedA: number;
}

interface Source {
  readonly shortCircuitCurrent?: Current | undefined;
}

/** Refuses a source with less current into a fault than into its load: no breaker behind it would trip. */
export function refuseWeakFault(source: Source, rated: RatedSource, context: z.RefinementCtx): void {
  const said = weakFault(source.shortCircuitCurrent, rated);
  if (said) refuseImplausible(source, "shortCircuitCurrent", said, context);
}

/** Returns the same problem of gensets at the intake, which are rated at the voltage of the grid. */
export function weakFaultProblems(source: Source, rated: RatedSource, path: string) {
  const said = weakFault(source.shortCircuitCurrent, rated);
  return said ? implausibleProblems(source, "shortCircuitCurrent", said, path) : [];
}

/** Returns the message on a fault current below the rated one; undefined otherwise. */
export function weakFault(fault: Current | undefined, { of, ratedA }: RatedSource) {
  if (fault === undefined || fault.amperes >= ratedA) return undefined;
  const usual = `${Number(ratedA.toPrecision(3))} A or more`;
  const message = `must be ${usual} to be plausible (our own bound: a source drives at least its rated current into a fault, here that of ${of}) but is ${fault}: correct one of the two`;
  return { message, usual, value: `${fault}` };
}

/** Returns the current of three phases; a single phase of the same power has more. */
export function threePhase(rated: ApparentPower, voltage: Pick<LineToLineVoltage, "volts">): RatedSource {
  const ratedA = rated.voltAmperes / (Math.sqrt(3) * voltage.volts);
  return { of: `${rated} at ${Number(voltage.volts.toPrecision(6))} V line-to-line`, ratedA };
}

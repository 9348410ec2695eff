import type { z } from "zod";
import { implausibleProblems, refuseImplausible } from "../props/unusual";
import type { ApparentPower, Current, LineToLineVoltage } from "../units";

/** A source and what it carries as long as it likes. */
interface RatedSource {
  /** What gives its rated current, such as `"80 kVA at 400 V line-to-line"`. */
  readonly of: string;
  readonly ratedA: number;
}

interface Source {
  readonly shortCircuitCurrent?: Current | undefined;
}

/** Refuses a source that drives less into a fault than into its load: no breaker behind it would trip. */
export function refuseWeakFault(source: Source, rated: RatedSource, context: z.RefinementCtx): void {
  const said = weakFault(source.shortCircuitCurrent, rated);
  if (said) refuseImplausible(source, "shortCircuitCurrent", said, context);
}

/** The same of gensets at the intake, which the voltage of the grid rates. */
export function weakFaultProblems(source: Source, rated: RatedSource, path: string) {
  const said = weakFault(source.shortCircuitCurrent, rated);
  return said ? implausibleProblems(source, "shortCircuitCurrent", said, path) : [];
}

/** What is said of a fault current below the rated one; undefined of any other. */
export function weakFault(fault: Current | undefined, { of, ratedA }: RatedSource) {
  if (fault === undefined || fault.amperes >= ratedA) return undefined;
  const usual = `${Number(ratedA.toPrecision(3))} A or more`;
  const message = `must be ${usual} to be plausible (our own bound: a source drives at least its rated current into a fault, here that of ${of}) but is ${fault}: correct one of the two`;
  return { message, usual, value: `${fault}` };
}

/** What three phases carry; a single phase of as much carries more. */
export function threePhase(rated: ApparentPower, voltage: Pick<LineToLineVoltage, "volts">): RatedSource {
  const ratedA = rated.voltAmperes / (Math.sqrt(3) * voltage.volts);
  return { of: `${rated} at ${Number(voltage.volts.toPrecision(6))} V line-to-line`, ratedA };
}

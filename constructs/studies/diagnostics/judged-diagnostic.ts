import type { Diagnostic, NotDiagnosed } from "../../facts/telemetry/diagnostic";
import { defined } from "../../plain/defined";

/** Limit of a diagnostic in standard uncertainties [-]. Noise exceeds it once in some hundred years, because the residual must also hold. */
export const coverage = 3;

/** Digits of coefficients and limits in files. The last bits of a computed number must not replace a service. */
const shownDigits = 6;

/** A diagnostic, or the reason why there is none. */
export type Diagnosis = { readonly diagnostic: Diagnostic } | { readonly notDiagnosed: NotDiagnosed };

/** Rounds a coefficient for a file. */
export function shown(value: number): number {
  return Number(value.toPrecision(shownDigits));
}

/** Returns the diagnostic if its limit is below the residual of the fault that it must detect. */
export function judged(diagnostic: Diagnostic, fault: string): Diagnosis {
  const { rule, device, limit, faultResidual, unit } = diagnostic;
  if (limit < faultResidual) return { diagnostic: { ...diagnostic, limit: shown(limit), faultResidual: shown(faultResidual) } };
  const text = (value: number) => `${Number(value.toPrecision(3))}${unit === "K" ? " K" : ""}`;
  return notDiagnosed(
    rule,
    `${fault} changes the reading by ${text(faultResidual)}, less than the limit of ${text(limit)}: use more accurate sensors (telemetry.uncertainty)`,
    device,
  );
}

/** Makes the reason why a rule does not cover a device, or the node. */
export function notDiagnosed(rule: NotDiagnosed["rule"], reason: string, device?: string): Diagnosis {
  return { notDiagnosed: { rule, ...defined({ device }), reason } };
}

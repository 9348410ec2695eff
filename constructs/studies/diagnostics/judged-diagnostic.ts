import type { Diagnostic, NotDiagnosed } from "../../facts/telemetry/diagnostic";
import { defined } from "../../plain/defined";

/** What a diagnostic fires beyond, in standard uncertainties [-]: noise does so once in some hundred years, as it has to hold too. */
export const coverage = 3;

/** Digits of coefficients and limits, as they are written into files: the last bits of a computed number are no reason to replace a service. */
const shownDigits = 6;

/** A diagnostic, or why there is none. */
export type Diagnosis = { readonly diagnostic: Diagnostic } | { readonly notDiagnosed: NotDiagnosed };

/** A coefficient as it is written. */
export function shown(value: number): number {
  return Number(value.toPrecision(shownDigits));
}

/** The diagnostic, where its limit is below what the fault that it is for makes of the residual. */
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

/** Why a rule says nothing of a device, or of the node. */
export function notDiagnosed(rule: NotDiagnosed["rule"], reason: string, device?: string): Diagnosis {
  return { notDiagnosed: { rule, ...defined({ device }), reason } };
}

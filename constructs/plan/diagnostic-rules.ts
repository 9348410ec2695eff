import type { Diagnostic } from "../facts/telemetry/diagnostic";
import { diagnosticExpression } from "./expressions/diagnostic-expression";
import { diagnosticWords } from "./expressions/diagnostic-words";

/** A rule of vmalert. */
export interface DiagnosticAlert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The name of their group in the alert file. */
export const diagnosticGroup = "diagnostics";

/** Rules of vmalert, one for each diagnostic, in the order of their rules and devices. */
export function diagnosticRules(diagnostics: readonly Diagnostic[]): DiagnosticAlert[] {
  return diagnostics.toSorted(byRuleAndDevice).map((diagnostic) => {
    const { rule, device, subject, holdS } = diagnostic;
    return {
      alert: rule,
      expr: diagnosticExpression(diagnostic),
      for: `${holdS / 60}m`,
      labels: { rule, severity: "medium", subject, device },
      annotations: diagnosticAnnotations(diagnostic, '{{ printf "%.3g" $value }}'),
    };
  });
}

/** The group of the alert file: none without a diagnostic. */
export function diagnosticGroups(
  diagnostics: readonly Diagnostic[],
): { readonly name: string; readonly rules: readonly DiagnosticAlert[] }[] {
  return diagnostics.length === 0 ? [] : [{ name: diagnosticGroup, rules: diagnosticRules(diagnostics) }];
}

/** What an alert says, with the residual as it stands. */
export function diagnosticAnnotations(
  { rule, device, unit, limit }: Diagnostic,
  residual: string,
): { readonly summary: string; readonly remedy: string } {
  const { title, residual: what, remedy } = diagnosticWords[rule];
  const suffix = unit === "-" ? "" : ` ${unit}`;
  const summary = `${title}: ${device}, ${what} ${residual}${suffix}, limit ${Number(limit.toPrecision(3))}${suffix}`;
  return { summary, remedy };
}

function byRuleAndDevice(left: Diagnostic, right: Diagnostic): number {
  const key = ({ rule, device }: Diagnostic) => `${rule} ${device}`;
  return key(left) < key(right) ? -1 : 1;
}

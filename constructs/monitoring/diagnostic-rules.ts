import type { Diagnostic } from "../facts/telemetry/diagnostic";
import { diagnosticRunbooks } from "../policy/runbooks/operations";
import { Duration } from "../units";
import { diagnosticExpression } from "./expressions/diagnostic-expression";
import { diagnosticWords } from "./expressions/diagnostic-words";
import type { SiteAlert } from "./site-alert";

/** The name of their group in the alert file. */
export const diagnosticGroup = "diagnostics";

/** The template of Go where the engine writes the residual. */
export const residualTemplate = '{{ printf "%.3g" $value }}';

/** Returns one alert for each diagnostic, in the order of rules and devices. */
export function diagnosticAlerts(diagnostics: readonly Diagnostic[]): readonly SiteAlert[] {
  return diagnostics.toSorted(byRuleAndDevice).map((diagnostic) => {
    const { rule, device, subject, holdS, unit, limit } = diagnostic;
    const { title, means, residual, remedy } = diagnosticWords[rule];
    return {
      alert: rule,
      expr: diagnosticExpression(diagnostic),
      for: `${holdS / 60}m`,
      labels: { rule, severity: "medium", subject, device },
      annotations: diagnosticAnnotations(diagnostic, residualTemplate),
      severity: "medium",
      title,
      means,
      runbook: diagnosticRunbooks[rule],
      subjects: [
        {
          device,
          what: `${subject}, ${residual}`,
          limit: `at most ${residualText(limit, unit)} for ${Duration.seconds(holdS)}`,
          expected: residualText(0, unit),
          remedy,
        },
      ],
    };
  });
}

/** Returns the annotations of an alert: its words with the present residual, and its steps. */
export function diagnosticAnnotations(
  { rule, device, unit, limit }: Diagnostic,
  residual: string,
): { readonly summary: string; readonly remedy: string } {
  const { title, residual: what, remedy } = diagnosticWords[rule];
  const summary = `${title}: ${device}, ${what} ${residual}${suffixOf(unit)}, limit ${residualText(limit, unit)}`;
  return { summary, remedy };
}

function residualText(value: number, unit: Diagnostic["unit"]): string {
  return `${Number(value.toPrecision(3))}${suffixOf(unit)}`;
}

function suffixOf(unit: Diagnostic["unit"]): string {
  return unit === "-" ? "" : ` ${unit}`;
}

/** Orders by rule and device, whatever the order of a study or a design. */
export function byRuleAndDevice(left: Diagnostic, right: Diagnostic): number {
  const key = ({ rule, device }: Diagnostic) => `${rule} ${device}`;
  return key(left) < key(right) ? -1 : 1;
}

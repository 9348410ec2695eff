import type { Diagnostic } from "../facts/telemetry/diagnostic";
import { diagnosticRunbooks } from "../policy/runbooks/operations";
import { Duration } from "../units";
import { diagnosticExpression } from "./expressions/diagnostic-expression";
import { diagnosticWords } from "./expressions/diagnostic-words";
import type { SiteAlert } from "./site-alert";

/** The name of their group in the alert file. */
export const diagnosticGroup = "diagnostics";

/** Where the engine writes the residual, as a template of Go. */
export const residualTemplate = '{{ printf "%.3g" $value }}';

/** One alert for each diagnostic, in the order of their rules and devices. */
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

/** What an alert says, with the residual as it stands, beside its steps. */
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

/** The order of rules and devices, whatever that of a study or a design. */
export function byRuleAndDevice(left: Diagnostic, right: Diagnostic): number {
  const key = ({ rule, device }: Diagnostic) => `${rule} ${device}`;
  return key(left) < key(right) ? -1 : 1;
}

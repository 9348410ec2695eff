import type { Diagnostic, DiagnosticRule } from "../facts/telemetry/diagnostic";
import { diagnosticExpression } from "./diagnostic-expression";

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

interface Words {
  /** What is compared, with what is read and its unit where it has one. */
  readonly title: string;
  readonly residual: string;
  readonly remedy: string;
}

const words: Readonly<Record<DiagnosticRule, Words>> = {
  "operations/dry-cooler-approach": {
    title: "Dry cooler as clean as rated",
    residual: "its coolant leaves warmer than from a clean coil by",
    remedy: "clean the coil and what blocks its air, then look at its flow",
  },
  "operations/cdu-approach": {
    title: "Plates of the CDU as clean as rated",
    residual: "its coolant leaves warmer than from clean plates by",
    remedy: "look at the strainers before its plates and the flow of both sides, then clean the plates",
  },
  "operations/strainer-clogged": {
    title: "Strainer clean",
    residual: "it takes more of the pressure than a clean one, as a share, by",
    remedy: "clean the strainer",
  },
  "operations/pump-power": {
    title: "Pump draws what its flow needs",
    residual: "it draws more than at its operating point, as a share, by",
    remedy: "look for a valve that is half shut, air in the loop, and a worn bearing or impeller",
  },
  "operations/fan-lost": {
    title: "All fans of the dry cooler run",
    residual: "share of its fan power that is missing",
    remedy: "look for the fan that stands, and its fuse",
  },
  "operations/battery-capacity": {
    title: "Battery has the capacity that the design counts on",
    residual: "share of its rated capacity that is lost",
    remedy: "test its cells, and order others: the autonomy of the site is computed with more",
  },
  "operations/rectifier-efficiency": {
    title: "Rectifiers as efficient as rated",
    residual: "its efficiency is lower, as a share of its input, by",
    remedy: "compare the units of the plant, look at their fans and filters, and change the one that is hotter",
  },
  "operations/heat-balance": {
    title: "Coolant has the heat of the rack",
    residual: "heat and power of the rack differ, as a share, by",
    remedy: "look at flow and temperature sensors of the rack, then at its cold plates and their hoses",
  },
};

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
  const { title, residual: what, remedy } = words[rule];
  const suffix = unit === "-" ? "" : ` ${unit}`;
  const summary = `${title}: ${device}, ${what} ${residual}${suffix}, limit ${Number(limit.toPrecision(3))}${suffix}`;
  return { summary, remedy };
}

function byRuleAndDevice(left: Diagnostic, right: Diagnostic): number {
  const key = ({ rule, device }: Diagnostic) => `${rule} ${device}`;
  return key(left) < key(right) ? -1 : 1;
}

import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";

/** How a diagnostic is said. */
interface DiagnosticWords {
  /** What is compared, with what is read and its unit where it has one. */
  readonly title: string;
  readonly residual: string;
  readonly remedy: string;
}

/** The words of every diagnostic: alerts and pictures say the same. */
export const diagnosticWords: Readonly<Record<DiagnosticRule, DiagnosticWords>> = {
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

import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";

interface DiagnosticWords {
  /** The compared quantity, with its reading and unit. */
  readonly title: string;
  /** The consequence if nobody acts. */
  readonly means: string;
  readonly residual: string;
  readonly remedy: string;
}

/** The words of every diagnostic, the same in alerts and dashboards. */
export const diagnosticWords: Readonly<Record<DiagnosticRule, DiagnosticWords>> = {
  "operations/dry-cooler-approach": {
    title: "Dry cooler as clean as rated",
    means: "A dirty coil makes the coolant warmer. On the hottest day the racks have no margin for that.",
    residual: "excess of its coolant outlet temperature over that with a clean coil",
    remedy: "clean the coil, remove what blocks its air, then check its coolant flow",
  },
  "operations/cdu-approach": {
    title: "Plates of the CDU as clean as rated",
    means: "Fouled plates transfer less heat: the racks get warmer coolant, or the facility coolant must be colder.",
    residual: "excess of its coolant outlet temperature over that with clean plates",
    remedy: "check the strainers before its plates and the flow on both sides, then clean the plates",
  },
  "operations/strainer-clogged": {
    title: "Strainer clean",
    means: "A clogged strainer lowers the flow of its whole loop. The particles in it come from a part that wears.",
    residual: "relative excess of its pressure drop over that of a clean strainer",
    remedy: "clean the strainer",
  },
  "operations/pump-power": {
    title: "Pump draws what its flow needs",
    means: "A pump that draws more power than its flow needs has a fault or works against a blockage, and wears out early.",
    residual: "relative excess of its power over the power that its flow needs",
    remedy: "check for a half-closed valve, air in the loop, and a worn bearing or impeller",
  },
  "operations/fan-lost": {
    title: "All fans of the dry cooler run",
    means: "With one fan less the cooler rejects less heat. That is noticed only on the hottest day.",
    residual: "missing share of its fan power",
    remedy: "find the fan that does not turn, and check its fuse",
  },
  "operations/battery-capacity": {
    title: "Battery has the capacity that the design counts on",
    means: "The promised hours on batteries are computed with a capacity that the battery no longer has.",
    residual: "lost share of its rated capacity",
    remedy: "test its cells and order new ones: the promised hours on batteries need the rated capacity",
  },
  "operations/rectifier-efficiency": {
    title: "Rectifiers as efficient as rated",
    means: "A worn unit loses more power: it heats the room, loads the grid, and may soon fail.",
    residual: "shortfall of its efficiency, as a share of its input",
    remedy: "compare the units of the plant, check their fans and filters, and replace the hottest unit",
  },
  "operations/heat-balance": {
    title: "Coolant has the heat of the rack",
    means: "Either heat stays in the servers instead of the coolant, or a sensor that the site relies on is wrong.",
    residual: "relative difference between the heat in its coolant and its power",
    remedy: "check the flow and temperature sensors of the rack, then its cold plates and their hoses",
  },
};

import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";

/** How a diagnostic is said. */
interface DiagnosticWords {
  /** What is compared, with what is read and its unit where it has one. */
  readonly title: string;
  /** What happens where nobody acts. */
  readonly means: string;
  readonly residual: string;
  readonly remedy: string;
}

/** The words of every diagnostic: alerts and pictures say the same. */
export const diagnosticWords: Readonly<Record<DiagnosticRule, DiagnosticWords>> = {
  "operations/dry-cooler-approach": {
    title: "Dry cooler as clean as rated",
    means: "Dirt on a coil costs kelvins every hour and is seen on the hottest day, when the racks have none to give.",
    residual: "its coolant leaves warmer than from a clean coil by",
    remedy: "clean the coil and what blocks its air, then look at its flow",
  },
  "operations/cdu-approach": {
    title: "Plates of the CDU as clean as rated",
    means: "Fouled plates pass less heat: the racks get warmer coolant, or the outdoor side has to be colder for it.",
    residual: "its coolant leaves warmer than from clean plates by",
    remedy: "look at the strainers before its plates and the flow of both sides, then clean the plates",
  },
  "operations/strainer-clogged": {
    title: "Strainer clean",
    means: "A full strainer takes flow from everything in its loop, and what it catches comes from a part that wears.",
    residual: "it takes more of the pressure than a clean one, as a share, by",
    remedy: "clean the strainer",
  },
  "operations/pump-power": {
    title: "Pump draws what its flow needs",
    means: "A pump that draws more than its flow needs works against something, and wears out before its time.",
    residual: "it draws more than it should at its flow, as a share, by",
    remedy: "look for a valve that is half shut, air in the loop, and a worn bearing or impeller",
  },
  "operations/fan-lost": {
    title: "All fans of the dry cooler run",
    means: "One fan less is heat that the cooler does not give off; nobody misses it before the hottest day.",
    residual: "share of its fan power that is missing",
    remedy: "look for the fan that stands, and its fuse",
  },
  "operations/battery-capacity": {
    title: "Battery has the capacity that the design counts on",
    means: "The autonomy that the site promises is computed with a capacity that the battery no longer has.",
    residual: "share of its rated capacity that is lost",
    remedy: "test its cells, and order others: the autonomy of the site is computed with more",
  },
  "operations/rectifier-efficiency": {
    title: "Rectifiers as efficient as rated",
    means: "What is lost in a worn unit is heat in the room and load on the grid, and the unit is about to fail.",
    residual: "its efficiency is lower, as a share of its input, by",
    remedy: "compare the units of the plant, look at their fans and filters, and change the one that is hotter",
  },
  "operations/heat-balance": {
    title: "Coolant has the heat of the rack",
    means: "Heat that is not in the coolant stays in the servers, or one of the sensors that the site is run by is wrong.",
    residual: "heat and power of the rack differ, as a share, by",
    remedy: "look at flow and temperature sensors of the rack, then at its cold plates and their hoses",
  },
};

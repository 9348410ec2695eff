import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";
import type { Runbook } from "../../facts/watched-limit";

export const failedStartRunbook: Runbook = {
  steps: [
    "Read the alarm on the panel of the genset, and the voltage of its starter battery",
    "Check that fuel reaches the engine, that its valve is open, and that its switch is on automatic",
    "Clear the alarm and start the genset by hand, and shed load while the batteries carry the site",
  ],
  spare: "a starter battery, fuel and air filters, and a starter relay",
};

export const notRunningRunbook: Runbook = {
  steps: [
    "Check whether the grid is away or its meter is wrong, with another meter or the input of a UPS",
    "Check that the genset is on automatic and its controller detects the lost grid, and start it by hand",
    "Shed load that may be shed, and check how long the batteries still last",
  ],
  spare: "a relay and a fuse of the line that signals the lost grid to the genset",
};

/** The runbooks of diagnostics: the first steps of a person when one fires. */
export const diagnosticRunbooks: Readonly<Record<DiagnosticRule, Runbook>> = {
  "operations/dry-cooler-approach": {
    steps: [
      "Check the coil and its inlets for dust, sand, leaves and other obstacles",
      "Wash the coil from the clean side at low pressure, one cooler at a time",
      "Compare the flow of its loop with the computed flow if the clean coil is still warm",
    ],
    spare: "a gasket of its headers, and a bag of coil cleaner that is safe for its fins",
  },
  "operations/cdu-approach": {
    steps: [
      "Read the pressure drop of the strainers upstream of its plates, and clean them",
      "Compare the flow of both sides with the computed flow",
      "Back-flush the plates, or have them cleaned while another CDU carries the racks",
    ],
    spare: "a set of gaskets of the plates, and a strainer insert",
  },
  "operations/strainer-clogged": {
    steps: [
      "Find the standby pump or bypass that carries the loop while the strainer is open",
      "Close its valves, clean or change the insert, and bleed the loop",
      "Check what the strainer caught, and take a sample of the coolant if it is metal or slime",
    ],
    spare: "a strainer insert and its gasket",
  },
  "operations/pump-power": {
    steps: [
      "Look for a half-closed valve of the loop, and for air in the loop",
      "Listen to the bearings and feel how warm they are, and compare both pumps of the loop",
      "Change over to the standby pump, and order the wearing parts",
    ],
    spare: "a shaft seal and bearings, or a coolant pump of the same type",
  },
  "operations/fan-lost": {
    steps: [
      "Count the fans that turn at the cooler, and check the fuse and the drive of a fan that stands still",
      "Switch the cooler off and turn the fan by hand, and replace its motor if the fan is stuck",
      "Let the other coolers carry the heat in the hottest hours until it runs again",
    ],
    spare: "a fan of the same type with its drive",
  },
  "operations/battery-capacity": {
    steps: [
      "Check whether the battery is cold: cold cells provide less, and recover when they warm up",
      "Discharge the battery once under a known load, and compare its modules",
      "Order modules, and tell the planner of the site how much less autonomy it has until they are installed",
    ],
    spare: "a battery module of the same type",
  },
  "operations/rectifier-efficiency": {
    steps: [
      "Compare the currents and temperatures of the units of the plant",
      "Clean the fans and filters of the hotter unit",
      "Change that unit while the others carry the load",
    ],
    spare: "a rectifier unit of the same type",
  },
  "operations/heat-balance": {
    steps: [
      "Check the flow of the rack with another meter, and compare its two temperature sensors in one water bath",
      "Feel for hoses that stay cold, and check that all couplings are fully engaged",
      "Stop servers whose processors run hot, and check their cold plates",
    ],
    spare: "a temperature sensor and a flow sensor of the rack, and a cold plate with its hoses",
  },
};

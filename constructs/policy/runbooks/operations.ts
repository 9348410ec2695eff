import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";
import type { Runbook } from "../../facts/watched-limit";

export const failedStartRunbook: Runbook = {
  steps: [
    "Read the alarm at the panel of the set, and the voltage of its starter battery",
    "Look whether fuel reaches the engine, its valve is open, and nobody left the switch off automatic",
    "Clear the alarm and start it by hand, and shed load while the batteries carry the site",
  ],
  spare: "a starter battery, fuel and air filters, and a relay of the starter",
};

export const notRunningRunbook: Runbook = {
  steps: [
    "Look whether the grid is away or its meter is wrong: compare another meter, or the input of a UPS",
    "Look whether the set stands on automatic and its controller sees the loss of the grid, and start it by hand",
    "Shed load that may be shed, and reckon with what the batteries still have",
  ],
  spare: "a relay and a fuse of the line that tells the set of the loss of the grid",
};

/** What to do first when a diagnostic fires. */
export const diagnosticRunbooks: Readonly<Record<DiagnosticRule, Runbook>> = {
  "operations/dry-cooler-approach": {
    steps: [
      "Look at the coil and its inlets for dust, sand, leaves and whatever stands before them",
      "Wash the coil from the clean side with little pressure, one cooler at a time",
      "Compare the flow of its loop with the solved node when the clean coil is still warm",
    ],
    spare: "a gasket of its headers, and a bag of coil cleaner that its fins stand",
  },
  "operations/cdu-approach": {
    steps: [
      "Read the pressure drop of the strainers before its plates, and clean them",
      "Compare the flow of both sides with the solved node",
      "Back-flush the plates, or have them cleaned while another CDU carries the racks",
    ],
    spare: "a set of gaskets of the plates, and a strainer insert",
  },
  "operations/strainer-clogged": {
    steps: [
      "Look which standby pump or bypass carries the loop while the strainer is open",
      "Close its valves, clean or change the insert, and bleed the loop",
      "Look at what was caught: flakes of metal or slime need a sample of the coolant",
    ],
    spare: "a strainer insert and its gasket",
  },
  "operations/pump-power": {
    steps: [
      "Look for a valve of the loop that is half shut, and for air in it",
      "Listen to the bearings and feel their warmth, and compare both pumps of the loop",
      "Change over to the standby pump, and order the wearing parts",
    ],
    spare: "a shaft seal and bearings, or a coolant pump of the same type",
  },
  "operations/fan-lost": {
    steps: [
      "Count the fans that turn at the cooler, and look at the fuse and the drive of the one that stands",
      "Switch the cooler off and turn the fan by hand: one that is stuck needs a new motor",
      "Let the other coolers carry the heat on the hottest hours until it runs again",
    ],
    spare: "a fan of the same type with its drive",
  },
  "operations/battery-capacity": {
    steps: [
      "Look whether it is cold at the battery: cold cells give less and lose nothing for good",
      "Discharge it once under a known load, and compare its modules",
      "Order modules, and tell who plans the site how much less autonomy it has until they are in",
    ],
    spare: "a battery module of the same type",
  },
  "operations/rectifier-efficiency": {
    steps: [
      "Compare the currents and temperatures of the units of the plant",
      "Clean the fans and filters of the one that is hotter",
      "Change that unit while the others carry the load",
    ],
    spare: "a rectifier unit of the same type",
  },
  "operations/heat-balance": {
    steps: [
      "Compare the flow of the rack by another meter, and both its temperature sensors in one bath",
      "Feel for hoses that stay cold, and look whether all couplings are home",
      "Take servers whose processors run hot out of work, and look at their cold plates",
    ],
    spare: "a temperature sensor and a flow sensor of the rack, and a cold plate with its hoses",
  },
};

import type { Runbook } from "../../facts/watched-limit";

export const supplyRunbook: Runbook = {
  steps: [
    "Compare the outlet of the dry coolers with the supply of the CDU, so that you know which of them is too warm",
    "Look whether every fan and every pump runs, and start the standby unit",
    "Shed load of the rack, the workload that is shed first before the others",
  ],
  spare: "a fan of the dry coolers and a coolant pump of the same type",
};

export const returnRunbook: Runbook = {
  steps: [
    "Compare the flow of the rack loop with what the solved node has, and look at its strainer when it is low",
    "Start the standby pump, or raise the speed of the one that runs",
    "Shed load of the rack until its return is within the limit",
  ],
  spare: "a coolant pump of the same type, and a strainer insert",
};

export const facilityWaterRunbook: Runbook = {
  steps: [
    "Look whether every fan of the dry coolers runs at full speed, and whether the pads are wet",
    "Compare the air at their inlets with the outdoor air: exhaust that comes back is to be led away",
    "Wash the coils when the air passes them badly, and start the trim chiller where there is one",
  ],
  spare: "a fan of the dry coolers of the same type",
};

export const dewPointRunbook: Runbook = {
  steps: [
    "Raise the setpoint of the CDU above the dew point of the room",
    "Close doors and openings through which moist air comes in",
    "Look for water on hoses and manifolds, and switch off what it drips on",
  ],
  spare: "a humidity sensor of the same type",
};

export const flowRunbook: Runbook = {
  steps: [
    "Look whether the pumps of the rack loop run and their valves are open, and start the standby pump",
    "Read the pressure drop of the strainer, and clean it when it is full",
    "Bleed the loop and top it up with the coolant of the design, its inhibitor included",
  ],
  spare: "a coolant pump of the same type, a strainer insert, and coolant of the same mixture",
};

export const leakRunbook: Runbook = {
  steps: [
    "Close the valves of the loop before the place of the sensor, and stop its pump when the leak goes on",
    "Shed the racks that hang on that loop before they are too warm",
    "Dry the floor and the sensor, find the joint that leaks, and tighten or replace it",
  ],
  spare: "hoses, quick couplings and seals of the loop, and a leak sensor of the same type",
};

export const filterRunbook: Runbook = {
  steps: [
    "Take the unit out of service while the others carry the room, and look at its filters",
    "Change the filters of all its stages, and write down the day",
    "Compare the pressure drop with that of a clean filter, and look for dust that comes in by doors and seals",
  ],
  spare: "a set of filters of each stage",
};

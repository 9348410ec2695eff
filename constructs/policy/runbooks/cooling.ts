import type { Runbook } from "../../facts/watched-limit";

export const supplyRunbook: Runbook = {
  steps: [
    "Compare the outlet of the dry coolers with the supply of the CDU, to find which of them is too warm",
    "Check that every fan and every pump runs, and start the standby unit",
    "Shed load of the rack, the workload with the lowest priority first",
  ],
  spare: "a fan of the dry coolers and a coolant pump of the same type",
};

export const returnRunbook: Runbook = {
  steps: [
    "Compare the flow of the rack loop with the computed flow, and check its strainer if the flow is low",
    "Start the standby pump, or raise the speed of the pump that runs",
    "Shed load of the rack until its return is within the limit",
  ],
  spare: "a coolant pump of the same type, and a strainer insert",
};

export const facilityWaterRunbook: Runbook = {
  steps: [
    "Check that every fan of the dry coolers runs at full speed, and that the pads are wet",
    "Compare the air at their inlets with the outdoor air, and lead exhaust air away if it returns",
    "Wash the coils if they block the air, and start the trim chiller if there is one",
  ],
  spare: "a fan of the dry coolers of the same type",
};

export const dewPointRunbook: Runbook = {
  steps: [
    "Raise the setpoint of the CDU above the dew point of the room",
    "Close doors and openings through which moist air enters",
    "Look for water on hoses and manifolds, and switch off the equipment on which it drips",
  ],
  spare: "a humidity sensor of the same type",
};

export const flowRunbook: Runbook = {
  steps: [
    "Check that the pumps of the rack loop run and that their valves are open, and start the standby pump",
    "Read the pressure drop of the strainer, and clean it if it is full",
    "Bleed the loop and top it up with the coolant of the design, including its inhibitor",
  ],
  spare: "a coolant pump of the same type, a strainer insert, and coolant of the same mixture",
};

export const leakRunbook: Runbook = {
  steps: [
    "Close the valves of the loop upstream of the sensor, and stop its pump if the leak continues",
    "Shed the racks on that loop before they are too warm",
    "Dry the floor and the sensor, then find the leaking joint and tighten or replace it",
  ],
  spare: "hoses, quick couplings and seals of the loop, and a leak sensor of the same type",
};

export const filterRunbook: Runbook = {
  steps: [
    "Take the unit out of service while the others cool the room, and check its filters",
    "Change the filters of all its stages, and write down the date",
    "Compare the pressure drop with that of a clean filter, and look for dust that enters by doors and seals",
  ],
  spare: "a set of filters of each stage",
};

import type { Runbook } from "../../facts/watched-limit";

export const warmInletRunbook: Runbook = {
  steps: [
    "Look whether every air conditioner runs and supplies cold air, and start the standby unit",
    "Close blanking panels and doors through which exhaust comes back to the inlet",
    "Shed load that air cools until the inlet is within its class",
  ],
  spare: "a fan and a compressor contactor of the air conditioners, and a set of their filters",
};

export const coldInletRunbook: Runbook = {
  steps: [
    "Look whether the heater of the room has power and works, and raise its setpoint",
    "Close doors, dampers and openings through which cold air comes in",
    "Start nothing that is off before its inlet is within the class again",
  ],
  spare: "a heater element and its thermostat",
};

export const opticsRunbook: Runbook = {
  steps: [
    "Compare the air at the inlet of the rack with the solved node: when it is warm, cool the room first",
    "Look whether the fans of the switch run and its filter is clean",
    "Move the module to a slot with more air, or take its traffic to another link before it drifts",
  ],
  spare: "an optical module of the same type, and a fan tray of the switch",
};

export const lightRunbook: Runbook = {
  steps: [
    "Compare what the module receives with the solved node, and what the far module sends with its sheet",
    "Clean the connectors at both ends, and look for a sharp bend or a crushed fibre between them",
    "Measure the fibre from end to end, and take its traffic to another link before you open it",
  ],
  spare: "an optical module of the same type, a patch cord, and a cleaner for connectors",
};

export const clockRunbook: Runbook = {
  steps: [
    "Ask chrony of the host for its sources and their offsets: chronyc sources",
    "Look whether the host reaches its servers of time, and whether a receiver of satellite time has its antenna",
    "Step the clock to true time between two contacts, and look at what was received while it was wrong",
  ],
  spare: "a receiver of satellite time with its antenna",
};

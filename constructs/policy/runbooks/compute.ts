import type { Runbook } from "../../facts/watched-limit";

export const warmInletRunbook: Runbook = {
  steps: [
    "Check that every air conditioner runs and supplies cold air, and start the standby unit",
    "Close blanking panels and doors through which exhaust air returns to the inlet",
    "Shed air-cooled load until the inlet is within its class",
  ],
  spare: "a fan and a compressor contactor of the air conditioners, and a set of their filters",
};

export const coldInletRunbook: Runbook = {
  steps: [
    "Check that the heater of the room has power and works, and raise its setpoint",
    "Close doors, dampers and openings through which cold air enters",
    "Keep servers that are off switched off until their inlet is within its class again",
  ],
  spare: "a heater element and its thermostat",
};

export const opticsRunbook: Runbook = {
  steps: [
    "Compare the air at the inlet of the rack with the computed value, and cool the room first if the air is too warm",
    "Check that the fans of the switch run and that its filter is clean",
    "Move the module to a slot with more air, or move its traffic to another link before the laser drifts",
  ],
  spare: "an optical module of the same type, and a fan tray of the switch",
};

export const lightRunbook: Runbook = {
  steps: [
    "Compare the received light with the computed value, and the light of the far module with its data sheet",
    "Clean the connectors at both ends, and check the fibre between them for a sharp bend or a crushed place",
    "Move the traffic to another link before you open this one, and measure the fibre from end to end",
  ],
  spare: "an optical module of the same type, a patch cord, and a cleaner for connectors",
};

export const clockRunbook: Runbook = {
  steps: [
    "Run chronyc sources on the host, which lists its time sources and their offsets",
    "Check that the host reaches its time servers, and that a satellite time receiver has its antenna",
    "Set the clock to the right time between two contacts, and check what was received while it was wrong",
  ],
  spare: "a satellite time receiver with its antenna",
};

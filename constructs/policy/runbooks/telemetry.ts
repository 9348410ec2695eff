import type { Runbook } from "../../facts/watched-limit";

export const deviceAnswersRunbook: Runbook = {
  steps: [
    "Ask another device on the same switch, so that you know whether the device or its network is silent",
    "Look whether the device has power, by the circuit that serves it",
    "Ask its exporter from the host of the telemetry, at the address that telemetry.targets gives",
  ],
  spare: "a network cable, and a gateway of the same type with its configuration",
};

export const limitIsMeasuredRunbook: Runbook = {
  steps: [
    "Ask the exporter of the device for the series, by its name and its labels",
    "Look whether the sensor is connected and reads anything at its controller",
    "Map the register of the device to the series, as docs/watched-limits.md names it",
  ],
  spare: "a sensor of the same type",
};

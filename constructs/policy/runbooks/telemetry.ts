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

export const programAnswersRunbook: Runbook = {
  steps: [
    "Look whether the container runs and is healthy: docker ps on the host",
    "Read its last lines: docker logs with its name",
    "Look whether the host has memory and disk left, and start the container again",
  ],
};

export const deviceMeasuresRunbook: Runbook = {
  steps: [
    "Take every value of the device as of the time when its counter stopped, and watch what depends on it by other sensors",
    "Ask the device at its own panel whether its controller runs",
    "Start the controller or the gateway before it again, and look whether the counter goes on",
  ],
  spare: "a controller or a gateway of the same type with its configuration",
};

export const valuePlausibleRunbook: Runbook = {
  steps: [
    "Read the value at the device itself, and compare",
    "Where the device shows another, look at address, type, order and scale in its map",
    "Where it shows the same, look at the sensor and its wire: a broken one reads the end of its scale",
  ],
  spare: "a sensor of the same type",
};

export const siteWatchedRunbook: Runbook = {
  steps: [
    "Reach the host of the telemetry over another way than the link of the site, such as the modem for its upkeep",
    "Look whether agent, store, alerting and paging run and are healthy: docker ps on the host",
    "Look in the log of the paging program whether its calls are refused or find no way",
  ],
  spare: "a modem of the link with its configuration",
};

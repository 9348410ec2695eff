import type { Runbook } from "../../facts/watched-limit";

export const deviceAnswersRunbook: Runbook = {
  steps: [
    "Query another device on the same switch, to find whether the device or its network is silent",
    "Check that the device has power, at the circuit that serves it",
    "Query its exporter from the host of the telemetry, at the address in telemetry.targets",
  ],
  spare: "a network cable, and a gateway of the same type with its configuration",
};

export const limitIsMeasuredRunbook: Runbook = {
  steps: [
    "Query the exporter of the device for the series, by its name and its labels",
    "Check that the sensor is connected and that its controller shows a reading",
    "Map the register of the device to the series that docs/watched-limits.md names",
  ],
  spare: "a sensor of the same type",
};

export const programAnswersRunbook: Runbook = {
  steps: [
    "Run docker ps on the host, and check that the container runs and is healthy",
    "Run docker logs with the name of the container, and read its last lines",
    "Check that the host has free memory and disk space, and start the container again",
  ],
};

export const deviceMeasuresRunbook: Runbook = {
  steps: [
    "Treat every value of the device as old since its counter stopped, and watch what depends on it with other sensors",
    "Check on the panel of the device that its controller runs",
    "Restart the controller, or the gateway in front of it, and check that the counter runs again",
  ],
  spare: "a controller or a gateway of the same type with its configuration",
};

export const valuePlausibleRunbook: Runbook = {
  steps: [
    "Read the value at the device itself, and compare",
    "If the device shows another value, check address, type, order and scale in its map",
    "If it shows the same value, check the sensor and its wire: a broken sensor reads the end of its scale",
  ],
  spare: "a sensor of the same type",
};

export const siteWatchedRunbook: Runbook = {
  steps: [
    "Connect to the host of the telemetry by another way than the link of the site, such as a maintenance modem",
    "Run docker ps on the host, and check that agent, store, alerting and paging run and are healthy",
    "Check in the log of the paging program whether its calls are refused or do not get through",
  ],
  spare: "a modem of the link with its configuration",
};

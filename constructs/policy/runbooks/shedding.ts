import type { Runbook } from "../../facts/watched-limit";

export const stageOutRunbook: Runbook = {
  steps: [
    "Check whether the grid is away, and ask the utility or the genset's operator for how long",
    "Check the charge of the battery and the time that it lasts with what still runs",
    "Start the genset by hand if the site has one, because what is off comes back only with charge or grid",
  ],
};

export const stageStaysRunbook: Runbook = {
  steps: [
    "Run docker ps on the host, and see whether the workload runs again after it was stopped",
    "Read docker logs of the load-shedder and the engine-gate, which say what the engine answered",
    "Run docker stop with the name of the workload, while the batteries carry the site",
  ],
};

export const shedderActsRunbook: Runbook = {
  steps: [
    "Run docker ps on the host, and check that load-shedder and engine-gate run and are healthy",
    "Read docker logs of both: they name the store, the socket or the file that fails",
    "Stop workloads by hand in the order of their priority, 9 first, while the batteries carry the site",
  ],
};

export const triggerMeasuredRunbook: Runbook = {
  steps: [
    "Query the exporter of the battery or the meter from the host of the telemetry",
    "Check that the gauge shows a charge from 0 to 100 %, and that its clock and its line work",
    "Watch the charge on the panel of the battery, and stop workloads by hand if it falls",
  ],
};

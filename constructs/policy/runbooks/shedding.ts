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
    "Run docker ps --all on the host, and see whether the workload runs, restarts or has exited",
    "Read docker logs of the load-shedder and the engine-gate, which say what the engine answered",
    "Run docker stop NAME for a workload that should be off, or docker start NAME for one that should be on",
  ],
};

export const shedderActsRunbook: Runbook = {
  steps: [
    "Run docker ps --all on the host, and docker restart with load-shedder or engine-gate unless both are healthy",
    "Read docker logs of both: they name the plan, the store, the socket or the file that fails",
    "Stop workloads by hand in the order of their priority, 9 first, while the batteries carry the site: load-shedder starts them when it acts again",
  ],
};

export const triggerMeasuredRunbook: Runbook = {
  steps: [
    "Query the exporter of the battery or the meter from the host of the telemetry",
    "Check that the gauge shows a charge from 0 to 100 %, and that its clock and its line work; of one host alone, that it reaches the store",
    "Watch the charge on the panel of the battery, and if it falls, stop load-shedder and then workloads by hand: it would start them again",
  ],
};

import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { placeOf } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

const dataDirectory = programs.store.directories.data;

/** Samples reach the store within seconds, so queries need not wait for the usual half minute. */
export const sampleDelayS = 5; // [s]

/**
 * The store as a container. It writes samples to the disk every second, the shortest that it knows: what a power cut takes is what came after.
 *
 * @source VictoriaMetrics documentation, single-server: flags; `-inmemoryDataFlushInterval` has a least value of 1 s
 */
export function storeFacts({ store, probe, host }: ParsedTelemetry): ServiceFacts {
  return {
    healthcheck: healthcheckSettings(healthPage(programs.store)),
    ...containerFacts(store, probe),
    ...placeOf(store, host),
    id: programs.store.id,
    command: [
      `-storageDataPath=${dataDirectory}`,
      `-retentionPeriod=${store.retention.seconds / 3600}h`,
      "-inmemoryDataFlushInterval=1s",
      `-search.latencyOffset=${sampleDelayS}s`,
    ],
    dataDirectories: [dataDirectory],
  };
}

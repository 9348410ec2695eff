import type { Images } from "../engine/images";

/** The images of the run as the variables that the sites of examples/ ask for. */
export function imageVariables({ agent, store, alerting, broker, workload, probe }: Images): Record<string, string> {
  return {
    agent_image: agent,
    store_image: store,
    alerting_image: alerting,
    broker_image: broker,
    demodulator_image: workload,
    archiver_image: workload,
    probe_image: probe,
  };
}

import type { EdgeNodeStackProps, HealthcheckProps, OrchestrationProps, TelemetryProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";
import { orchestration, telemetry } from "../../../examples/parts/it-30kw";
import type { Images } from "../engine/images";

export interface QuickSite extends EdgeNodeStackProps {
  readonly telemetry: TelemetryProps;
  readonly orchestration: OrchestrationProps;
}

/** The site first-site with the images of the run, checked so often that an apply hardly waits. */
export function quickSite(images: Images): QuickSite {
  const { agent, store, alerting } = telemetry;
  const workload = { image: images.workload, memory: "16 MiB", healthcheck: quickHealthcheck() } as const;
  return {
    ...firstSite,
    telemetry: {
      ...telemetry,
      probe: images.probe,
      agent: { ...agent, image: images.agent, healthcheck: quickHealthcheck(8429) },
      store: { ...store, image: images.store, healthcheck: quickHealthcheck(8428) },
      alerting: { ...alerting, image: images.alerting, healthcheck: quickHealthcheck(8880) },
    },
    orchestration: {
      probe: images.probe,
      broker: { ...orchestration.broker, image: images.broker, healthcheck: quickHealthcheck(8222, "/healthz") },
      workloads: orchestration.workloads.map((one) => ({ ...one, ...workload })),
    },
  };
}

/** A check every three seconds: of a page, else that programs start. Oftener, the checks of all sites take the processor. */
export function quickHealthcheck(port?: number, path = "/health"): HealthcheckProps {
  return { ...(port === undefined ? { command: ["/bin/busybox", "true"] } : { http: { port, path } }), interval: "3 s" };
}

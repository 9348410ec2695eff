import type { DurationLike, EdgeNodeStackProps, HealthcheckProps, OrchestrationProps, TelemetryProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";
import { orchestration, telemetry } from "../../../examples/parts/it-30kw";
import type { Images } from "../engine/images";

export interface QuickSite extends EdgeNodeStackProps {
  readonly telemetry: TelemetryProps;
  readonly orchestration: OrchestrationProps;
}

/** Time between two health checks at a site that is applied several times. Each check costs a tenth of a second of a processor, and an apply waits for the first one, which costs nothing. */
const often = "20 s";

/** The same at a site that is applied once and then watched for minutes. Each check starts four programs. */
export const seldom = "30 s";

/** The site first-site with the images of the run. Its health is checked every `interval`. */
export function quickSite(images: Images, interval: DurationLike = often): QuickSite {
  const { agent, store, alerting } = telemetry;
  const check = (port: number, path?: string) => quickHealthcheck(port, path, interval);
  const workload = { image: images.workload, memory: "16 MiB", healthcheck: quickHealthcheck() } as const;
  return {
    ...firstSite,
    telemetry: {
      ...telemetry,
      probe: images.probe,
      agent: { ...agent, image: images.agent, healthcheck: check(8429) },
      store: { ...store, image: images.store, healthcheck: check(8428) },
      alerting: { ...alerting, image: images.alerting, healthcheck: check(8880) },
    },
    orchestration: {
      probe: images.probe,
      broker: { ...orchestration.broker, image: images.broker, healthcheck: check(8222, "/healthz") },
      workloads: orchestration.workloads.map((one) => ({ ...one, ...workload })),
    },
  };
}

/** A check of a page, else that programs start. */
export function quickHealthcheck(port?: number, path = "/health", interval: DurationLike = often): HealthcheckProps {
  return { ...(port === undefined ? { command: ["/bin/busybox", "true"] } : { http: { port, path } }), interval };
}

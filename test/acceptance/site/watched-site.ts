import type { DurationLike } from "cdktf-edge-node";
import { freePort } from "../engine/free-port";
import type { Images } from "../engine/images";
import { type QuickSite, quickSite } from "./quick-site";

/** Ports of the host that the programs of a watched site answer on. */
export interface ProgramPorts {
  readonly agent: number;
  readonly store: number;
  readonly alerting: number;
  readonly broker: number;
}

export type WatchedSite = QuickSite;

export async function programPorts(): Promise<ProgramPorts> {
  return { agent: await freePort(), store: await freePort(), alerting: await freePort(), broker: await freePort() };
}

/** The site first-site, watched every second; its devices are at `targets`, and the host answers for its programs at `address`. */
export function watchedSite(
  images: Images,
  targets: Readonly<Record<string, string>>,
  ports: ProgramPorts,
  address = "127.0.0.1",
  checked?: DurationLike,
): WatchedSite {
  const answersOn = (container: number, host: number) => ({ ports: [{ container, host, address }] });
  const { telemetry, orchestration, ...site } = quickSite(images, checked);
  return {
    ...site,
    telemetry: {
      ...telemetry,
      agent: { ...telemetry.agent, ...answersOn(8429, ports.agent) },
      store: { ...telemetry.store, ...answersOn(8428, ports.store) },
      alerting: { ...telemetry.alerting, ...answersOn(8880, ports.alerting) },
      interval: "1 s",
      targets,
    },
    orchestration: {
      ...orchestration,
      ...(orchestration.broker && { broker: { ...orchestration.broker, ...answersOn(4222, ports.broker) } }),
      workloads: [],
    },
  };
}

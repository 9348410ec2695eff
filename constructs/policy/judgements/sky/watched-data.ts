import { highestBacklogB } from "../../../studies/data-flow/node-flow";
import type { SkyStudy } from "../../../studies/sky-study";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { RuleLimit } from "../../rule/rule";
import { dataSubject } from "./judge-data";

/** Watches the fill of the disk of a host, by an exporter on the host. */
export function watchedDisk({ storage }: NodeSnapshot, sky: SkyStudy | undefined, limit: number): readonly RuleLimit[] {
  if (storage?.host === undefined || !storage.disk || sky?.data.outcome !== "flows") return [];
  return [
    {
      subject: "downlink/disk",
      device: storage.host,
      labels: { disk: storage.disk.name },
      metric: "edge_node_disk_used_ratio",
      unit: "-",
      bound: "at-most",
      limit,
      remedy: "check whether products are processed and sent, and remove data that are not needed before the next contact",
    },
  ];
}

/**
 * Watches the data that wait to be processed or sent, by an exporter on the host with the disk. Without a backhaul they wait for ever, and nothing is watched.
 *
 * @param headroom above the most data that wait at once in the plan [-]
 */
export function watchedBacklog({ storage }: NodeSnapshot, sky: SkyStudy | undefined, headroom: number): readonly RuleLimit[] {
  if (storage?.host === undefined || sky?.data.outcome !== "flows" || !sky.data.flow.backhaul) return [];
  const highestB = highestBacklogB(sky.data.flow);
  if (highestB === 0) return [];
  return [
    {
      subject: dataSubject,
      device: storage.host,
      metric: "edge_node_backlog_bytes",
      unit: "B",
      bound: "at-most",
      limit: highestB * (1 + headroom),
      remedy: "check whether processing runs at its stated rate, and whether the backhaul is open and carries its stated rate",
    },
  ];
}

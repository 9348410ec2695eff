import { highestBacklogB } from "../../../studies/data-flow/node-flow";
import type { SkyStudy } from "../../../studies/sky-study";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { RuleLimit } from "../../rule/rule";
import { dataSubject } from "./judge-data";

/** Fill of the disk of a host, which an exporter on the host gives. */
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
      remedy: "look whether products are processed and sent, and take away what nobody needs before the next contact",
    },
  ];
}

/**
 * What waits to be processed or sent, which an exporter on the host with the disk gives. What nobody sends waits for ever: without a backhaul nothing is watched.
 *
 * @param headroom above the most that waits at once in the plan [-]
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
      remedy: "look whether what processes runs and is as fast as stated, and whether the backhaul is open and carries what it should",
    },
  ];
}

import { givenBy } from "../../../facts/telemetry/device-map";
import type { SeriesName } from "../../../facts/telemetry/series";
import { listIds } from "../../../plain/list-ids";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** The series of a leak sensor. */
export const leak = "edge_node_leak_detected" satisfies SeriesName;

/** Names of the leak sensors of a design. */
export function leakSensors({ devices }: Pick<NodeSnapshot, "devices">): readonly string[] {
  return listIds(devices.filter(({ kind }) => kind === "leak-sensor"));
}

/** Leaks that a map reads of what is no sensor of the design, in the order of the targets: no limit is on them, so that nobody is paged. */
export function unwatchedLeaks(
  node: NodeSnapshot,
): readonly { readonly device: string; readonly reason: string; readonly remedy: string }[] {
  const sensors = leakSensors(node);
  const given = (node.telemetry?.targets ?? []).flatMap((target) => givenBy(target) ?? []);
  const read = new Set(given.filter(({ series }) => series === leak).map(({ device }) => device));
  return [...read]
    .filter((device) => !sensors.includes(device))
    .map((device) => ({
      device,
      reason: `leak of ${device} is read and no rule watches it`,
      remedy:
        "declare its sensor in cooling.leakSensors, and name that in parts of the target: the reading of the map needs a part, as leak",
    }));
}

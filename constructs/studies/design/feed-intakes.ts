import type { SourceNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import { groupValues } from "../../props/grouped";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** The entry of a grid feed, and the parts that it reaches. */
export interface FeedIntake {
  readonly source: SourceNode;
  /** The board that it enters: the nearest of the devices that it reaches. Undefined if it reaches none. */
  readonly board?: string;
  /** Ids of the parts that have its voltage and frequency, up to and including converters that set their own. */
  readonly reaches: ReadonlySet<string>;
  /** The parts that pass both on. */
  readonly passes: ReadonlySet<string>;
}

/** Returns the intakes of the grid, feed by feed. Gensets with an output of their own are no intakes. */
export function feedIntakes({ devices, network = [] }: NodeSnapshot): readonly FeedIntake[] {
  const names = new Set(listIds(devices));
  const kinds = new Map(network.map(({ id, kind }) => [id, kind]));
  const behind = groupValues(network.flatMap((part) => parentsOf(part).map((parent) => [parent, part.id] as const)));
  return network.flatMap((source): FeedIntake[] => {
    if (source.kind !== "source" || source.isGensets) return [];
    const reaches = new Set([source.id]);
    const passes = new Set<string>();
    for (const id of reaches) {
      if (kinds.get(id) === "ups" || kinds.get(id) === "rectifier-plant") continue;
      passes.add(id);
      for (const part of behind.get(id) ?? []) reaches.add(part);
    }
    const board = [...reaches].find((id) => names.has(id));
    return [{ source, reaches, passes, ...defined({ board }) }];
  });
}

import type { DemandFacts } from "../../facts/power/demand";
import { indexById } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import type { DesignPart } from "./part";
import { rated } from "./rated";

/** What parts of a bill are asked of besides their facts. */
export interface Devices {
  readonly demandOf: (device: string) => DemandFacts | undefined;
  readonly sourceAt: (path: string) => Source | undefined;
  /** For which nominal frequencies it is built; undefined where the design does not say it. */
  readonly hertzOf: (device: string) => string | undefined;
  /** A device as it is fed and where it stands. */
  readonly partOf: (kind: string, device: string, rating: readonly (string | undefined)[], source?: Source) => DesignPart;
}

/** The devices of a node, by what its design says of them. */
export function findDevices({ demands, stated }: NodeSnapshot, feed: Feeders): Devices {
  const byId = indexById(demands);
  return {
    demandOf: (device) => byId.get(device),
    hertzOf: (device) => rated.hertz(byId.get(device)?.builtFor?.nominalHz),
    sourceAt: (path) => stated.find((fact) => fact.path === path)?.source,
    partOf: (kind, name, rating, source) => ({ kind, name, rating, fedBy: feed.ofDevice(name), place: byId.get(name)?.place, source }),
  };
}

import type { DemandFacts } from "../../facts/power/demand";
import { indexById } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import type { DesignPart } from "./part";
import { rated } from "./rated";

/** Lookups of the bill in the design, besides the facts of its parts. */
export interface Devices {
  readonly demandOf: (device: string) => DemandFacts | undefined;
  readonly sourceAt: (path: string) => Source | undefined;
  /** Nominal frequencies of a device. Undefined where the design does not state them. */
  readonly hertzOf: (device: string) => string | undefined;
  /** Returns a device with its feeders and place. */
  readonly partOf: (kind: string, device: string, rating: readonly (string | undefined)[], source?: Source) => DesignPart;
}

export function findDevices({ demands, stated }: NodeSnapshot, feed: Feeders): Devices {
  const byId = indexById(demands);
  return {
    demandOf: (device) => byId.get(device),
    hertzOf: (device) => rated.hertz(byId.get(device)?.builtFor?.nominalHz),
    sourceAt: (path) => stated.find((fact) => fact.path === path)?.source,
    partOf: (kind, name, rating, source) => ({ kind, name, rating, fedBy: feed.ofDevice(name), place: byId.get(name)?.place, source }),
  };
}

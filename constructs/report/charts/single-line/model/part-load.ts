import { defined } from "../../../../plain/defined";
import { listValues } from "../../../../plain/list-values";
import { isOfLoad, tightestOfEach } from "../../../../policy/judgements/power/limit-judgement";
import type { ElectricalState } from "../../../../studies/electrical/electrical-state";
import type { NetworkLimit } from "../../../../studies/network/limits/network-limit";

/** What a part carries, and what it may carry. */
export interface PartLoad {
  readonly value: number;
  readonly unit: NetworkLimit["unit"];
  /** What the rules judge it by, all factors taken. Missing where it has no rating, or nobody knows what it may carry. */
  readonly limit?: number;
  /** It has a rating, and nobody knows what is left of it here. */
  readonly reason?: string;
  /** Worst conductor of a current; `N` is the neutral. */
  readonly pole?: string;
  /** A control holds it there: it stands at its limit where all is well. */
  readonly isHeld?: true;
}

/** Load as a share of what is allowed; undefined where nothing limits it or nobody knows. */
export function loadShare({ value, limit }: PartLoad): number | undefined {
  if (limit === undefined) return undefined;
  return limit > 0 ? value / limit : value > 0 ? Number.POSITIVE_INFINITY : 0;
}

type NodeRecord = NonNullable<ReturnType<ElectricalState["record"]>> extends ReadonlyMap<string, infer One> ? One : never;

/**
 * Of each living part of the network the rating with the least room, as the rules judge it before their headroom. What has no rating has its power or its
 * current alone.
 */
export function partLoads(electrical: ElectricalState): ReadonlyMap<string, PartLoad> {
  const loads = new Map<string, PartLoad>([...(electrical.record() ?? [])].map(([id, record]) => [id, unratedLoad(record)]));
  // A neutral that nobody knows must not hide what the phases carry.
  const known = electrical.limits.filter((limit) => isOfLoad(limit) && !(limit.kind === "neutral" && limit.limit === undefined));
  for (const limit of tightestOfEach(known, ({ node }) => node)) loads.set(limit.node, ratedLoad(limit));
  return loads;
}

function unratedLoad({ kind, phases, powerW, outputW }: NodeRecord): PartLoad {
  if (kind === "source" || kind === "supply") return { value: powerW, unit: "W" };
  if (outputW !== undefined) return { value: outputW, unit: "W" };
  const most = Math.max(0, ...listValues(phases, "currentA"));
  const worst = phases.find(({ currentA }) => currentA >= most * (1 - 1e-9));
  return { value: most, unit: "A", ...defined({ pole: worst?.phase }) };
}

function ratedLoad({ value, unit, limit, reason, pole, kind }: NetworkLimit): PartLoad {
  const conductor = kind === "neutral" ? "N" : pole;
  return {
    value,
    unit,
    ...(limit === undefined ? { reason: reason ?? "its rating is not known" } : { limit }),
    ...defined({ pole: conductor }),
  };
}

import { defined } from "../../../../plain/defined";
import { listValues } from "../../../../plain/list-values";
import { isOfLoad, tightestOfEach } from "../../../../policy/judgements/power/limit-judgement";
import type { ElectricalState } from "../../../../studies/electrical/electrical-state";
import type { NetworkLimit } from "../../../../studies/network/limits/network-limit";

/** The load of a part, and its limit. */
export interface PartLoad {
  readonly value: number;
  readonly unit: NetworkLimit["unit"];
  /** Limit of the rules, with all factors. Missing without a rating, and where the limit is unknown. */
  readonly limit?: number;
  /** Reason why the limit of a rated part is unknown. */
  readonly reason?: string;
  /** Worst conductor of a current; `N` is the neutral. */
  readonly pole?: string;
  /** A control holds the load at the limit, which is normal. */
  readonly isHeld?: true;
}

/** Returns the load as a share of its limit. Undefined without a known limit. */
export function loadShare({ value, limit }: PartLoad): number | undefined {
  if (limit === undefined) return undefined;
  return limit > 0 ? value / limit : value > 0 ? Number.POSITIVE_INFINITY : 0;
}

type NodeRecord = NonNullable<ReturnType<ElectricalState["record"]>> extends ReadonlyMap<string, infer One> ? One : never;

/** Returns the tightest load of each powered part, before the headroom of the rules. */
export function partLoads(electrical: ElectricalState): ReadonlyMap<string, PartLoad> {
  const loads = new Map<string, PartLoad>([...(electrical.record() ?? [])].map(([id, record]) => [id, unratedLoad(record)]));
  // A neutral of unknown limit must not hide the load of the phases.
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

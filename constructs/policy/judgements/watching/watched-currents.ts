import type { SeriesName } from "../../../facts/telemetry/series";
import { defined } from "../../../plain/defined";
import { metersOf } from "../../../studies/design/meters-of";
import type { NetworkLimit, NetworkLimitKind } from "../../../studies/network/limits/network-limit";
import type { RuleContext, RuleLimit } from "../../rule/rule";
import { subjectOf, tightestOfEach } from "../power/limit-judgement";

interface WatchedCurrents {
  readonly kinds: readonly NetworkLimitKind[];
  readonly metric: SeriesName;
  /** Labels of the series of a part. */
  labels(part: string): Readonly<Record<string, string>>;
  /** Share of the limit that must stay unused. */
  readonly headroom: number; // [-]
  readonly remedy: string;
}

/** Lists the tightest limit of each part that a board measures, as a limit on the current of its instrument. */
export function watchedCurrents(
  { point, design }: Pick<RuleContext, "point" | "design">,
  { kinds, metric, labels, headroom, remedy }: WatchedCurrents,
): readonly RuleLimit[] {
  const limits = point.electrical.limits.filter(({ kind }) => kinds.includes(kind));
  const meters = design.once(metersOf);
  const ownA = new Map(limits.filter((limit) => !isWeighted(limit)).map((limit) => [limit.node, limit.value]));
  return tightestOfEach(limits, ({ node }) => node).flatMap((limit): RuleLimit[] => {
    const { node: part, source } = limit;
    const device = meters.get(part);
    if (limit.limit === undefined || device === undefined) return [];
    const weight = weightOf(limit, ownA.get(part));
    return [
      {
        subject: subjectOf(part),
        device,
        labels: labels(part),
        metric,
        unit: "A",
        bound: "at-most",
        limit: (limit.limit * (1 - headroom)) / weight,
        expected: limit.value / weight,
        ...defined({ source }),
        remedy,
      },
    ];
  });
}

export function circuitLabel(part: string): { readonly circuit: string } {
  return { circuit: part.replace(/\/(?:breaker|cable)$/, "") };
}

/** Returns whether a limit counts continuous load at 125 % (NEC), which no instrument reads. */
function isWeighted({ kind }: NetworkLimit): boolean {
  return kind === "breaker-nec" || kind === "pdu-bank-nec";
}

/** Returns judged current ÷ real current: the weight of the load in the solved node [-]. */
function weightOf(limit: NetworkLimit, ownA: number | undefined): number {
  return isWeighted(limit) && ownA !== undefined && ownA > 0 ? limit.value / ownA : 1;
}

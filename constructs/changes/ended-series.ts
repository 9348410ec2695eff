import { capacityText } from "../catalog/kinds/capacities";
import { capacityOf } from "../catalog/kinds/part-search";
import type { PartId } from "../catalog/parts";
import { largerParts } from "../catalog/series";
import { defined } from "../plain/defined";
import type { Finding } from "../policy/rule/finding";
import { subjectParts } from "../policy/rule/subject-parts";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { valueAt } from "./at-path";
import type { Change } from "./change";
import { called, namedPath } from "./part-name";

/** A series of the catalogue whose largest part is smaller than a finding needs. */
export interface EndedSeries {
  /** Prop that would change, such as `power.feeds[a].main.rating`. */
  readonly prop: string;
  /** Part that needs more, such as `feed a`. */
  readonly of: string;
  /** Series; for breakers its id, such as `abb-tmax-xt1`. */
  readonly series: string;
  /** Largest rating of the series, such as `160 A`. */
  readonly largest: string;
  /** Least rating that the finding needs with the factors of the present part, rounded up, such as `237 A`. */
  readonly needed: string;
  /** Id of a part of the catalogue with that rating, of the same maker if possible. @default the catalogue has none */
  readonly other?: string;
  /** Reason why it is unknown what that part carries here. @default it is known, or was not tried */
  readonly unknown?: string;
}

/** The units in which rules judge what a part carries, and the step to which a size is rounded up, by the quantity of its capacity. */
const judgedIn: Readonly<Record<string, { readonly unit: Finding["unit"]; readonly step: number }>> = {
  current: { unit: "A", step: 1 },
  power: { unit: "W", step: 100 },
};

/** A finding for which changes were tried. */
interface SearchedFinding {
  readonly target: Finding;
  /** Reason why it is unknown after a change, for each such change. */
  readonly unknown: ReadonlyMap<Change, string | undefined>;
  readonly isCutShort: boolean;
}

/** Returns whether a finding is about the part that a change changes. */
export function isAbout({ subject, at = "" }: Finding, design: NodeDesign, { kind, prop }: Pick<Change, "kind" | "prop">): boolean {
  const named = [...subjectParts(subject), ...subjectParts(at)].map((part) => part.replace(/^feed-/, ""));
  const name = called("{name}", design, [prop]).split(" ").at(-1) ?? "";
  return named.includes(name) && (kind !== "breaker rating" || named.includes(String(prop.at(-2))));
}

/** Returns whether the steps of a change reach a part of the catalogue. */
function isReached(design: NodeDesign, { at, least = 1, most, prop }: Change, id: PartId): boolean {
  for (let step = least; step <= most; step++) {
    const changed = at(design, step)?.design;
    if ([prop, prop.slice(0, -1)].some((place) => valueAt(changed, [...place, "part"]) === id)) return true;
  }
  return false;
}

/** Lists series of a finding's parts that end below what it needs, unless the search tried a larger part of another series. The needed size is the present size times value divided by limit. */
export function endedSeries(
  design: NodeDesign,
  { target, unknown, isCutShort }: SearchedFinding,
  changes: readonly Change[],
): readonly EndedSeries[] {
  const { value, limit, unit } = target;
  return changes.flatMap((change) => {
    const { prop, numbers = [], seriesEnd } = change;
    const judged = seriesEnd && judgedIn[seriesEnd.largest.quantity];
    if (numbers.length > 1 || !isAbout(target, design, change) || judged?.unit !== unit || !judged) return [];
    const { series, largest, part, present } = seriesEnd;
    const needed = Math.ceil((present * Number(value)) / Number(limit) / judged.step) * judged.step;
    if (!(needed > largest.value && Number.isFinite(needed))) return [];
    const why = unknown.get(change);
    const other = largerParts(part).find((one) => Number(capacityOf(one)?.value) >= needed);
    if (other && why === undefined && !isCutShort && isReached(design, change, other.id)) return [];
    return defined({
      prop: namedPath(design, prop),
      of: called("{name}", design, [prop]),
      series,
      largest: capacityText(largest),
      needed: capacityText({ ...largest, value: needed }),
      other: other?.id,
      unknown: other && why !== undefined ? why : undefined,
    });
  });
}

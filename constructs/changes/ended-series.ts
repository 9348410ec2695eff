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

/** A series of the catalogue that ends below what a finding needs. */
export interface EndedSeries {
  /** The prop that would change, as `power.feeds[a].main.rating`. */
  readonly prop: string;
  /** What needs more, as `feed a`. */
  readonly of: string;
  /** The series, of breakers its id, as `abb-tmax-xt1`. */
  readonly series: string;
  /** Its largest rating, as `160 A`. */
  readonly largest: string;
  /** The least rating that the finding needs by the factors of the present part, rounded up, as `237 A`. */
  readonly needed: string;
  /** Id of a part of the catalogue that has as much, of the same maker where there is one. @default the catalogue has none */
  readonly other?: string;
  /** Why nobody knows what that one carries here. @default it is known, or was not tried */
  readonly unknown?: string;
}

/** Units in which rules judge what a part carries, and what a size is rounded up to, by the quantity of its capacity. */
const judgedIn: Readonly<Record<string, { readonly unit: Finding["unit"]; readonly step: number }>> = {
  current: { unit: "A", step: 1 },
  power: { unit: "W", step: 100 },
};

/** A finding for which changes were tried. */
interface SearchedFinding {
  readonly target: Finding;
  /** Of changes after which nobody knows it, why. */
  readonly unknown: ReadonlyMap<Change, string | undefined>;
  readonly isCutShort: boolean;
}

/** Is a finding about the part that a change is of? */
export function isAbout({ subject, at = "" }: Finding, design: NodeDesign, { kind, prop }: Pick<Change, "kind" | "prop">): boolean {
  const named = [...subjectParts(subject), ...subjectParts(at)].map((part) => part.replace(/^feed-/, ""));
  const name = called("{name}", design, [prop]).split(" ").at(-1) ?? "";
  return named.includes(name) && (kind !== "breaker rating" || named.includes(String(prop.at(-2))));
}

/** Did the search come to a part of the catalogue? */
function isReached(design: NodeDesign, { at, least = 1, most, prop }: Change, id: PartId): boolean {
  for (let step = least; step <= most; step++) {
    const changed = at(design, step)?.design;
    if ([prop, prop.slice(0, -1)].some((place) => valueAt(changed, [...place, "part"]) === id)) return true;
  }
  return false;
}

/** Series of the parts that a finding is about which end below what it needs, where the search did not go on with one that does not: as much more than the present size as its value is more than its limit. */
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

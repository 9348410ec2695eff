import { type Capacity, capacityText } from "./kinds/capacities";
import { capacityOf } from "./kinds/part-search";
import type { Part } from "./makers/part";
import { type ListedPart, type PartId, partById, parts } from "./parts";

/**
 * Parts of one series of a maker, smallest first, with published ratings: the next rating of a part is the one after it. Air conditioners
 * are left out: no document states their capacity over outdoor air.
 */
export const partSeries: Readonly<Record<string, readonly PartId[]>> = {
  "Cummins B3.3, 50 Hz": ["cummins-c44-d5e", "cummins-c55-d5e", "cummins-c66-d5e"],
  "Cummins B3.3, 60 Hz": ["cummins-c40-d6e", "cummins-c50-d6e", "cummins-c60-d6e"],
  "AEG Protect 2.33": [
    "aeg-protect-2-33-10",
    "aeg-protect-2-33-15",
    "aeg-protect-2-33-20",
    "aeg-protect-2-33-30",
    "aeg-protect-2-33-40",
    "aeg-protect-2-33-60",
    "aeg-protect-2-33-80",
  ],
  "Vertiv Liebert NX, 480 V": ["liebert-nx-480v-40", "liebert-nx-480v-60"],
  "NEO BS-EX": ["neo-bs-ex-20", "neo-bs-ex-30", "neo-bs-ex-40"],
  "Envicool in-rack": ["envicool-40", "envicool-80", "envicool-160"],
  "JetCool SmartSense": ["jetcool-160", "jetcool-300"],
  "Go Power lithium": ["go-power-100ah", "go-power-300ah"],
  "yiyess LFP48": ["yiyess-lfp48100", "yiyess-lfp48200"],
};

/** Most parts after the end of a series, and their largest size compared with all before [-]: our own choice. */
const mostBehind = 3;
const mostTimes = 4;

/**
 * Returns parts larger than a part, in the order in which they are tried: the rest of its series, then larger parts of its maker, then those of the catalogue. A
 * series of breakers is one part with its largest rating.
 */
export function largerParts(id: PartId): readonly ListedPart[] {
  const own = listed(id);
  const series = seriesOfPart(id)?.[1] ?? [id];
  const ofKind = parts
    .filter(({ kind }) => kind === own.kind)
    .flatMap((part) => ({ part, size: capacityOf(part)?.value ?? 0 }))
    .sort((one, other) => one.size - other.size);
  const behind: ListedPart[] = [];
  let most = capacityOf(listed(series.at(-1) ?? id))?.value ?? Number.POSITIVE_INFINITY;
  for (const { part, size } of [
    ...ofKind.filter(({ part }) => part.maker === own.maker),
    ...ofKind.filter(({ part }) => part.maker !== own.maker),
  ]) {
    if (!(size > most && (part.series !== undefined || size <= mostTimes * most)) || behind.length === mostBehind) continue;
    behind.push(part);
    most = size;
  }
  return [...series.slice(series.indexOf(id) + 1).map(listed), ...behind];
}

/** The largest rating of a series. */
export interface SeriesEnd {
  /** Name of the series, for breakers the id, such as `abb-tmax-xt1`. */
  readonly series: string;
  readonly largest: Capacity;
}

/** Returns the largest rating of a part's series, or undefined. */
export function seriesEndOf(id: PartId): SeriesEnd | undefined {
  const [series, ids] = listed(id).series === undefined ? (seriesOfPart(id) ?? []) : [id, [id]];
  const size = ids && capacityOf(listed(ids.at(-1) as PartId));
  return series === undefined || size === undefined ? undefined : { series, largest: size };
}

/** Returns a text such as `the series abb-tmax-xt1 ends at 160 A`. */
export function seriesEndText({ series, largest }: SeriesEnd): string {
  return `the series ${series} ends at ${capacityText(largest)}`;
}

function seriesOfPart(id: PartId) {
  return Object.entries(partSeries).find(([, ids]) => ids.includes(id));
}

function listed(id: PartId): ListedPart {
  return { id, ...(partById[id] as Part) };
}

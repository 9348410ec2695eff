import type { SkyFacts } from "../../../facts/downlink/sky";
import { listIds } from "../../../plain/list-ids";
import type { NodePass, NodePasses } from "../../../studies/passes/node-passes";

export const dayMs = 86_400_000; // [ms]

/** Most rows over all days with which each satellite of an antenna has its own row [-]. */
const mostOwnRows = 60;

/** Rows and bars over all days, beyond which later days are left out [-]. */
const mostRows = 120;
const mostBars = 4000;

/** A row: an antenna, or one satellite over it. */
export interface TimelineRow {
  readonly antenna: string;
  /** Missing where all satellites share the row. */
  readonly satellite?: string;
  readonly passes: readonly NodePass[];
}

/** A day, counted from the beginning of the window. */
export interface TimelineDay {
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms] a day later, or the end of the window
}

/** The content of a timeline: every row once a day. */
export interface TimelineRows {
  readonly rows: readonly TimelineRow[];
  readonly days: readonly TimelineDay[];
  /** Days of the window that are not drawn. */
  readonly daysLeftOut: number;
}

/** Returns a row for each satellite with passes over an antenna if they fit, or else a row for each antenna. */
export function timelineRows({ antennas, satellites }: SkyFacts, { fromMs, toMs, passes }: NodePasses): TimelineRows {
  const dayCount = Math.ceil((toMs - fromMs) / dayMs);
  const of = antennas.map(({ id }) => ({ antenna: id, passes: passes.filter(({ antenna }) => antenna === id) }));
  const names = listIds(satellites);
  const own = of.flatMap((row) => bySatellite(row, names));
  const rows = own.length * dayCount <= mostOwnRows ? own : of;
  const drawn = Math.min(dayCount, Math.max(1, Math.min(Math.floor(mostRows / rows.length), daysOfBars(fromMs, passes))));
  return {
    rows,
    days: Array.from({ length: drawn }, (_, i) => ({ fromMs: fromMs + i * dayMs, toMs: Math.min(toMs, fromMs + (i + 1) * dayMs) })),
    daysLeftOut: dayCount - drawn,
  };
}

/** Returns a row for each satellite. An antenna without passes has one empty row. */
function bySatellite({ antenna, passes }: TimelineRow, names: readonly string[]): readonly TimelineRow[] {
  if (passes.length === 0) return [{ antenna, passes }];
  const own = new Map<string, NodePass[]>(names.map((name) => [name, []]));
  for (const pass of passes) own.get(pass.satellite)?.push(pass);
  return [...own].flatMap(([satellite, ofIt]) => (ofIt.length === 0 ? [] : [{ antenna, satellite, passes: ofIt }]));
}

/** Returns the number of whole days whose bars fit in a drawing. */
function daysOfBars(fromMs: number, passes: readonly NodePass[]): number {
  const first = passes[mostBars];
  return first ? Math.floor((first.aosMs - fromMs) / dayMs) : Number.POSITIVE_INFINITY;
}

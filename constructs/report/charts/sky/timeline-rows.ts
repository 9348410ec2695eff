import type { SkyFacts } from "../../../facts/downlink/sky";
import { listIds } from "../../../plain/list-ids";
import type { NodePass, NodePasses } from "../../../studies/passes/node-passes";

export const dayMs = 86_400_000; // [ms]

/** Rows of all days up to which each satellite of an antenna has its own [-]. */
const mostOwnRows = 60;

/** Rows and bars of all days beyond which the days that follow are left out: a drawing has an end [-]. */
const mostRows = 120;
const mostBars = 4000;

/** An antenna, or one satellite over it. */
export interface TimelineRow {
  readonly antenna: string;
  /** Missing where all share the row. */
  readonly satellite?: string;
  readonly passes: readonly NodePass[];
}

/** A day from the beginning of the window on. */
export interface TimelineDay {
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms] a day later, or the end of the window
}

/** What a timeline draws: every row once a day. */
export interface TimelineRows {
  readonly rows: readonly TimelineRow[];
  readonly days: readonly TimelineDay[];
  /** Days of the window that are not drawn. */
  readonly daysLeftOut: number;
}

/** A row for each satellite of an antenna that has passes where the sheet has room for that, else one for each antenna. */
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

/** An antenna without passes has a row all the same: it is idle. */
function bySatellite({ antenna, passes }: TimelineRow, names: readonly string[]): readonly TimelineRow[] {
  if (passes.length === 0) return [{ antenna, passes }];
  const own = new Map<string, NodePass[]>(names.map((name) => [name, []]));
  for (const pass of passes) own.get(pass.satellite)?.push(pass);
  return [...own].flatMap(([satellite, ofIt]) => (ofIt.length === 0 ? [] : [{ antenna, satellite, passes: ofIt }]));
}

/** Whole days that have no more bars than a drawing holds. */
function daysOfBars(fromMs: number, passes: readonly NodePass[]): number {
  const first = passes[mostBars];
  return first ? Math.floor((first.aosMs - fromMs) / dayMs) : Number.POSITIVE_INFINITY;
}

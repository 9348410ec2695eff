import { compact } from "../../../../plain/compact";
import { boxWidth } from "./part-box";
import type { Exit, Point, Wire, WireState } from "./sheet";

/** The space above a band for crossing wires. */
export interface Channel {
  readonly top: number; // [px]
  /** All wires that left a string above, whether they end here, ended before, or continue. */
  readonly exits: readonly Exit[];
  /** Shared parts that begin a string of the band. */
  readonly arriving: readonly string[];
}

/** Distance between wires. */
const lane = 5; // [px]
/** Space above and below the wires. */
const margin = 6; // [px]

/** A wire in one channel, from one x to another. */
interface Crossing {
  readonly exit: Exit;
  readonly fromX: number; // [px]
  readonly toX: number; // [px]
}

/** Returns the exits that enter a channel from the band above it. */
function fresh(channel: Channel, before: Channel | undefined): readonly Exit[] {
  return channel.exits.slice(before?.exits.length ?? 0);
}

/** Returns the exits that come from higher bands and arrive here. */
function passed(channel: Channel, before: Channel | undefined): readonly Exit[] {
  return channel.exits.slice(0, before?.exits.length ?? 0).filter(({ to }) => channel.arriving.includes(to));
}

export function channelHeight(channel: Channel, before: Channel | undefined): number {
  const lanes = fresh(channel, before).length + passed(channel, before).length;
  return channel.exits.length === 0 && before === undefined ? 0 : 2 * margin + Math.max(0, lanes - 1) * lane;
}

/** Routes wires to shared parts. Each has its own lane in a channel. One that passes bands runs left of the sheet. */
export function routed(
  channels: readonly Channel[],
  arrivals: ReadonlyMap<string, Point>,
  stateOf: (exit: Exit) => WireState,
): { readonly wires: readonly Wire[]; readonly left: number } {
  const all = channels.at(-1)?.exits ?? [];
  const ends = new Map(all.map((exit) => [exit, endOf(exit, all, arrivals)]));
  const passing = channels.flatMap((channel, i) => passed(channel, channels[i - 1]));
  const gutterOf = (exit: Exit) => -lane * (passing.indexOf(exit) + 1) - margin;
  const paths = new Map<Exit, Point[]>(all.map((exit) => [exit, [exit.start]]));
  channels.forEach((channel, i) => {
    const before = channels[i - 1];
    const crossings = [
      ...fresh(channel, before).map((exit) => {
        const toX = channel.arriving.includes(exit.to) ? (ends.get(exit)?.x ?? 0) : gutterOf(exit);
        return { exit, fromX: exit.start.x, toX };
      }),
      ...passed(channel, before).map((exit) => ({ exit, fromX: gutterOf(exit), toX: ends.get(exit)?.x ?? 0 })),
    ];
    inLanes(crossings).forEach(({ exit, fromX, toX }, row) => {
      const y = channel.top + margin + row * lane;
      paths.get(exit)?.push({ x: fromX, y }, { x: toX, y });
    });
  });
  return {
    left: passing.length > 0 ? -lane * passing.length - margin : 0,
    wires: all.map((exit) => {
      const end = ends.get(exit);
      return { points: compact([...(paths.get(exit) ?? []), end]), state: stateOf(exit), isBar: false };
    }),
  };
}

/** Sorts crossings so that wires in the same direction do not cross. */
function inLanes(crossings: readonly Crossing[]): Crossing[] {
  const right = crossings.filter(({ fromX, toX }) => toX >= fromX).sort((a, b) => b.fromX - a.fromX);
  const left = crossings.filter(({ fromX, toX }) => toX < fromX).sort((a, b) => a.fromX - b.fromX);
  return [...right, ...left];
}

/** Returns where a wire arrives at the upper edge of a box, never in line with the start of another wire. */
function endOf(exit: Exit, all: readonly Exit[], arrivals: ReadonlyMap<string, Point>): Point {
  const { x, y } = arrivals.get(exit.to) ?? exit.start;
  const mates = all.filter(({ to }) => to === exit.to).sort((a, b) => a.start.x - b.start.x || a.place - b.place);
  let slot = x - boxWidth / 2 + (boxWidth * (mates.indexOf(exit) + 1)) / (mates.length + 1);
  while (all.some((other) => other !== exit && Math.abs(other.start.x - slot) < lane / 2)) slot += lane / 2;
  return { x: slot, y };
}

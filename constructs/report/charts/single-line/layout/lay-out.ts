import { addUp } from "../../../../plain/add-up";
import type { SingleLine } from "../model/single-line";
import type { SingleLinePart } from "../model/single-line-part";
import { type Hanging, packed, widthOf } from "./block";
import { type Channel, channelHeight, routed } from "./channels";
import { type Exit, type PlacedBox, type Point, Sheet, type Wire } from "./sheet";
import { stringBlock } from "./string-block";
import { WiringPlan } from "./wiring-plan";

/** A diagram as boxes and wires on a sheet. */
interface LaidOut {
  /** Horizontal extent; wires that pass by run left of 0. */
  readonly left: number; // [px]
  readonly right: number; // [px]
  readonly height: number; // [px]
  readonly boxes: readonly PlacedBox[];
  readonly wires: readonly Wire[];
}

type Head = Hanging & { readonly part: SingleLinePart };

/** Largest gap between strings of one band. */
const widestGap = 60; // [px]

/**
 * Lays strings out in bands: sources first, then what several of them feed, then what those feed
 * together. A band wider than the sheet continues in the next one. A string wider than any row
 * widens the sheet.
 *
 * @throws Error when a feeder is not among the parts
 */
export function layOut(line: SingleLine, widest: number): LaidOut {
  const plan = new WiringPlan(line);
  const levels = plan.levels().map((ids) =>
    ids.map((id): Head => {
      const part = plan.find(id);
      return { part, block: stringBlock(plan, part, widest) };
    }),
  );
  const width = Math.max(widest, ...levels.flat().map((head) => widthOf([head])));
  const sheet = new Sheet();
  const arrivals = new Map<string, Point>();
  const channels: Channel[] = [];
  let bottom = 0;
  for (const level of levels) {
    for (const band of packed(ordered(level, sheet.exits), width)) {
      const going = sheet.exits.map((exit) => exit.to);
      const channel = {
        top: bottom,
        exits: [...sheet.exits],
        arriving: band.map(({ part }) => part.id).filter((id) => going.includes(id)),
      };
      const top = bottom + channelHeight(channel, channels.at(-1));
      channels.push(channel);
      bottom = top + Math.max(...band.map(({ block }) => block.height));
      placeBand(sheet, arrivals, band, { top, bottom, width });
    }
  }
  const { wires, left } = routed(channels, arrivals, ({ to, place }) => plan.wireState(plan.find(to), place));
  return { left, right: width, height: bottom, boxes: sheet.boxes, wires: [...sheet.wires, ...wires] };
}

function placeBand(
  sheet: Sheet,
  arrivals: Map<string, Point>,
  band: readonly Head[],
  { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): void {
  const sum = band.reduce((total, { block }) => total + block.left + block.right, 0);
  const gap = Math.min(widestGap, (width - sum) / (band.length + 1));
  let x = (width - sum - gap * (band.length - 1)) / 2;
  for (const { block, part } of band) {
    const axis = x + block.left;
    arrivals.set(part.id, { x: axis, y: top });
    block.place(sheet, axis, top, bottom);
    x = axis + block.right + gap;
  }
}

/** Sorts strings by the position of their feeders. Sources and gensets keep their order, gensets in the middle. */
function ordered(level: readonly Head[], exits: readonly Exit[]): Head[] {
  const gensets = level.filter(({ part }) => part.kind === "genset");
  const others = level.filter((head) => !gensets.includes(head));
  const middle = Math.ceil(others.length / 2);
  const meanStart = ({ part }: Head) => {
    const starts = exits.filter(({ to }) => to === part.id).map(({ start }) => start.x);
    return addUp(starts) / Math.max(1, starts.length);
  };
  return [...others.slice(0, middle), ...gensets, ...others.slice(middle)]
    .map((head) => ({ head, x: meanStart(head) }))
    .sort((a, b) => a.x - b.x)
    .map(({ head }) => head);
}

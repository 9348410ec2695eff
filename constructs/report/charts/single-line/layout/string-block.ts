import type { SingleLinePart } from "../model/single-line-part";
import { type Block, type Hanging, packed, widthOf } from "./block";
import { ladderBlock } from "./ladder-block";
import { boxWidth, partBox } from "./part-box";
import { rowsBlock } from "./rows-block";
import { ownState } from "./sheet";
import type { WiringPlan } from "./wiring-plan";

const half = boxWidth / 2;
/** Gap between a converter and its battery. */
const besideGap = 8; // [px]

/** Returns the block of a part. Strings that are together wider than the sheet are in several rows, each with its own busbar. */
export function stringBlock(plan: WiringPlan, part: SingleLinePart, widest: number): Block {
  const below = belowBlock(plan, part, widest);
  const box = partBox(part);
  const batteries = plan.batteriesOf(part.id).map((battery) => ({ battery, box: partBox(battery) }));
  const height = Math.max(box.height, ...batteries.map((one) => one.box.height));
  return {
    left: Math.max(half, below?.left ?? 0),
    right: Math.max(half + batteries.length * (boxWidth + besideGap), below?.right ?? 0),
    height: height + (below?.height ?? 0),
    place(sheet, axis, top, bottom) {
      sheet.boxes.push({ x: axis - half, y: top, box });
      let x = axis + half;
      for (const one of batteries) {
        const y = top + Math.min(box.height, one.box.height) / 2;
        sheet.horizontal({ y, state: ownState(one.battery), isBar: false }, x, x + besideGap);
        sheet.boxes.push({ x: x + besideGap, y: top, box: one.box });
        x += besideGap + boxWidth;
      }
      if (!below) return;
      if (height > box.height) sheet.vertical({ x: axis, state: ownState(part) }, top + box.height, top + height);
      below.place(sheet, axis, top + height, bottom);
    },
  };
}

function belowBlock(plan: WiringPlan, { id, ...rest }: SingleLinePart, widest: number): Block | undefined {
  const children = plan.childrenOf(id);
  const exits = plan.sharedWiresOf(id);
  if (children.length + exits.length === 0) return undefined;
  if (children.length > 1 && exits.length === 0 && children.every((child) => isLeaf(plan, child))) return ladderBlock(plan, children);
  const strings = children.map((child) => ({ part: child, block: stringBlock(plan, child, widest) }));
  const leaving = strings.filter(({ part }) => plan.hasExit(part.id));
  const staying = packed(
    strings.filter((one) => !leaving.includes(one)),
    widest,
  );
  const last: Hanging[] = [...leaving, ...exits.map(({ to, place }) => ({ block: exitBlock(id, to, place) }))];
  return rowsBlock(plan, { id, ...rest }, withLast(staying, last, widest));
}

function isLeaf(plan: WiringPlan, { id }: SingleLinePart): boolean {
  return plan.childrenOf(id).length + plan.sharedWiresOf(id).length + plan.batteriesOf(id).length === 0;
}

/** Puts strings with outgoing wires into the last row, because nothing may be below them. */
function withLast(lines: readonly (readonly Hanging[])[], last: readonly Hanging[], widest: number): (readonly Hanging[])[] {
  if (last.length === 0) return [...lines];
  const line = [...(lines.at(-1) ?? []), ...last];
  return widthOf(line) <= widest || lines.length === 0 ? [...lines.slice(0, -1), line] : [...lines, last];
}

/** Returns the space for a wire to a part that several feeders share. */
function exitBlock(from: string, to: string, place: number): Block {
  return { left: 3, right: 3, height: 0, place: (sheet, x, y) => sheet.exits.push({ from, to, place, start: { x, y } }) };
}

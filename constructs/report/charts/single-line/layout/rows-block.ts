import { compact } from "../../../../plain/compact";
import type { SingleLinePart } from "../model/single-line-part";
import { type Block, blockGap, drop, type Hanging, widthOf } from "./block";
import { boxWidth } from "./part-box";
import { ownState, type Sheet, type WireState } from "./sheet";
import type { WiringPlan } from "./wiring-plan";

/** Gap below a busbar. */
const belowBar = 6; // [px]
/** Distance of the rail that joins busbars from their strings. */
const railIndent = 8; // [px]

/** Places strings under a busbar. A rail joins the busbars of several rows. A single string has no busbar. */
export function rowsBlock(plan: WiringPlan, part: SingleLinePart, lines: readonly (readonly Hanging[])[]): Block {
  const [first = []] = lines;
  const isWrapped = lines.length > 1;
  const isBar = isWrapped || first.length > 1;
  const heights = lines.map((line) => Math.max(...line.map(({ block }) => block.height)));
  const lead = isBar ? drop / 2 + belowBar : drop;
  const fromLeft = isWrapped ? boxWidth / 2 : middleOf(first);
  return {
    left: fromLeft + (isWrapped ? railIndent : 0),
    right: Math.max(...lines.map(widthOf)) - fromLeft,
    height: heights.reduce((sum, height) => sum + lead + height, (lines.length - 1) * drop),
    place(sheet, axis, top, bottom) {
      const left = axis - fromLeft;
      const rail = left - railIndent;
      let y = top;
      let lastBar = top + drop / 2;
      lines.forEach((line, row) => {
        const axes = axesOf(line, left);
        const state = stateOf(plan, part, line);
        const barY = isBar ? y + drop / 2 : y;
        if (row === 0 && isBar) sheet.vertical({ x: axis, state: ownState(part) }, top, barY);
        const ends = compact([...axes, row === 0 && axis, isWrapped && rail]);
        if (isBar) sheet.horizontal({ y: barY, state, isBar: true }, Math.min(...ends), Math.max(...ends));
        if (row > 0) sheet.vertical({ x: rail, state }, lastBar, barY);
        for (const [i, one] of line.entries()) hang(plan, sheet, one, { x: axes[i] ?? axis, from: barY, to: y + lead, bottom });
        lastBar = barY;
        y += lead + (heights[row] ?? 0) + drop;
      });
    },
  };
}

function axesOf(line: readonly Hanging[], left: number): number[] {
  let x = left;
  return line.map(({ block }) => {
    const axis = x + block.left;
    x = axis + block.right + blockGap;
    return axis;
  });
}

/** Draws a string and its wire. A wire to a shared part begins at the busbar. */
function hang(
  plan: WiringPlan,
  sheet: Sheet,
  { block, part }: Hanging,
  { x, from, to, bottom }: { readonly x: number; readonly from: number; readonly to: number; readonly bottom: number },
): void {
  if (part) sheet.vertical({ x, state: plan.wireState(part) }, from, to);
  block.place(sheet, x, part ? to : from, bottom);
}

function stateOf(plan: WiringPlan, part: SingleLinePart, line: readonly Hanging[]): WireState {
  const own = ownState(part);
  return own !== "used" || line.some((one) => !one.part || plan.wireState(one.part) === "used") ? own : "dark";
}

/** Returns the middle between the first and the last string. */
function middleOf(line: readonly Hanging[]): number {
  const first = line[0]?.block.left ?? 0;
  return (first + widthOf(line) - (line.at(-1)?.block.right ?? 0)) / 2;
}

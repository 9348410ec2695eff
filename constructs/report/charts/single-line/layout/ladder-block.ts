import type { SingleLinePart } from "../model/single-line-part";
import { type Block, blockGap, drop } from "./block";
import { boxWidth, type PartBox, partBox } from "./part-box";
import type { WiringPlan } from "./wiring-plan";

/** Gap from a rail to its boxes. */
const rung = 5; // [px]
/** Vertical gap between boxes. */
const between = 2; // [px]
/** Most boxes on one rail. */
const longest = 8;

/** Places boxes below each other beside a rail, in as many columns as needed. */
export function ladderBlock(plan: WiringPlan, children: readonly SingleLinePart[]): Block {
  const boxes = children.map((child) => ({ child, box: partBox(child) }));
  const count = Math.ceil(boxes.length / longest);
  const columns = Array.from({ length: count }, (_, i) => boxes.slice(i * longest, (i + 1) * longest));
  const pitch = boxWidth + rung + blockGap + 2;
  const fromAxis = boxWidth / 2 - 3; // the first rail is below the left end of the box before it
  return {
    left: boxWidth / 2,
    right: count * pitch - blockGap - 2 - fromAxis,
    height: drop + Math.max(...columns.map(heightOf)),
    place(sheet, axis, top) {
      const state = children.some((child) => plan.wireState(child) === "used") ? "used" : "dark";
      const firstRail = axis - fromAxis;
      const bar = { y: top + drop / 2, state, isBar: true } as const;
      if (count > 1) sheet.horizontal(bar, firstRail, firstRail + (count - 1) * pitch);
      columns.forEach((column, i) => {
        const rail = firstRail + i * pitch;
        let y = top + drop;
        let last = y;
        for (const { child, box } of column) {
          last = y + box.height / 2;
          sheet.horizontal({ y: last, state: plan.wireState(child), isBar: false }, rail, rail + rung);
          sheet.boxes.push({ x: rail + rung, y, box });
          y += box.height + between;
        }
        sheet.vertical({ x: rail, state }, i === 0 ? top : bar.y, last);
      });
    },
  };
}

function heightOf(column: readonly { readonly box: PartBox }[]): number {
  return column.reduce((sum, { box }) => sum + box.height + between, -between);
}

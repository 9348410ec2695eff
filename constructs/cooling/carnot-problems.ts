import type { z } from "zod";
import { carnotEer } from "../engineering/thermal/carnot";
import { refuseImplausible, refuseImpossible } from "../props/unusual";
import type { Temperature, VolumeFlow } from "../units";
import type { CapacityRow } from "./capacity-over-ambient.props";

/** Heat capacity of the coolant that holds the least, of water and glycols at any temperature of a loop [J/(m³·K)]: our own bound. */
const leastCoolantJPerM3K = 3e6;

/** What machines reach of Carnot's [-]: our own bound, large chillers reach 0.6. */
const usualShare = 0.75;

/** What of cooling runs a compressor against outdoor air, and what it cools. */
interface Machines {
  readonly room: { readonly coolingSetpoint: Temperature };
  readonly airConditioners: { readonly table: readonly CapacityRow[] };
  readonly trimChiller?: { readonly table: readonly CapacityRow[]; readonly count: number } | undefined;
  readonly dryCoolers?: { readonly setpoint: Temperature } | undefined;
  readonly facilityLoop?: { readonly flow: VolumeFlow } | undefined;
}

/** Refuses rows of tables that no machine reaches between what it cools and the outdoor air of the row: those are above Carnot's. */
export function refuseAboveCarnot(
  { room, airConditioners, trimChiller, dryCoolers, facilityLoop }: Machines,
  context: z.RefinementCtx,
): void {
  refuseRows("airConditioners", airConditioners.table, () => ["air of the room", room.coolingSetpoint.celsius], context);
  if (!trimChiller || !dryCoolers || !facilityLoop) return;
  const { setpoint } = dryCoolers;
  // what comes in is warmer than what goes out by no more than all units take
  const rise = ({ capacity }: CapacityRow) =>
    (trimChiller.count * capacity.watts) / (leastCoolantJPerM3K * facilityLoop.flow.cubicMetresPerSecond);
  refuseRows("trimChiller", trimChiller.table, (row) => ["coolant", setpoint.celsius + rise(row)], context);
}

function refuseRows(
  part: string,
  table: readonly CapacityRow[],
  cooled: (row: CapacityRow) => readonly [what: string, atMostC: number],
  context: z.RefinementCtx,
): void {
  for (const [i, row] of table.entries()) {
    const [what, sourceC] = cooled(row);
    const most = carnotEer(sourceC, row.ambient.celsius);
    const usual = usualShare * most;
    if (row.eer <= usual) continue;
    if (row.eer <= most) {
      const words = `${usual.toFixed(1)} or less`;
      const message = `must be ${words} to be plausible (our own bound: the best machines reach two thirds of Carnot's ${most.toFixed(1)} between ${what} and outdoor air of ${row.ambient}) but is ${row.eer}: correct the row`;
      refuseImplausible(row, "eer", { message, usual: words, value: `${row.eer}`, within: [part, "table", i] }, context);
      continue;
    }
    const message = `must be at most ${most.toFixed(1)}, Carnot's between ${what} of ${sourceC.toFixed(1)} °C at most and outdoor air of ${row.ambient}, but is ${row.eer}: no machine that gives its heat to that air does more, correct the row`;
    refuseImpossible([part, "table", i, "eer"], message, context);
  }
}

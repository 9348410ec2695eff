import type { z } from "zod";
import { carnotEer } from "../engineering/thermal/carnot";
import type { Temperature, VolumeFlow } from "../units";
import type { CapacityRow } from "./capacity-over-ambient.props";

/** Heat capacity of the coolant that holds the least, of water and glycols at any temperature of a loop [J/(m³·K)]: our own bound. */
const leastCoolantJPerM3K = 3e6;

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
    if (row.eer <= most) continue;
    const message = `must be at most ${most.toFixed(1)}, Carnot's between ${what} of ${sourceC.toFixed(1)} °C at most and outdoor air of ${row.ambient}, but is ${row.eer}: no machine does more, correct the row`;
    context.addIssue({ code: "custom", path: [part, "table", i, "eer"], message });
  }
}

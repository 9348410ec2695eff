import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import type { CoolingPart } from "../cooling-parts/cooling-part";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Heat of the devices whose power the solver does not set: the same in every scenario in which the same devices are dead. */
export interface DeviceHeat {
  /** In the room, racks, heater and liquid-to-air CDUs apart. */
  readonly room: readonly HeatPart[];
  readonly roomW: number; // [W]
  /** Outside, fans, trim chillers and air conditioners apart. */
  readonly outdoorsW: number; // [W]
}

/** Heat of the devices that are not in `dead`. */
export function deviceHeat(
  { racks, demands }: Pick<NodeSnapshot, "racks" | "demands">,
  parts: readonly CoolingPart[],
  dead: ReadonlySet<string>,
): DeviceHeat {
  const set = new Set([...listIds(racks), ...parts.flatMap(({ hasSolvedPower, units }) => (hasSolvedPower ? units : []))]);
  const served = demands.filter(({ id }) => !set.has(id) && !dead.has(id));
  const sum = (sink: (heatTo: string) => boolean) =>
    addUp(
      served.filter(({ heatTo }) => sink(heatTo)),
      ({ powerW }) => powerW,
    );
  return {
    room: served.filter(({ heatTo }) => heatTo === "room").map(({ id, powerW }) => ({ name: id, value: powerW })),
    roomW: sum((heatTo) => heatTo === "room"),
    outdoorsW: sum((heatTo) => heatTo === "outdoors"),
  };
}

/** Part of a heat flow [W]. */
export interface HeatPart {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Heat of this part. */
  readonly value: number; // [W]
}

import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import type { CoolingPart } from "../cooling-parts/cooling-part";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Heat of the devices whose power the solver does not set. It is the same in every scenario in which the same devices have no power. */
export interface DeviceHeat {
  /** Parts in the room, without racks, heater and liquid-to-air CDUs. */
  readonly room: readonly HeatPart[];
  readonly roomW: number; // [W]
  /** Heat outdoors, without fans, trim chillers and air conditioners. */
  readonly outdoorsW: number; // [W]
}

/** Returns the heat of the devices that are not in `dead`. */
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
  /** Name in errors and reports. */
  readonly name: string;
  /** Heat of this part. */
  readonly value: number; // [W]
}

import type { EquipmentState } from "../../../studies/scenarios/scenarios";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { noneWorks } from "../../../studies/thermal/room";
import { neededPower } from "../../../units/watts-text";

/** The missing amount, and the amount that one unit removes there. */
interface Short {
  readonly shortW: number; // [W]
  /** 0 if none runs. */
  readonly unitW: number; // [W]
}

/** Says how to remove more heat from the room. Units without power need power first, whatever their table says. */
export function moreCooling(state: EquipmentState, offReason: string | undefined, { shortW, unitW }: Short): string {
  if (offReason === noneWorks && !("unit" in state)) return `supply air conditioners ${servedFrom(state)}`;
  if (offReason !== undefined && offReason !== noneWorks) return `choose air conditioners for these conditions (${offReason})`;
  const more = unitW > 0 ? `, such as ${Math.ceil(shortW / unitW)} of the present model` : "";
  return `add air conditioners for ${neededPower(shortW)}${more}`;
}

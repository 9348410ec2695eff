import type { EquipmentState } from "../../../studies/scenarios/scenarios";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { noneWorks } from "../../../studies/thermal/room";

/** What is missing, and what one unit takes there of it. */
interface Short {
  readonly shortW: number; // [W]
  /** 0 where none runs. */
  readonly unitW: number; // [W]
}

/** What takes more heat out of the room: units that have no power need some first, whatever their table says. */
export function moreCooling(state: EquipmentState, offReason: string | undefined, { shortW, unitW }: Short): string {
  if (offReason === noneWorks && !("unit" in state)) return `serve air conditioners ${servedFrom(state)}`;
  if (offReason !== undefined && offReason !== noneWorks) return `choose air conditioners that run there (${offReason})`;
  const more = unitW > 0 ? `, ${Math.ceil(shortW / unitW)} of those that it has` : "";
  return `add air conditioners for ${shortW} W${more}`;
}

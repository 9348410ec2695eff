import type { EquipmentState } from "../../../studies/scenarios/scenarios";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { noneWorks } from "../../../studies/thermal/room";

/** The missing amount, and the amount that one unit removes there. */
interface Short {
  readonly shortW: number; // [W]
  /** 0 if none runs. */
  readonly unitW: number; // [W]
}

/** Heat that is missing, rounded up to what a remedy needs: whole watts, from 1 kW on in kilowatts with two decimals. */
export function missingHeatText(watts: number): string {
  return watts < 1000 ? `${Math.ceil(watts)} W` : `${(Math.ceil(watts / 10) / 100).toFixed(2)} kW`;
}

/** Says how to remove more heat from the room. Units without power need power first, whatever their table says. */
export function moreCooling(state: EquipmentState, offReason: string | undefined, { shortW, unitW }: Short): string {
  if (offReason === noneWorks && !("unit" in state)) return `supply air conditioners ${servedFrom(state)}`;
  if (offReason !== undefined && offReason !== noneWorks) return `choose air conditioners for these conditions (${offReason})`;
  const more = unitW > 0 ? `, such as ${Math.ceil(shortW / unitW)} of the present model` : "";
  return `add air conditioners for ${missingHeatText(shortW)}${more}`;
}

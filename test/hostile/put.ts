import type { Dice } from "./dice";

/** Alone, before, behind or within what stood there. */
export function put(dice: Dice): (from: string, payload: string) => string {
  return dice.pick([
    (_from: string, payload: string) => payload,
    (from: string, payload: string) => `${payload}${from}`,
    (from: string, payload: string) => `${from} ${payload}`,
    (from: string, payload: string) => `${from.slice(0, from.length / 2)}${payload}${from.slice(from.length / 2)}`,
  ]);
}

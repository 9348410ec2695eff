import type { BackhaulWindow } from "./flow-contact";
import type { Ramp } from "./level-curve";

/** A time in which the backhaul sends one product without a break. */
interface SendingSpell extends Ramp {
  readonly product: number;
}

export interface Sending {
  /** Delivery time of each whole product; infinity if the windows end before. */
  readonly deliveredS: Float64Array; // [s]
  readonly spells: readonly SendingSpell[];
}

/**
 * Sends products in their order, each from the time when it is ready. A product that is not finished in a window continues in the next.
 *
 * @equation sent = Σ rate/8·time over the windows behind max(ready, delivery of the one before); delivered where that is the whole product
 * @validity windows by time, disjoint, with rates above 0; a product without bytes is delivered at its turn
 * @source definition
 * @param readyS of each product, rising [s]
 * @param bytes of each product [B]
 */
export function sending(readyS: Float64Array, bytes: Float64Array, windows: readonly BackhaulWindow[]): Sending {
  const deliveredS = new Float64Array(readyS.length);
  const spells: SendingSpell[] = [];
  let nowS = 0;
  let next = 0; // the first window that is not over
  for (let product = 0; product < readyS.length; product++) {
    nowS = Math.max(nowS, readyS[product] as number);
    let left = bytes[product] as number;
    while (left > 0 && next < windows.length) {
      const { fromS, toS, bitsPerS } = windows[next] as BackhaulWindow;
      const start = Math.max(nowS, fromS);
      const possible = start < toS ? ((toS - start) * bitsPerS) / 8 : 0;
      const sent = Math.min(left, possible);
      const isDone = left <= possible;
      const end = isDone ? Math.min(toS, start + (left * 8) / bitsPerS) : toS; // rounding of the division must not end after the window
      if (sent > 0) spells.push({ product, fromS: start, toS: end, bytes: sent });
      left = isDone ? 0 : left - sent;
      if (isDone) nowS = end;
      else next++;
    }
    if (left > 0) nowS = Number.POSITIVE_INFINITY;
    deliveredS[product] = nowS;
  }
  return { deliveredS, spells };
}

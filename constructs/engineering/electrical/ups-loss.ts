import type { Curve } from "../numeric/curve";
import { converterLoss } from "./converter-loss";

/** Losses of a UPS as its maker publishes them. */
export type UpsLoss =
  | { readonly kind: "polynomial"; readonly coefficients: readonly [a: number, b: number, c: number] } // [-]
  /** Efficiency over output ÷ rated. */
  | { readonly kind: "efficiency"; readonly curve: Curve };

/**
 * Computes the loss of a double-conversion UPS. It is the same on the mains and on its battery.
 *
 * @equation P_loss = P_r·(a + b·x + c·x²), x = P/P_r; by its efficiency as any converter
 * @validity output from 0 W to the rated power
 * @source polynomial through the maker's losses; IEC 62040-3 has efficiency measured at 25, 50, 75 and 100 % load
 * @param outputW active output [W]
 * @param ratedW rated active power [W]
 * @returns [W]
 */
export function upsLoss(outputW: number, ratedW: number, loss: UpsLoss): number {
  if (loss.kind === "efficiency") return converterLoss(outputW, ratedW, loss.curve);
  const [a, b, c] = loss.coefficients;
  const x = outputW / ratedW;
  return ratedW * (a + b * x + c * x * x);
}

import { shiftDecimal } from "./decimal";

/** The conversion of one unit to the SI unit: a shift of the decimal point, a fraction, or an offset on the temperature scale. */
export type UnitScale =
  | { readonly decimalPlaces: number }
  | { readonly times: number; readonly per: number }
  | { readonly kelvinsAtZero: number };

/** Converts a number's text in a unit to the SI value. */
export function toSi(number: string, scale: UnitScale): number {
  if ("decimalPlaces" in scale) return Number(shiftDecimal(number, scale.decimalPlaces));
  if ("times" in scale) return (Number(number) * scale.times) / scale.per;
  const sum = Number(number) + scale.kelvinsAtZero;
  // 48.9 + 273.15 is 322.04999999999995: within a rounding error, use the value with fewer digits
  const neat = Number(sum.toPrecision(15));
  return Math.abs(neat - sum) < 1e-13 ? neat : sum;
}

export function fromSi(si: number, scale: UnitScale): number {
  if ("decimalPlaces" in scale) return Number(shiftDecimal(String(si), -scale.decimalPlaces));
  return "times" in scale ? (si * scale.per) / scale.times : si - scale.kelvinsAtZero;
}

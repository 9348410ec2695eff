import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Temperature difference",
  units: { K: { decimalPlaces: 0 } },
  si: "K",
  print: ["K"],
  mistaken: { "°C": "K" },
  notes: { "°C": "a difference has as many K as °C" },
  example: "6 K",
});

/** Temperature difference, or its text: `"6 K"`. */
export type TemperatureDifferenceLike = TemperatureDifference | `${number} K`;

/** Difference of two temperatures, of either sign. */
export class TemperatureDifference extends Quantity<"temperature difference"> {
  /** From a number in [K]. @throws RangeError when no such value exists */
  static kelvins(value: number): TemperatureDifference {
    return new TemperatureDifference(kind, value, "K");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): TemperatureDifference {
    return new TemperatureDifference(kind, text);
  }

  /** [K] */
  get kelvins(): number {
    return this.in("K");
  }
}

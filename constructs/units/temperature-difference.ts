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
  /** Creates the quantity from a number in [K]. @throws RangeError when the value is outside its range */
  static kelvins(value: number): TemperatureDifference {
    return new TemperatureDifference(kind, value, "K");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): TemperatureDifference {
    return new TemperatureDifference(kind, text);
  }

  /** The value in [K]. */
  get kelvins(): number {
    return this.in("K");
  }
}

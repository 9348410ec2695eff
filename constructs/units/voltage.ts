import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Voltage",
  units: { V: { decimalPlaces: 0 } },
  si: "V",
  print: ["V"],
  mistaken: { "V DC": "V", "V line-to-line": "V", "V line-to-neutral": "V" },
  unread: { kV: { decimalPlaces: 3, slipOf: "V" }, mV: { decimalPlaces: -3 } },
  example: "85 V",
  least: 0,
});

/** Voltage, or its text: `"85 V"`. */
export type VoltageLike = Voltage | `${number} V`;

/** Voltage at the terminals of a device, whatever feeds it, 0 V or more. */
export class Voltage extends Quantity<"voltage"> {
  /** Creates the quantity from a number in [V]. @throws RangeError when the value is outside its range */
  static volts(value: number): Voltage {
    return new Voltage(kind, value, "V");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Voltage {
    return new Voltage(kind, text);
  }

  /** The value in [V]. */
  get volts(): number {
    return this.in("V");
  }
}

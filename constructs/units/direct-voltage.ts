import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Direct voltage",
  units: { "V DC": { decimalPlaces: 0 } },
  si: "V DC",
  print: ["V DC"],
  mistaken: { V: "V DC" },
  unread: { kV: { decimalPlaces: 3, slipOf: "V DC" }, "kV DC": { decimalPlaces: 3, slipOf: "V DC" } },
  example: "54 V DC",
  least: 0,
});

/** Direct voltage, or its text: `"54 V DC"`. */
export type DirectVoltageLike = DirectVoltage | `${number} V DC`;

/** Voltage between the poles of direct current, 0 V or more. */
export class DirectVoltage extends Quantity<"direct voltage"> {
  /** Creates the quantity from a number in [V]. @throws RangeError when the value is outside its range */
  static volts(value: number): DirectVoltage {
    return new DirectVoltage(kind, value, "V DC");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): DirectVoltage {
    return new DirectVoltage(kind, text);
  }

  /** The value in [V]. */
  get volts(): number {
    return this.in("V DC");
  }
}

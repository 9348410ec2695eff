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
  /** From a number in [V]. @throws RangeError when no such value exists */
  static volts(value: number): DirectVoltage {
    return new DirectVoltage(kind, value, "V DC");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): DirectVoltage {
    return new DirectVoltage(kind, text);
  }

  /** [V] */
  get volts(): number {
    return this.in("V DC");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Pressure",
  units: { Pa: { decimalPlaces: 0 }, kPa: { decimalPlaces: 3 }, bar: { decimalPlaces: 5 } },
  si: "Pa",
  print: ["kPa", "bar", "Pa"],
  unread: { MPa: { decimalPlaces: 6, slipOf: "kPa" }, hPa: { decimalPlaces: 2 }, mbar: { decimalPlaces: 2 } },
  example: "94.16 kPa",
  least: 0,
});

/** Pressure, or its text: `"94.16 kPa"`. */
export type PressureLike = Pressure | `${number} ${"Pa" | "kPa" | "bar"}`;

/** Absolute pressure, 0 Pa or more. */
export class Pressure extends Quantity<"pressure"> {
  /** Creates the quantity from a number in [Pa]. @throws RangeError when the value is outside its range */
  static pascals(value: number): Pressure {
    return new Pressure(kind, value, "Pa");
  }

  /** Creates the quantity from a number in [kPa]. @throws RangeError when the value is outside its range */
  static kilopascals(value: number): Pressure {
    return new Pressure(kind, value, "kPa");
  }

  /** Creates the quantity from a number in [bar]. @throws RangeError when the value is outside its range */
  static bars(value: number): Pressure {
    return new Pressure(kind, value, "bar");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Pressure {
    return new Pressure(kind, text);
  }

  /** The value in [Pa]. */
  get pascals(): number {
    return this.in("Pa");
  }

  /** The value in [kPa]. */
  get kilopascals(): number {
    return this.in("kPa");
  }

  /** The value in [bar]. */
  get bars(): number {
    return this.in("bar");
  }
}

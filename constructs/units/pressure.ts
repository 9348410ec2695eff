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
  /** From a number in [Pa]. @throws RangeError when no such value exists */
  static pascals(value: number): Pressure {
    return new Pressure(kind, value, "Pa");
  }

  /** From a number in [kPa]. @throws RangeError when no such value exists */
  static kilopascals(value: number): Pressure {
    return new Pressure(kind, value, "kPa");
  }

  /** From a number in [bar]. @throws RangeError when no such value exists */
  static bars(value: number): Pressure {
    return new Pressure(kind, value, "bar");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Pressure {
    return new Pressure(kind, text);
  }

  /** [Pa] */
  get pascals(): number {
    return this.in("Pa");
  }

  /** [kPa] */
  get kilopascals(): number {
    return this.in("kPa");
  }

  /** [bar] */
  get bars(): number {
    return this.in("bar");
  }
}

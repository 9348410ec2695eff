import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Heat capacity",
  units: { "J/K": { decimalPlaces: 0 }, "kJ/K": { decimalPlaces: 3 } },
  si: "J/K",
  print: ["J/K", "kJ/K"],
  unread: { "MJ/K": { decimalPlaces: 6 } },
  example: "12 kJ/K",
  least: 0,
});

/** Heat capacity, or its text: `"12 kJ/K"`. */
export type HeatCapacityLike = HeatCapacity | `${number} ${"J/K" | "kJ/K"}`;

/** Heat that a body takes up for each kelvin, 0 J/K or more. */
export class HeatCapacity extends Quantity<"heat capacity"> {
  /** From a number in [J/K]. @throws RangeError when no such value exists */
  static joulesPerKelvin(value: number): HeatCapacity {
    return new HeatCapacity(kind, value, "J/K");
  }

  /** From a number in [kJ/K]. @throws RangeError when no such value exists */
  static kilojoulesPerKelvin(value: number): HeatCapacity {
    return new HeatCapacity(kind, value, "kJ/K");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): HeatCapacity {
    return new HeatCapacity(kind, text);
  }

  /** [J/K] */
  get joulesPerKelvin(): number {
    return this.in("J/K");
  }

  /** [kJ/K] */
  get kilojoulesPerKelvin(): number {
    return this.in("kJ/K");
  }
}

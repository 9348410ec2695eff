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
  /** Creates the quantity from a number in [J/K]. @throws RangeError when the value is outside its range */
  static joulesPerKelvin(value: number): HeatCapacity {
    return new HeatCapacity(kind, value, "J/K");
  }

  /** Creates the quantity from a number in [kJ/K]. @throws RangeError when the value is outside its range */
  static kilojoulesPerKelvin(value: number): HeatCapacity {
    return new HeatCapacity(kind, value, "kJ/K");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): HeatCapacity {
    return new HeatCapacity(kind, text);
  }

  /** The value in [J/K]. */
  get joulesPerKelvin(): number {
    return this.in("J/K");
  }

  /** The value in [kJ/K]. */
  get kilojoulesPerKelvin(): number {
    return this.in("kJ/K");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Energy per byte",
  units: {
    "J/B": { decimalPlaces: 0 },
    "mJ/B": { decimalPlaces: -3 },
    "µJ/B": { decimalPlaces: -6 },
    "nJ/B": { decimalPlaces: -9 },
    "J/kB": { decimalPlaces: -3 },
    "J/MB": { decimalPlaces: -6 },
    "J/GB": { decimalPlaces: -9 },
    "Wh/GB": { times: 3600, per: 1_000_000_000 },
  },
  si: "J/B",
  print: ["J/MB", "J/GB", "J/B"],
  aliases: { "uJ/B": "µJ/B" },
  example: "2 J/MB",
  least: 0,
});

/** Energy per byte, or its text: `"2 J/MB"`. */
export type EnergyPerDataLike =
  | EnergyPerData
  | `${number} ${"J/B" | "mJ/B" | "µJ/B" | "uJ/B" | "nJ/B" | "J/kB" | "J/MB" | "J/GB" | "Wh/GB"}`;

/** Energy for each byte that is processed, 0 J/B or more. */
export class EnergyPerData extends Quantity<"energy per data"> {
  /** Creates the quantity from a number in [J/B]. @throws RangeError when the value is outside its range */
  static joulesPerByte(value: number): EnergyPerData {
    return new EnergyPerData(kind, value, "J/B");
  }

  /** Creates the quantity from a number in [J/MB]. @throws RangeError when the value is outside its range */
  static joulesPerMegabyte(value: number): EnergyPerData {
    return new EnergyPerData(kind, value, "J/MB");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): EnergyPerData {
    return new EnergyPerData(kind, text);
  }

  /** The value in [J/B]. */
  get joulesPerByte(): number {
    return this.in("J/B");
  }

  /** The value in [J/MB]. */
  get joulesPerMegabyte(): number {
    return this.in("J/MB");
  }
}

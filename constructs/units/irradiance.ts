import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Irradiance",
  units: { "W/m²": { decimalPlaces: 0 } },
  si: "W/m²",
  print: ["W/m²"],
  aliases: { "W/m2": "W/m²" },
  unread: { "kW/m²": { decimalPlaces: 3 } },
  example: "950 W/m²",
  least: 0,
});

/** Irradiance, or its text: `"950 W/m²"`. */
export type IrradianceLike = Irradiance | `${number} ${"W/m²" | "W/m2"}`;

/** Sunlight on a surface, 0 W/m² or more. */
export class Irradiance extends Quantity<"irradiance"> {
  /** Creates the quantity from a number in [W/m²]. @throws RangeError when the value is outside its range */
  static wattsPerSquareMetre(value: number): Irradiance {
    return new Irradiance(kind, value, "W/m²");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Irradiance {
    return new Irradiance(kind, text);
  }

  /** The value in [W/m²]. */
  get wattsPerSquareMetre(): number {
    return this.in("W/m²");
  }
}

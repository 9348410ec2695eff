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
  /** From a number in [W/m²]. @throws RangeError when no such value exists */
  static wattsPerSquareMetre(value: number): Irradiance {
    return new Irradiance(kind, value, "W/m²");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Irradiance {
    return new Irradiance(kind, text);
  }

  /** [W/m²] */
  get wattsPerSquareMetre(): number {
    return this.in("W/m²");
  }
}

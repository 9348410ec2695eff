import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Area",
  units: { "m²": { decimalPlaces: 0 } },
  si: "m²",
  print: ["m²"],
  aliases: { m2: "m²" },
  example: "14.4 m²",
  least: 0,
});

/** Area, or its text: `"14.4 m²"`. */
export type AreaLike = Area | `${number} ${"m²" | "m2"}`;

/** Area of a surface, 0 m² or more. */
export class Area extends Quantity<"area"> {
  /** Creates the quantity from a number in [m²]. @throws RangeError when the value is outside its range */
  static squareMetres(value: number): Area {
    return new Area(kind, value, "m²");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Area {
    return new Area(kind, text);
  }

  /** The value in [m²]. */
  get squareMetres(): number {
    return this.in("m²");
  }
}

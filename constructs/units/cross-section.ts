import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Cross-section",
  units: { "mm²": { decimalPlaces: -6 }, "m²": { decimalPlaces: 0 } },
  si: "m²",
  print: ["mm²"],
  aliases: { mm2: "mm²" },
  unread: { "cm²": { decimalPlaces: -4 } },
  example: "16 mm²",
  least: 0,
});

/** Cross-section, or its text: `"16 mm²"`. */
export type CrossSectionLike = CrossSection | `${number} ${"mm²" | "m²" | "mm2"}`;

/** Cross-section of a conductor, 0 mm² or more. */
export class CrossSection extends Quantity<"cross-section"> {
  /** Creates the quantity from a number in [mm²]. @throws RangeError when the value is outside its range */
  static squareMillimetres(value: number): CrossSection {
    return new CrossSection(kind, value, "mm²");
  }

  /** Creates the quantity from a number in [m²]. @throws RangeError when the value is outside its range */
  static squareMetres(value: number): CrossSection {
    return new CrossSection(kind, value, "m²");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): CrossSection {
    return new CrossSection(kind, text);
  }

  /** The value in [mm²]. */
  get squareMillimetres(): number {
    return this.in("mm²");
  }

  /** The value in [m²]. */
  get squareMetres(): number {
    return this.in("m²");
  }
}

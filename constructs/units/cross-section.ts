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
  /** From a number in [mm²]. @throws RangeError when no such value exists */
  static squareMillimetres(value: number): CrossSection {
    return new CrossSection(kind, value, "mm²");
  }

  /** From a number in [m²]. @throws RangeError when no such value exists */
  static squareMetres(value: number): CrossSection {
    return new CrossSection(kind, value, "m²");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): CrossSection {
    return new CrossSection(kind, text);
  }

  /** [mm²] */
  get squareMillimetres(): number {
    return this.in("mm²");
  }

  /** [m²] */
  get squareMetres(): number {
    return this.in("m²");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Ratio",
  units: { "": { decimalPlaces: 0 }, "%": { decimalPlaces: -2 } },
  si: "",
  print: [""],
  example: "0.85",
  least: 0,
});

/** Ratio, or its text: `"0.85"` or `"85 %"`. */
export type RatioLike = Ratio | `${number}` | `${number} %`;

/** Ratio of two equal quantities, 0 or more. */
export class Ratio extends Quantity<"ratio"> {
  /** Creates the quantity from a share [-]. @throws RangeError when the value is outside its range */
  static of(value: number): Ratio {
    return new Ratio(kind, value, "");
  }

  /** Creates the quantity from a number in [%]. @throws RangeError when the value is outside its range */
  static percent(value: number): Ratio {
    return new Ratio(kind, value, "%");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Ratio {
    return new Ratio(kind, text);
  }

  /** The value in [-]. */
  get value(): number {
    return this.in("");
  }

  /** The value in [%]. */
  get percent(): number {
    return this.in("%");
  }
}

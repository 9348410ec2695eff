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
  /** From a share [-]. @throws RangeError when no such value exists */
  static of(value: number): Ratio {
    return new Ratio(kind, value, "");
  }

  /** From a number in [%]. @throws RangeError when no such value exists */
  static percent(value: number): Ratio {
    return new Ratio(kind, value, "%");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Ratio {
    return new Ratio(kind, text);
  }

  /** [-] */
  get value(): number {
    return this.in("");
  }

  /** [%] */
  get percent(): number {
    return this.in("%");
  }
}

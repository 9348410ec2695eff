import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Share by mass",
  units: { "% by mass": { decimalPlaces: -2 }, "by mass": { decimalPlaces: 0 } },
  si: "by mass",
  print: ["% by mass"],
  mistaken: { "%": "% by mass" },
  notes: { "%": "a share says what it is a share of" },
  example: "25 % by mass",
  least: 0,
  greatest: 1,
});

/** Mass share, or its text: `"25 % by mass"`. */
export type MassShareLike = MassShare | `${number} ${"% by mass" | "by mass"}`;

/** Share of one component in a mixture, by mass, 0 to 100 %. */
export class MassShare extends Quantity<"mass share"> {
  /** Creates the quantity from a share [-]. @throws RangeError when the value is outside its range */
  static of(value: number): MassShare {
    return new MassShare(kind, value, "by mass");
  }

  /** Creates the quantity from a number in [%]. @throws RangeError when the value is outside its range */
  static percent(value: number): MassShare {
    return new MassShare(kind, value, "% by mass");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): MassShare {
    return new MassShare(kind, text);
  }

  /** The value in [-]. */
  get value(): number {
    return this.in("by mass");
  }

  /** The value in [%]. */
  get percent(): number {
    return this.in("% by mass");
  }
}

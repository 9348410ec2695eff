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
  /** From a share [-]. @throws RangeError when no such value exists */
  static of(value: number): MassShare {
    return new MassShare(kind, value, "by mass");
  }

  /** From a number in [%]. @throws RangeError when no such value exists */
  static percent(value: number): MassShare {
    return new MassShare(kind, value, "% by mass");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): MassShare {
    return new MassShare(kind, text);
  }

  /** [-] */
  get value(): number {
    return this.in("by mass");
  }

  /** [%] */
  get percent(): number {
    return this.in("% by mass");
  }
}

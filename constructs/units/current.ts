import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Current",
  units: { A: { decimalPlaces: 0 }, kA: { decimalPlaces: 3 } },
  si: "A",
  print: ["A"],
  unread: { mA: { decimalPlaces: -3 } },
  example: "63 A",
  least: 0,
});

/** Current, or its text: `"63 A"`, `"10 kA"`. */
export type CurrentLike = Current | `${number} ${"A" | "kA"}`;

/** Electric current, effective value, 0 A or more. */
export class Current extends Quantity<"current"> {
  /** Creates the quantity from a number in [A]. @throws RangeError when the value is outside its range */
  static amperes(value: number): Current {
    return new Current(kind, value, "A");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Current {
    return new Current(kind, text);
  }

  /** The value in [A]. */
  get amperes(): number {
    return this.in("A");
  }
}

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
  /** From a number in [A]. @throws RangeError when no such value exists */
  static amperes(value: number): Current {
    return new Current(kind, value, "A");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Current {
    return new Current(kind, text);
  }

  /** [A] */
  get amperes(): number {
    return this.in("A");
  }
}

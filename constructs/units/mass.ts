import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Mass",
  units: { kg: { decimalPlaces: 0 }, t: { decimalPlaces: 3 } },
  si: "kg",
  print: ["kg", "t"],
  unread: { g: { decimalPlaces: -3 } },
  example: "850 kg",
  least: 0,
});

/** Mass, or its text: `"850 kg"`. */
export type MassLike = Mass | `${number} ${"kg" | "t"}`;

/** Mass, 0 kg or more. */
export class Mass extends Quantity<"mass"> {
  /** From a number in [kg]. @throws RangeError when no such value exists */
  static kilograms(value: number): Mass {
    return new Mass(kind, value, "kg");
  }

  /** From a number in [t]. @throws RangeError when no such value exists */
  static tonnes(value: number): Mass {
    return new Mass(kind, value, "t");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Mass {
    return new Mass(kind, text);
  }

  /** [kg] */
  get kilograms(): number {
    return this.in("kg");
  }

  /** [t] */
  get tonnes(): number {
    return this.in("t");
  }
}

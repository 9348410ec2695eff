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
  /** Creates the quantity from a number in [kg]. @throws RangeError when the value is outside its range */
  static kilograms(value: number): Mass {
    return new Mass(kind, value, "kg");
  }

  /** Creates the quantity from a number in [t]. @throws RangeError when the value is outside its range */
  static tonnes(value: number): Mass {
    return new Mass(kind, value, "t");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Mass {
    return new Mass(kind, text);
  }

  /** The value in [kg]. */
  get kilograms(): number {
    return this.in("kg");
  }

  /** The value in [t]. */
  get tonnes(): number {
    return this.in("t");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Length",
  units: { m: { decimalPlaces: 0 }, mm: { decimalPlaces: -3 }, km: { decimalPlaces: 3 } },
  si: "m",
  print: ["m", "mm"],
  unread: { cm: { decimalPlaces: -2 } },
  example: "614 m",
});

/** Length, or its text: `"614 m"`. */
export type LengthLike = Length | `${number} ${"m" | "mm" | "km"}`;

/** Length or elevation; below sea level an elevation is negative. */
export class Length extends Quantity<"length"> {
  /** Creates the quantity from a number in [m]. @throws RangeError when the value is outside its range */
  static metres(value: number): Length {
    return new Length(kind, value, "m");
  }

  /** Creates the quantity from a number in [mm]. @throws RangeError when the value is outside its range */
  static millimetres(value: number): Length {
    return new Length(kind, value, "mm");
  }

  /** Creates the quantity from a number in [km]. @throws RangeError when the value is outside its range */
  static kilometres(value: number): Length {
    return new Length(kind, value, "km");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Length {
    return new Length(kind, text);
  }

  /** The value in [m]. */
  get metres(): number {
    return this.in("m");
  }

  /** The value in [mm]. */
  get millimetres(): number {
    return this.in("mm");
  }

  /** The value in [km]. */
  get kilometres(): number {
    return this.in("km");
  }
}

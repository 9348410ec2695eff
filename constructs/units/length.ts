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
  /** From a number in [m]. @throws RangeError when no such value exists */
  static metres(value: number): Length {
    return new Length(kind, value, "m");
  }

  /** From a number in [mm]. @throws RangeError when no such value exists */
  static millimetres(value: number): Length {
    return new Length(kind, value, "mm");
  }

  /** From a number in [km]. @throws RangeError when no such value exists */
  static kilometres(value: number): Length {
    return new Length(kind, value, "km");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Length {
    return new Length(kind, text);
  }

  /** [m] */
  get metres(): number {
    return this.in("m");
  }

  /** [mm] */
  get millimetres(): number {
    return this.in("mm");
  }

  /** [km] */
  get kilometres(): number {
    return this.in("km");
  }
}

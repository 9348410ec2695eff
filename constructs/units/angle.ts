import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Angle",
  units: { "°": { times: Math.PI, per: 180 }, rad: { decimalPlaces: 0 } },
  si: "rad",
  print: ["°"],
  example: "24.93 °",
});

/** Angle, or its text: `"24.93 °"`. */
export type AngleLike = Angle | `${number} ${"°" | "rad"}`;

/** Angle, of either sign. */
export class Angle extends Quantity<"angle"> {
  /** Creates the quantity from a number in [°]. @throws RangeError when the value is outside its range */
  static degrees(value: number): Angle {
    return new Angle(kind, value, "°");
  }

  /** Creates the quantity from a number in [rad]. @throws RangeError when the value is outside its range */
  static radians(value: number): Angle {
    return new Angle(kind, value, "rad");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Angle {
    return new Angle(kind, text);
  }

  /** The value in [°]. */
  get degrees(): number {
    return this.in("°");
  }

  /** The value in [rad]. */
  get radians(): number {
    return this.in("rad");
  }
}

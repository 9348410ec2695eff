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
  /** From a number in [°]. @throws RangeError when no such value exists */
  static degrees(value: number): Angle {
    return new Angle(kind, value, "°");
  }

  /** From a number in [rad]. @throws RangeError when no such value exists */
  static radians(value: number): Angle {
    return new Angle(kind, value, "rad");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Angle {
    return new Angle(kind, text);
  }

  /** [°] */
  get degrees(): number {
    return this.in("°");
  }

  /** [rad] */
  get radians(): number {
    return this.in("rad");
  }
}

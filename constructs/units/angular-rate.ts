import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Angular rate",
  units: { "°/s": { times: Math.PI, per: 180 }, "rad/s": { decimalPlaces: 0 } },
  si: "rad/s",
  print: ["°/s"],
  example: "10 °/s",
  least: 0,
});

/** Angular rate, or its text: `"10 °/s"`. */
export type AngularRateLike = AngularRate | `${number} ${"°/s" | "rad/s"}`;

/** Angular rate, 0 °/s or more. */
export class AngularRate extends Quantity<"angular rate"> {
  /** Creates the quantity from a number in [°/s]. @throws RangeError when the value is outside its range */
  static degreesPerSecond(value: number): AngularRate {
    return new AngularRate(kind, value, "°/s");
  }

  /** Creates the quantity from a number in [rad/s]. @throws RangeError when the value is outside its range */
  static radiansPerSecond(value: number): AngularRate {
    return new AngularRate(kind, value, "rad/s");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): AngularRate {
    return new AngularRate(kind, text);
  }

  /** The value in [°/s]. */
  get degreesPerSecond(): number {
    return this.in("°/s");
  }

  /** The value in [rad/s]. */
  get radiansPerSecond(): number {
    return this.in("rad/s");
  }
}

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

/** How fast something turns, 0 °/s or more. */
export class AngularRate extends Quantity<"angular rate"> {
  /** From a number in [°/s]. @throws RangeError when no such value exists */
  static degreesPerSecond(value: number): AngularRate {
    return new AngularRate(kind, value, "°/s");
  }

  /** From a number in [rad/s]. @throws RangeError when no such value exists */
  static radiansPerSecond(value: number): AngularRate {
    return new AngularRate(kind, value, "rad/s");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): AngularRate {
    return new AngularRate(kind, text);
  }

  /** [°/s] */
  get degreesPerSecond(): number {
    return this.in("°/s");
  }

  /** [rad/s] */
  get radiansPerSecond(): number {
    return this.in("rad/s");
  }
}

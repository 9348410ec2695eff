import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Duration",
  units: {
    ms: { decimalPlaces: -3 },
    s: { decimalPlaces: 0 },
    min: { times: 60, per: 1 },
    h: { times: 3600, per: 1 },
    d: { times: 86_400, per: 1 },
  },
  si: "s",
  print: ["s", "min", "h", "d"],
  example: "8 h",
  least: 0,
});

/** Duration, or its text: `"8 h"`, `"5 ms"`. */
export type DurationLike = Duration | `${number} ${"ms" | "s" | "min" | "h" | "d"}`;

/** Duration, 0 s or more. */
export class Duration extends Quantity<"duration"> {
  /** From a number in [s]. @throws RangeError when no such value exists */
  static seconds(value: number): Duration {
    return new Duration(kind, value, "s");
  }

  /** From a number in [min]. @throws RangeError when no such value exists */
  static minutes(value: number): Duration {
    return new Duration(kind, value, "min");
  }

  /** From a number in [h]. @throws RangeError when no such value exists */
  static hours(value: number): Duration {
    return new Duration(kind, value, "h");
  }

  /** From a number in [d]. @throws RangeError when no such value exists */
  static days(value: number): Duration {
    return new Duration(kind, value, "d");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Duration {
    return new Duration(kind, text);
  }

  /** [s] */
  get seconds(): number {
    return this.in("s");
  }

  /** [min] */
  get minutes(): number {
    return this.in("min");
  }

  /** [h] */
  get hours(): number {
    return this.in("h");
  }

  /** [d] */
  get days(): number {
    return this.in("d");
  }
}

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
  /** Creates the quantity from a number in [s]. @throws RangeError when the value is outside its range */
  static seconds(value: number): Duration {
    return new Duration(kind, value, "s");
  }

  /** Creates the quantity from a number in [min]. @throws RangeError when the value is outside its range */
  static minutes(value: number): Duration {
    return new Duration(kind, value, "min");
  }

  /** Creates the quantity from a number in [h]. @throws RangeError when the value is outside its range */
  static hours(value: number): Duration {
    return new Duration(kind, value, "h");
  }

  /** Creates the quantity from a number in [d]. @throws RangeError when the value is outside its range */
  static days(value: number): Duration {
    return new Duration(kind, value, "d");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Duration {
    return new Duration(kind, text);
  }

  /** The value in [s]. */
  get seconds(): number {
    return this.in("s");
  }

  /** The value in [min]. */
  get minutes(): number {
    return this.in("min");
  }

  /** The value in [h]. */
  get hours(): number {
    return this.in("h");
  }

  /** The value in [d]. */
  get days(): number {
    return this.in("d");
  }
}

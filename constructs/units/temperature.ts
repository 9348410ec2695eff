import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";
import { TemperatureDifference } from "./temperature-difference";

const kind = new QuantityKind({
  subject: "Temperature",
  units: { "°C": { kelvinsAtZero: 273.15 }, K: { decimalPlaces: 0 } },
  si: "K",
  print: ["°C"],
  unread: {
    "K°": { decimalPlaces: 0, slipOf: "°C" },
    "°K": { decimalPlaces: 0, slipOf: "°C" },
    k: { decimalPlaces: 0, slipOf: "°C" },
  },
  example: "48.9 °C",
  least: 0,
});

/** Temperature, or its text: `"48.9 °C"`. `"6 K"` looks like a difference and does not compile; {@link Temperature.parse} reads it. */
export type TemperatureLike = Temperature | `${number} °C`;

/** Absolute temperature, 0 K or more. */
export class Temperature extends Quantity<"temperature"> {
  /** Creates the quantity from a number in [°C]. @throws RangeError when the value is outside its range */
  static celsius(value: number): Temperature {
    return new Temperature(kind, value, "°C");
  }

  /** Creates the quantity from a number in [K]. @throws RangeError when the value is outside its range */
  static kelvins(value: number): Temperature {
    return new Temperature(kind, value, "K");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Temperature {
    return new Temperature(kind, text);
  }

  /** The value in [°C]. */
  get celsius(): number {
    return this.in("°C");
  }

  /** The value in [K]. */
  get kelvins(): number {
    return this.in("K");
  }

  /** Returns the temperature that is warmer by a difference. @throws RangeError below absolute zero */
  plus(difference: TemperatureDifference): Temperature {
    return Temperature.celsius(this.celsius + difference.kelvins);
  }

  /** Returns the difference to another temperature, positive if this one is warmer. */
  minus(other: Temperature): TemperatureDifference {
    return TemperatureDifference.kelvins(this.celsius - other.celsius);
  }
}

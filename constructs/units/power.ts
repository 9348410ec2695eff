import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Power",
  units: { W: { decimalPlaces: 0 }, kW: { decimalPlaces: 3 }, MW: { decimalPlaces: 6 } },
  si: "W",
  print: ["W", "kW", "MW"],
  mistaken: { VA: "W", kVA: "kW", MVA: "MW", kWh: "kW", MWh: "MW" },
  notes: {
    VA: "a power is the apparent power times the power factor",
    kVA: "a power is the apparent power times the power factor",
    MVA: "a power is the apparent power times the power factor",
    kWh: "a power is an energy per hour",
    MWh: "a power is an energy per hour",
  },
  unread: { mW: { decimalPlaces: -3 }, GW: { decimalPlaces: 9, slipOf: "MW" } },
  example: "30 kW",
  least: 0,
});

/** Power, or its text: `"30 kW"`. */
export type PowerLike = Power | `${number} ${"W" | "kW" | "MW"}`;

/** Electric or thermal power, 0 W or more. */
export class Power extends Quantity<"power"> {
  /** Creates the quantity from a number in [W]. @throws RangeError when the value is outside its range */
  static watts(value: number): Power {
    return new Power(kind, value, "W");
  }

  /** Creates the quantity from a number in [kW]. @throws RangeError when the value is outside its range */
  static kilowatts(value: number): Power {
    return new Power(kind, value, "kW");
  }

  /** Creates the quantity from a number in [MW]. @throws RangeError when the value is outside its range */
  static megawatts(value: number): Power {
    return new Power(kind, value, "MW");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Power {
    return new Power(kind, text);
  }

  /** The value in [W]. */
  get watts(): number {
    return this.in("W");
  }

  /** The value in [kW]. */
  get kilowatts(): number {
    return this.in("kW");
  }

  /** The value in [MW]. */
  get megawatts(): number {
    return this.in("MW");
  }
}

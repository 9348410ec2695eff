import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Energy",
  units: {
    J: { decimalPlaces: 0 },
    kJ: { decimalPlaces: 3 },
    MJ: { decimalPlaces: 6 },
    Wh: { times: 3600, per: 1 },
    kWh: { times: 3_600_000, per: 1 },
    MWh: { times: 3_600_000_000, per: 1 },
  },
  si: "J",
  print: ["Wh", "kWh", "MWh", "J", "kJ", "MJ"],
  mistaken: { W: "Wh", kW: "kWh", MW: "MWh" },
  notes: { kW: "an energy is a power times hours", MW: "an energy is a power times hours" },
  unread: { mWh: { times: 3.6, per: 1 }, mJ: { decimalPlaces: -3 }, GWh: { times: 3.6e12, per: 1 }, GJ: { decimalPlaces: 9 } },
  example: "240 kWh",
  least: 0,
});

/** Energy, or its text: `"240 kWh"`. */
export type EnergyLike = Energy | `${number} ${"J" | "kJ" | "MJ" | "Wh" | "kWh" | "MWh"}`;

/** Energy, 0 J or more. */
export class Energy extends Quantity<"energy"> {
  /** Creates the quantity from a number in [J]. @throws RangeError when the value is outside its range */
  static joules(value: number): Energy {
    return new Energy(kind, value, "J");
  }

  /** Creates the quantity from a number in [kJ]. @throws RangeError when the value is outside its range */
  static kilojoules(value: number): Energy {
    return new Energy(kind, value, "kJ");
  }

  /** Creates the quantity from a number in [MJ]. @throws RangeError when the value is outside its range */
  static megajoules(value: number): Energy {
    return new Energy(kind, value, "MJ");
  }

  /** Creates the quantity from a number in [Wh]. @throws RangeError when the value is outside its range */
  static wattHours(value: number): Energy {
    return new Energy(kind, value, "Wh");
  }

  /** Creates the quantity from a number in [kWh]. @throws RangeError when the value is outside its range */
  static kilowattHours(value: number): Energy {
    return new Energy(kind, value, "kWh");
  }

  /** Creates the quantity from a number in [MWh]. @throws RangeError when the value is outside its range */
  static megawattHours(value: number): Energy {
    return new Energy(kind, value, "MWh");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Energy {
    return new Energy(kind, text);
  }

  /** The value in [J]. */
  get joules(): number {
    return this.in("J");
  }

  /** The value in [kJ]. */
  get kilojoules(): number {
    return this.in("kJ");
  }

  /** The value in [MJ]. */
  get megajoules(): number {
    return this.in("MJ");
  }

  /** The value in [Wh]. */
  get wattHours(): number {
    return this.in("Wh");
  }

  /** The value in [kWh]. */
  get kilowattHours(): number {
    return this.in("kWh");
  }

  /** The value in [MWh]. */
  get megawattHours(): number {
    return this.in("MWh");
  }
}

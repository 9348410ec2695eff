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
  /** From a number in [J]. @throws RangeError when no such value exists */
  static joules(value: number): Energy {
    return new Energy(kind, value, "J");
  }

  /** From a number in [kJ]. @throws RangeError when no such value exists */
  static kilojoules(value: number): Energy {
    return new Energy(kind, value, "kJ");
  }

  /** From a number in [MJ]. @throws RangeError when no such value exists */
  static megajoules(value: number): Energy {
    return new Energy(kind, value, "MJ");
  }

  /** From a number in [Wh]. @throws RangeError when no such value exists */
  static wattHours(value: number): Energy {
    return new Energy(kind, value, "Wh");
  }

  /** From a number in [kWh]. @throws RangeError when no such value exists */
  static kilowattHours(value: number): Energy {
    return new Energy(kind, value, "kWh");
  }

  /** From a number in [MWh]. @throws RangeError when no such value exists */
  static megawattHours(value: number): Energy {
    return new Energy(kind, value, "MWh");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Energy {
    return new Energy(kind, text);
  }

  /** [J] */
  get joules(): number {
    return this.in("J");
  }

  /** [kJ] */
  get kilojoules(): number {
    return this.in("kJ");
  }

  /** [MJ] */
  get megajoules(): number {
    return this.in("MJ");
  }

  /** [Wh] */
  get wattHours(): number {
    return this.in("Wh");
  }

  /** [kWh] */
  get kilowattHours(): number {
    return this.in("kWh");
  }

  /** [MWh] */
  get megawattHours(): number {
    return this.in("MWh");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Apparent power",
  units: { VA: { decimalPlaces: 0 }, kVA: { decimalPlaces: 3 }, MVA: { decimalPlaces: 6 } },
  si: "VA",
  print: ["VA", "kVA", "MVA"],
  mistaken: { W: "VA", kW: "kVA", MW: "MVA" },
  notes: {
    W: "an apparent power is the power over the power factor",
    kW: "an apparent power is the power over the power factor",
    MW: "an apparent power is the power over the power factor",
  },
  unread: { mVA: { decimalPlaces: -3 }, GVA: { decimalPlaces: 9, slipOf: "MVA" } },
  example: "40 kVA",
  least: 0,
});

/** Apparent power, or its text: `"40 kVA"`. */
export type ApparentPowerLike = ApparentPower | `${number} ${"VA" | "kVA" | "MVA"}`;

/** Apparent electric power, 0 VA or more. */
export class ApparentPower extends Quantity<"apparent power"> {
  /** Creates the quantity from a number in [VA]. @throws RangeError when the value is outside its range */
  static voltAmperes(value: number): ApparentPower {
    return new ApparentPower(kind, value, "VA");
  }

  /** Creates the quantity from a number in [kVA]. @throws RangeError when the value is outside its range */
  static kilovoltAmperes(value: number): ApparentPower {
    return new ApparentPower(kind, value, "kVA");
  }

  /** Creates the quantity from a number in [MVA]. @throws RangeError when the value is outside its range */
  static megavoltAmperes(value: number): ApparentPower {
    return new ApparentPower(kind, value, "MVA");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): ApparentPower {
    return new ApparentPower(kind, text);
  }

  /** The value in [VA]. */
  get voltAmperes(): number {
    return this.in("VA");
  }

  /** The value in [kVA]. */
  get kilovoltAmperes(): number {
    return this.in("kVA");
  }

  /** The value in [MVA]. */
  get megavoltAmperes(): number {
    return this.in("MVA");
  }
}

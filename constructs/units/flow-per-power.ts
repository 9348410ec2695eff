import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Flow per power",
  units: { "L/min/kW": { times: 1, per: 60_000_000 }, "m³/s/W": { decimalPlaces: 0 } },
  si: "m³/s/W",
  print: ["L/min/kW"],
  aliases: { "l/min/kW": "L/min/kW", "m3/s/W": "m³/s/W" },
  example: "1.5 L/min/kW",
  least: 0,
});

/** Flow per power, or its text: `"1.5 L/min/kW"`. */
export type FlowPerPowerLike = FlowPerPower | `${number} ${"L/min/kW" | "m³/s/W" | "l/min/kW" | "m3/s/W"}`;

/** Coolant flow per unit of heat that it removes, 0 m³/(s·W) or more. */
export class FlowPerPower extends Quantity<"flow per power"> {
  /** Creates the quantity from a number in [m³/s/W]. @throws RangeError when the value is outside its range */
  static cubicMetresPerSecondPerWatt(value: number): FlowPerPower {
    return new FlowPerPower(kind, value, "m³/s/W");
  }

  /** Creates the quantity from a number in [L/min/kW]. @throws RangeError when the value is outside its range */
  static litresPerMinutePerKilowatt(value: number): FlowPerPower {
    return new FlowPerPower(kind, value, "L/min/kW");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): FlowPerPower {
    return new FlowPerPower(kind, text);
  }

  /** The value in [m³/(s·W)]. */
  get cubicMetresPerSecondPerWatt(): number {
    return this.in("m³/s/W");
  }

  /** The value in [L/min/kW]. */
  get litresPerMinutePerKilowatt(): number {
    return this.in("L/min/kW");
  }
}

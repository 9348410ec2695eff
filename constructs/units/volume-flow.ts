import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Volume flow",
  units: {
    "m³/s": { decimalPlaces: 0 },
    "m³/h": { times: 1, per: 3600 },
    "L/min": { times: 1, per: 60_000 },
    "L/s": { decimalPlaces: -3 },
  },
  si: "m³/s",
  print: ["L/min", "m³/s"],
  aliases: { "m3/s": "m³/s", "m3/h": "m³/h", "l/min": "L/min", "l/s": "L/s" },
  mistaken: { lpm: "L/min" },
  unread: {
    "L/h": { times: 1, per: 3_600_000 },
    "mL/min": { times: 1, per: 60_000_000 },
    "m³/min": { times: 1, per: 60 },
  },
  example: "120 L/min",
  least: 0,
});

/** Volume flow, or its text: `"120 L/min"`. */
export type VolumeFlowLike = VolumeFlow | `${number} ${"m³/s" | "m³/h" | "L/min" | "L/s" | "m3/s" | "m3/h" | "l/min" | "l/s"}`;

/** Volume flow, 0 m³/s or more. */
export class VolumeFlow extends Quantity<"volume flow"> {
  /** Creates the quantity from a number in [m³/s]. @throws RangeError when the value is outside its range */
  static cubicMetresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "m³/s");
  }

  /** Creates the quantity from a number in [m³/h]. @throws RangeError when the value is outside its range */
  static cubicMetresPerHour(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "m³/h");
  }

  /** Creates the quantity from a number in [L/min]. @throws RangeError when the value is outside its range */
  static litresPerMinute(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "L/min");
  }

  /** Creates the quantity from a number in [L/s]. @throws RangeError when the value is outside its range */
  static litresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "L/s");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): VolumeFlow {
    return new VolumeFlow(kind, text);
  }

  /** The value in [m³/s]. */
  get cubicMetresPerSecond(): number {
    return this.in("m³/s");
  }

  /** The value in [m³/h]. */
  get cubicMetresPerHour(): number {
    return this.in("m³/h");
  }

  /** The value in [L/min]. */
  get litresPerMinute(): number {
    return this.in("L/min");
  }

  /** The value in [L/s]. */
  get litresPerSecond(): number {
    return this.in("L/s");
  }
}

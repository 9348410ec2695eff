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
  /** From a number in [m³/s]. @throws RangeError when no such value exists */
  static cubicMetresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "m³/s");
  }

  /** From a number in [m³/h]. @throws RangeError when no such value exists */
  static cubicMetresPerHour(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "m³/h");
  }

  /** From a number in [L/min]. @throws RangeError when no such value exists */
  static litresPerMinute(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "L/min");
  }

  /** From a number in [L/s]. @throws RangeError when no such value exists */
  static litresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(kind, value, "L/s");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): VolumeFlow {
    return new VolumeFlow(kind, text);
  }

  /** [m³/s] */
  get cubicMetresPerSecond(): number {
    return this.in("m³/s");
  }

  /** [m³/h] */
  get cubicMetresPerHour(): number {
    return this.in("m³/h");
  }

  /** [L/min] */
  get litresPerMinute(): number {
    return this.in("L/min");
  }

  /** [L/s] */
  get litresPerSecond(): number {
    return this.in("L/s");
  }
}

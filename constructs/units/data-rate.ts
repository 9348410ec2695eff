import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Data rate",
  units: {
    "bit/s": { decimalPlaces: 0 },
    "kbit/s": { decimalPlaces: 3 },
    "Mbit/s": { decimalPlaces: 6 },
    "Gbit/s": { decimalPlaces: 9 },
    "B/s": { times: 8, per: 1 },
    "kB/s": { times: 8000, per: 1 },
    "MB/s": { times: 8_000_000, per: 1 },
    "GB/s": { times: 8_000_000_000, per: 1 },
  },
  si: "bit/s",
  print: ["bit/s", "kbit/s", "Mbit/s", "Gbit/s"],
  example: "300 Mbit/s",
  least: 0,
});

/** Data rate, or its text: `"300 Mbit/s"`, or in bytes of eight bits `"50 MB/s"`. */
export type DataRateLike = DataRate | `${number} ${"bit/s" | "kbit/s" | "Mbit/s" | "Gbit/s" | "B/s" | "kB/s" | "MB/s" | "GB/s"}`;

/** Data rate, 0 bit/s or more. */
export class DataRate extends Quantity<"data rate"> {
  /** From a number in [bit/s]. @throws RangeError when no such value exists */
  static bitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "bit/s");
  }

  /** From a number in [kbit/s]. @throws RangeError when no such value exists */
  static kilobitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "kbit/s");
  }

  /** From a number in [Mbit/s]. @throws RangeError when no such value exists */
  static megabitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "Mbit/s");
  }

  /** From a number in [Gbit/s]. @throws RangeError when no such value exists */
  static gigabitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "Gbit/s");
  }

  /** From a number in [MB/s]. @throws RangeError when no such value exists */
  static megabytesPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "MB/s");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): DataRate {
    return new DataRate(kind, text);
  }

  /** [bit/s] */
  get bitsPerSecond(): number {
    return this.in("bit/s");
  }

  /** [B/s] */
  get bytesPerSecond(): number {
    return this.in("B/s");
  }

  /** [MB/s] */
  get megabytesPerSecond(): number {
    return this.in("MB/s");
  }

  /** [kbit/s] */
  get kilobitsPerSecond(): number {
    return this.in("kbit/s");
  }

  /** [Mbit/s] */
  get megabitsPerSecond(): number {
    return this.in("Mbit/s");
  }

  /** [Gbit/s] */
  get gigabitsPerSecond(): number {
    return this.in("Gbit/s");
  }
}

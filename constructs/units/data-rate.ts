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
  /** Creates the quantity from a number in [bit/s]. @throws RangeError when the value is outside its range */
  static bitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "bit/s");
  }

  /** Creates the quantity from a number in [kbit/s]. @throws RangeError when the value is outside its range */
  static kilobitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "kbit/s");
  }

  /** Creates the quantity from a number in [Mbit/s]. @throws RangeError when the value is outside its range */
  static megabitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "Mbit/s");
  }

  /** Creates the quantity from a number in [Gbit/s]. @throws RangeError when the value is outside its range */
  static gigabitsPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "Gbit/s");
  }

  /** Creates the quantity from a number in [MB/s]. @throws RangeError when the value is outside its range */
  static megabytesPerSecond(value: number): DataRate {
    return new DataRate(kind, value, "MB/s");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): DataRate {
    return new DataRate(kind, text);
  }

  /** The value in [bit/s]. */
  get bitsPerSecond(): number {
    return this.in("bit/s");
  }

  /** The value in [B/s]. */
  get bytesPerSecond(): number {
    return this.in("B/s");
  }

  /** The value in [MB/s]. */
  get megabytesPerSecond(): number {
    return this.in("MB/s");
  }

  /** The value in [kbit/s]. */
  get kilobitsPerSecond(): number {
    return this.in("kbit/s");
  }

  /** The value in [Mbit/s]. */
  get megabitsPerSecond(): number {
    return this.in("Mbit/s");
  }

  /** The value in [Gbit/s]. */
  get gigabitsPerSecond(): number {
    return this.in("Gbit/s");
  }
}

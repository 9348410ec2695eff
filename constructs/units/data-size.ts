import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Data size",
  units: {
    B: { decimalPlaces: 0 },
    kB: { decimalPlaces: 3 },
    MB: { decimalPlaces: 6 },
    GB: { decimalPlaces: 9 },
    TB: { decimalPlaces: 12 },
    KiB: { times: 1024, per: 1 },
    MiB: { times: 1_048_576, per: 1 },
    GiB: { times: 1_073_741_824, per: 1 },
  },
  si: "B",
  print: ["B", "KiB", "MiB", "GiB", "kB", "MB", "GB", "TB"],
  example: "512 MiB",
  least: 0,
});

/** Data size, or its text: `"512 MiB"`. */
export type DataSizeLike = DataSize | `${number} ${"B" | "kB" | "MB" | "GB" | "TB" | "KiB" | "MiB" | "GiB"}`;

/** Amount of data, 0 B or more. */
export class DataSize extends Quantity<"data size"> {
  /** From a number in [B]. @throws RangeError when no such value exists */
  static bytes(value: number): DataSize {
    return new DataSize(kind, value, "B");
  }

  /** From a number in [kB]. @throws RangeError when no such value exists */
  static kilobytes(value: number): DataSize {
    return new DataSize(kind, value, "kB");
  }

  /** From a number in [MB]. @throws RangeError when no such value exists */
  static megabytes(value: number): DataSize {
    return new DataSize(kind, value, "MB");
  }

  /** From a number in [GB]. @throws RangeError when no such value exists */
  static gigabytes(value: number): DataSize {
    return new DataSize(kind, value, "GB");
  }

  /** From a number in [TB]. @throws RangeError when no such value exists */
  static terabytes(value: number): DataSize {
    return new DataSize(kind, value, "TB");
  }

  /** From a number in [KiB]. @throws RangeError when no such value exists */
  static kibibytes(value: number): DataSize {
    return new DataSize(kind, value, "KiB");
  }

  /** From a number in [MiB]. @throws RangeError when no such value exists */
  static mebibytes(value: number): DataSize {
    return new DataSize(kind, value, "MiB");
  }

  /** From a number in [GiB]. @throws RangeError when no such value exists */
  static gibibytes(value: number): DataSize {
    return new DataSize(kind, value, "GiB");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): DataSize {
    return new DataSize(kind, text);
  }

  /** [B] */
  get bytes(): number {
    return this.in("B");
  }

  /** [kB] */
  get kilobytes(): number {
    return this.in("kB");
  }

  /** [MB] */
  get megabytes(): number {
    return this.in("MB");
  }

  /** [GB] */
  get gigabytes(): number {
    return this.in("GB");
  }

  /** [TB] */
  get terabytes(): number {
    return this.in("TB");
  }

  /** [KiB] */
  get kibibytes(): number {
    return this.in("KiB");
  }

  /** [MiB] */
  get mebibytes(): number {
    return this.in("MiB");
  }

  /** [GiB] */
  get gibibytes(): number {
    return this.in("GiB");
  }
}

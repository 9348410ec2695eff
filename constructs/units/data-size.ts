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
  /** Creates the quantity from a number in [B]. @throws RangeError when the value is outside its range */
  static bytes(value: number): DataSize {
    return new DataSize(kind, value, "B");
  }

  /** Creates the quantity from a number in [kB]. @throws RangeError when the value is outside its range */
  static kilobytes(value: number): DataSize {
    return new DataSize(kind, value, "kB");
  }

  /** Creates the quantity from a number in [MB]. @throws RangeError when the value is outside its range */
  static megabytes(value: number): DataSize {
    return new DataSize(kind, value, "MB");
  }

  /** Creates the quantity from a number in [GB]. @throws RangeError when the value is outside its range */
  static gigabytes(value: number): DataSize {
    return new DataSize(kind, value, "GB");
  }

  /** Creates the quantity from a number in [TB]. @throws RangeError when the value is outside its range */
  static terabytes(value: number): DataSize {
    return new DataSize(kind, value, "TB");
  }

  /** Creates the quantity from a number in [KiB]. @throws RangeError when the value is outside its range */
  static kibibytes(value: number): DataSize {
    return new DataSize(kind, value, "KiB");
  }

  /** Creates the quantity from a number in [MiB]. @throws RangeError when the value is outside its range */
  static mebibytes(value: number): DataSize {
    return new DataSize(kind, value, "MiB");
  }

  /** Creates the quantity from a number in [GiB]. @throws RangeError when the value is outside its range */
  static gibibytes(value: number): DataSize {
    return new DataSize(kind, value, "GiB");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): DataSize {
    return new DataSize(kind, text);
  }

  /** The value in [B]. */
  get bytes(): number {
    return this.in("B");
  }

  /** The value in [kB]. */
  get kilobytes(): number {
    return this.in("kB");
  }

  /** The value in [MB]. */
  get megabytes(): number {
    return this.in("MB");
  }

  /** The value in [GB]. */
  get gigabytes(): number {
    return this.in("GB");
  }

  /** The value in [TB]. */
  get terabytes(): number {
    return this.in("TB");
  }

  /** The value in [KiB]. */
  get kibibytes(): number {
    return this.in("KiB");
  }

  /** The value in [MiB]. */
  get mebibytes(): number {
    return this.in("MiB");
  }

  /** The value in [GiB]. */
  get gibibytes(): number {
    return this.in("GiB");
  }
}

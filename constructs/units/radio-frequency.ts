import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Radio frequency",
  units: { Hz: { decimalPlaces: 0 }, kHz: { decimalPlaces: 3 }, MHz: { decimalPlaces: 6 }, GHz: { decimalPlaces: 9 } },
  si: "Hz",
  print: ["GHz", "MHz", "kHz", "Hz"],
  example: "8212.5 MHz",
  least: 0,
  leastExcluded: true,
});

/** Radio frequency, or its text: `"8212.5 MHz"`. */
export type RadioFrequencyLike = RadioFrequency | `${number} ${"Hz" | "kHz" | "MHz" | "GHz"}`;

/** Frequency of a carrier, or width of a band, above 0 Hz. The frequency of a grid is a `Frequency`. */
export class RadioFrequency extends Quantity<"radio frequency"> {
  /** Creates the quantity from a number in [Hz]. @throws RangeError when the value is outside its range */
  static hertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "Hz");
  }

  /** Creates the quantity from a number in [MHz]. @throws RangeError when the value is outside its range */
  static megahertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "MHz");
  }

  /** Creates the quantity from a number in [GHz]. @throws RangeError when the value is outside its range */
  static gigahertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "GHz");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): RadioFrequency {
    return new RadioFrequency(kind, text);
  }

  /** The value in [Hz]. */
  get hertz(): number {
    return this.in("Hz");
  }

  /** The value in [MHz]. */
  get megahertz(): number {
    return this.in("MHz");
  }

  /** The value in [GHz]. */
  get gigahertz(): number {
    return this.in("GHz");
  }
}

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

/** Frequency of a carrier, or width of a band, above 0 Hz. That of a grid is a `Frequency`. */
export class RadioFrequency extends Quantity<"radio frequency"> {
  /** From a number in [Hz]. @throws RangeError when no such value exists */
  static hertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "Hz");
  }

  /** From a number in [MHz]. @throws RangeError when no such value exists */
  static megahertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "MHz");
  }

  /** From a number in [GHz]. @throws RangeError when no such value exists */
  static gigahertz(value: number): RadioFrequency {
    return new RadioFrequency(kind, value, "GHz");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): RadioFrequency {
    return new RadioFrequency(kind, text);
  }

  /** [Hz] */
  get hertz(): number {
    return this.in("Hz");
  }

  /** [MHz] */
  get megahertz(): number {
    return this.in("MHz");
  }

  /** [GHz] */
  get gigahertz(): number {
    return this.in("GHz");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Frequency",
  units: { Hz: { decimalPlaces: 0 } },
  si: "Hz",
  print: ["Hz"],
  example: "50 Hz",
  least: 0,
  leastExcluded: true,
});

/** Frequency, or its text: `"50 Hz"`. */
export type FrequencyLike = Frequency | `${number} Hz`;

/** Frequency, above 0 Hz. */
export class Frequency extends Quantity<"frequency"> {
  /** Creates the quantity from a number in [Hz]. @throws RangeError when the value is outside its range */
  static hertz(value: number): Frequency {
    return new Frequency(kind, value, "Hz");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Frequency {
    return new Frequency(kind, text);
  }

  /** The value in [Hz]. */
  get hertz(): number {
    return this.in("Hz");
  }
}

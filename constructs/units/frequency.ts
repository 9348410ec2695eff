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
  /** From a number in [Hz]. @throws RangeError when no such value exists */
  static hertz(value: number): Frequency {
    return new Frequency(kind, value, "Hz");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Frequency {
    return new Frequency(kind, text);
  }

  /** [Hz] */
  get hertz(): number {
    return this.in("Hz");
  }
}

import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Sound power level",
  units: { "dB(A)": { decimalPlaces: 0 } },
  si: "dB(A)",
  print: ["dB(A)"],
  example: "85 dB(A)",
  least: 0,
});

/** Sound power level, or its text: `"85 dB(A)"`. */
export type SoundPowerLevelLike = SoundPowerLevel | `${number} dB(A)`;

/** A-weighted sound power level over 1 pW, 0 dB(A) or more. It is not a sound pressure level, which falls with distance. */
export class SoundPowerLevel extends Quantity<"sound-power-level"> {
  /** Creates the quantity from a number in [dB(A)]. @throws RangeError when the value is outside its range */
  static decibels(value: number): SoundPowerLevel {
    return new SoundPowerLevel(kind, value, "dB(A)");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): SoundPowerLevel {
    return new SoundPowerLevel(kind, text);
  }

  /** The value in [dB(A)]. */
  get decibels(): number {
    return this.in("dB(A)");
  }
}

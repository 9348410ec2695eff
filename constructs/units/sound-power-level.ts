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

/** A-weighted sound power level over 1 pW, 0 dB(A) or more. It is no sound pressure level, which falls with distance. */
export class SoundPowerLevel extends Quantity<"sound-power-level"> {
  /** From a number in [dB(A)]. @throws RangeError when no such value exists */
  static decibels(value: number): SoundPowerLevel {
    return new SoundPowerLevel(kind, value, "dB(A)");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): SoundPowerLevel {
    return new SoundPowerLevel(kind, text);
  }

  /** [dB(A)] */
  get decibels(): number {
    return this.in("dB(A)");
  }
}

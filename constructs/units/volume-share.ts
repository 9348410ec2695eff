import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Share by volume",
  units: { "% by volume": { decimalPlaces: -2 }, "by volume": { decimalPlaces: 0 } },
  si: "by volume",
  print: ["% by volume"],
  mistaken: { "%": "% by volume" },
  notes: { "%": "a share says what it is a share of" },
  example: "25 % by volume",
  least: 0,
  greatest: 1,
});

/** Volume share, or its text: `"25 % by volume"`. */
export type VolumeShareLike = VolumeShare | `${number} ${"% by volume" | "by volume"}`;

/** Share of one component in a mixture, by volume, 0 to 100 %. */
export class VolumeShare extends Quantity<"volume share"> {
  /** Creates the quantity from a share [-]. @throws RangeError when the value is outside its range */
  static of(value: number): VolumeShare {
    return new VolumeShare(kind, value, "by volume");
  }

  /** Creates the quantity from a number in [%]. @throws RangeError when the value is outside its range */
  static percent(value: number): VolumeShare {
    return new VolumeShare(kind, value, "% by volume");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): VolumeShare {
    return new VolumeShare(kind, text);
  }

  /** The value in [-]. */
  get value(): number {
    return this.in("by volume");
  }

  /** The value in [%]. */
  get percent(): number {
    return this.in("% by volume");
  }
}

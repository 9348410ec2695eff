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
  /** From a share [-]. @throws RangeError when no such value exists */
  static of(value: number): VolumeShare {
    return new VolumeShare(kind, value, "by volume");
  }

  /** From a number in [%]. @throws RangeError when no such value exists */
  static percent(value: number): VolumeShare {
    return new VolumeShare(kind, value, "% by volume");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): VolumeShare {
    return new VolumeShare(kind, text);
  }

  /** [-] */
  get value(): number {
    return this.in("by volume");
  }

  /** [%] */
  get percent(): number {
    return this.in("% by volume");
  }
}

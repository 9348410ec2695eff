import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Volume",
  units: { "m³": { decimalPlaces: 0 }, L: { decimalPlaces: -3 } },
  si: "m³",
  print: ["L", "m³"],
  aliases: { m3: "m³", l: "L" },
  example: "200 L",
  least: 0,
});

/** Volume, or its text: `"200 L"`. */
export type VolumeLike = Volume | `${number} ${"m³" | "L" | "m3" | "l"}`;

/** Volume, 0 m³ or more. */
export class Volume extends Quantity<"volume"> {
  /** From a number in [m³]. @throws RangeError when no such value exists */
  static cubicMetres(value: number): Volume {
    return new Volume(kind, value, "m³");
  }

  /** From a number in [L]. @throws RangeError when no such value exists */
  static litres(value: number): Volume {
    return new Volume(kind, value, "L");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): Volume {
    return new Volume(kind, text);
  }

  /** [m³] */
  get cubicMetres(): number {
    return this.in("m³");
  }

  /** [L] */
  get litres(): number {
    return this.in("L");
  }
}

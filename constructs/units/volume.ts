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
  /** Creates the quantity from a number in [m³]. @throws RangeError when the value is outside its range */
  static cubicMetres(value: number): Volume {
    return new Volume(kind, value, "m³");
  }

  /** Creates the quantity from a number in [L]. @throws RangeError when the value is outside its range */
  static litres(value: number): Volume {
    return new Volume(kind, value, "L");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): Volume {
    return new Volume(kind, text);
  }

  /** The value in [m³]. */
  get cubicMetres(): number {
    return this.in("m³");
  }

  /** The value in [L]. */
  get litres(): number {
    return this.in("L");
  }
}

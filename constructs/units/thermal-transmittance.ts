import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Thermal transmittance",
  units: { "W/(m²·K)": { decimalPlaces: 0 } },
  si: "W/(m²·K)",
  print: ["W/(m²·K)"],
  aliases: { "W/(m2·K)": "W/(m²·K)", "W/(m2*K)": "W/(m²·K)", "W/m²K": "W/(m²·K)", "W/m2K": "W/(m²·K)" },
  example: "0.5 W/(m²·K)",
  least: 0,
});

/** Thermal transmittance, or its text: `"0.5 W/(m²·K)"`. */
export type ThermalTransmittanceLike = ThermalTransmittance | `${number} ${"W/(m²·K)" | "W/(m2·K)" | "W/(m2*K)" | "W/m²K" | "W/m2K"}`;

/** Heat flow through a wall per area and temperature difference, 0 W/(m²·K) or more. */
export class ThermalTransmittance extends Quantity<"thermal transmittance"> {
  /** Creates the quantity from a number in [W/(m²·K)]. @throws RangeError when the value is outside its range */
  static wattsPerSquareMetreKelvin(value: number): ThermalTransmittance {
    return new ThermalTransmittance(kind, value, "W/(m²·K)");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): ThermalTransmittance {
    return new ThermalTransmittance(kind, text);
  }

  /** The value in [W/(m²·K)]. */
  get wattsPerSquareMetreKelvin(): number {
    return this.in("W/(m²·K)");
  }
}

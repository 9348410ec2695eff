import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

const kind = new QuantityKind({
  subject: "Symbol rate",
  units: { baud: { decimalPlaces: 0 }, kbaud: { decimalPlaces: 3 }, Mbaud: { decimalPlaces: 6 }, Gbaud: { decimalPlaces: 9 } },
  si: "baud",
  print: ["baud", "kbaud", "Mbaud", "Gbaud"],
  example: "75 Mbaud",
  least: 0,
  leastExcluded: true,
});

/** Symbol rate, or its text: `"75 Mbaud"`. */
export type SymbolRateLike = SymbolRate | `${number} ${"baud" | "kbaud" | "Mbaud" | "Gbaud"}`;

/** Symbol rate, above 0 baud. One baud is one symbol per second. */
export class SymbolRate extends Quantity<"symbol rate"> {
  /** Creates the quantity from a number in [baud]. @throws RangeError when the value is outside its range */
  static baud(value: number): SymbolRate {
    return new SymbolRate(kind, value, "baud");
  }

  /** Creates the quantity from a number in [Mbaud]. @throws RangeError when the value is outside its range */
  static megabaud(value: number): SymbolRate {
    return new SymbolRate(kind, value, "Mbaud");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): SymbolRate {
    return new SymbolRate(kind, text);
  }

  /** The value in [baud]. */
  get baud(): number {
    return this.in("baud");
  }

  /** The value in [Mbaud]. */
  get megabaud(): number {
    return this.in("Mbaud");
  }
}

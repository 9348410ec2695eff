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

/** Symbol rate, above 0 baud. One baud is a symbol a second. */
export class SymbolRate extends Quantity<"symbol rate"> {
  /** From a number in [baud]. @throws RangeError when no such value exists */
  static baud(value: number): SymbolRate {
    return new SymbolRate(kind, value, "baud");
  }

  /** From a number in [Mbaud]. @throws RangeError when no such value exists */
  static megabaud(value: number): SymbolRate {
    return new SymbolRate(kind, value, "Mbaud");
  }

  /** @throws TypeError when the text has another shape, RangeError when no such value exists */
  static parse(text: string): SymbolRate {
    return new SymbolRate(kind, text);
  }

  /** [baud] */
  get baud(): number {
    return this.in("baud");
  }

  /** [Mbaud] */
  get megabaud(): number {
    return this.in("Mbaud");
  }
}

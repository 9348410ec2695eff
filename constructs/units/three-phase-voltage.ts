import { Quantity } from "./quantity";
import { QuantityKind } from "./quantity-kind";

/** The hint of an error when it is not clear which of the two was meant. */
const bothVoltages = Object.fromEntries(
  ["V", "V AC", "VAC", "V line-to-line", "V line-to-neutral"].map((unit) => [
    unit,
    "400 V line-to-line are 230 V line-to-neutral, smaller by √3",
  ]),
);

const lineToLine = new QuantityKind({
  subject: "Line-to-line voltage",
  units: { "V line-to-line": { decimalPlaces: 0 } },
  si: "V line-to-line",
  print: ["V line-to-line"],
  mistaken: { V: "V line-to-line", "V AC": "V line-to-line", VAC: "V line-to-line" },
  notes: bothVoltages,
  unread: { kV: { decimalPlaces: 3, slipOf: "V line-to-line" }, "kV line-to-line": { decimalPlaces: 3, slipOf: "V line-to-line" } },
  example: "400 V line-to-line",
  least: 0,
});

const lineToNeutral = new QuantityKind({
  subject: "Line-to-neutral voltage",
  units: { "V line-to-neutral": { decimalPlaces: 0 } },
  si: "V line-to-neutral",
  print: ["V line-to-neutral"],
  mistaken: { V: "V line-to-neutral", "V AC": "V line-to-neutral", VAC: "V line-to-neutral" },
  notes: bothVoltages,
  unread: {
    kV: { decimalPlaces: 3, slipOf: "V line-to-neutral" },
    "kV line-to-neutral": { decimalPlaces: 3, slipOf: "V line-to-neutral" },
  },
  example: "230 V line-to-neutral",
  least: 0,
});

/** Line-to-line voltage, or its text: `"400 V line-to-line"`. */
export type LineToLineVoltageLike = LineToLineVoltage | `${number} V line-to-line`;

/** Line-to-neutral voltage, or its text: `"230 V line-to-neutral"`. */
export type LineToNeutralVoltageLike = LineToNeutralVoltage | `${number} V line-to-neutral`;

/** Voltage between two phases of a balanced three-phase supply, effective value, 0 V or more. */
export class LineToLineVoltage extends Quantity<"line-to-line voltage"> {
  /** Creates the quantity from a number in [V]. @throws RangeError when the value is outside its range */
  static volts(value: number): LineToLineVoltage {
    return new LineToLineVoltage(lineToLine, value, "V line-to-line");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): LineToLineVoltage {
    return new LineToLineVoltage(lineToLine, text);
  }

  /** The value in [V]. */
  get volts(): number {
    return this.in("V line-to-line");
  }

  /** Voltage of one phase to neutral: smaller by √3. */
  get lineToNeutral(): LineToNeutralVoltage {
    return LineToNeutralVoltage.volts(this.volts / Math.sqrt(3));
  }
}

/** Voltage between a phase and neutral of a balanced three-phase supply, effective value, 0 V or more. */
export class LineToNeutralVoltage extends Quantity<"line-to-neutral voltage"> {
  /** Creates the quantity from a number in [V]. @throws RangeError when the value is outside its range */
  static volts(value: number): LineToNeutralVoltage {
    return new LineToNeutralVoltage(lineToNeutral, value, "V line-to-neutral");
  }

  /** Parses a number with its unit. @throws TypeError for text of another form, RangeError for a value outside its range */
  static parse(text: string): LineToNeutralVoltage {
    return new LineToNeutralVoltage(lineToNeutral, text);
  }

  /** The value in [V]. */
  get volts(): number {
    return this.in("V line-to-neutral");
  }

  /** Voltage between two phases: greater by √3. */
  get lineToLine(): LineToLineVoltage {
    return LineToLineVoltage.volts(this.volts * Math.sqrt(3));
  }
} /** Greatest difference of two voltages that count as equal [-]. 230 V and 400/√3 V differ by 0.4 %, 220 V and 230 V by 4 %. */
const oneVoltage = 0.01;

/** Returns whether a voltage that is given as line-to-line is the line-to-neutral voltage of a supply. This slip makes every current wrong by √3. */
export function isVoltageToNeutral(givenV: number, supplyLineToLineV: number): boolean {
  return Math.abs((givenV * Math.sqrt(3)) / supplyLineToLineV - 1) < oneVoltage;
}

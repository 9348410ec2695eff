import { decimalPattern } from "./decimal";
import { listedUnits, type RefusalOptions, refusedText, textShape } from "./refused-text";
import { quotedText, shownText } from "./shown-text";
import { fromSi, toSi, type UnitScale } from "./unit-scale";

/** Options of the parser, the printer and the range check of one quantity. */
interface QuantityKindOptions<Unit extends string> extends RefusalOptions<Unit> {
  /** Subject of its errors, such as `Apparent power`. */
  readonly subject: string;
  readonly units: Readonly<Record<Unit, UnitScale>>;
  /** The unit of the stored value. */
  readonly si: NoInfer<Unit>;
  /** The units of printed texts, best first. */
  readonly print: readonly NoInfer<Unit>[];
  /** Other spellings that are read but never printed. */
  readonly aliases?: Readonly<Record<string, NoInfer<Unit>>>;
  /** Least possible value, in SI units. */
  readonly least?: number;
  /** The least value itself is not possible. */
  readonly leastExcluded?: true;
  /** Greatest value in SI units. */
  readonly greatest?: number;
}

/** The form that texts of one quantity have. */
export interface TextForm {
  readonly subject: string;
  /** Regular expression that a text matches. It checks only the sign, not the limits. */
  readonly pattern: string;
  readonly example: string;
  readonly units: readonly string[];
}

/** The pattern of a number, for use inside other patterns. */
const decimal = decimalPattern.source.slice(1, -1);

/** Limit of any value in SI units. It refuses an unresolved number token, which is about -8e298. */
const largest = 1e100;

/** Reads, prints and checks the values of one quantity. */
export class QuantityKind<Unit extends string> {
  private readonly names: string;

  constructor(private readonly options: QuantityKindOptions<Unit>) {
    this.names = listedUnits(this.allNames());
  }

  private allNames(): string[] {
    const { units, aliases = {} } = this.options;
    return [...Object.keys(units), ...Object.keys(aliases)];
  }

  /** Returns the SI value of a number in one unit. */
  from(value: number, unit: Unit): number {
    const { subject } = this.options;
    if (typeof value !== "number")
      throw new TypeError(`${subject} must be given as a number${unit && ` of ${unit}`} but is ${shown(value)}: ${this.remedy()}`);
    if (Number.isNaN(value)) throw new RangeError(`${subject} must be a number but is NaN: ${this.remedy()}`);
    if (!Number.isFinite(value)) throw new RangeError(`${subject} must be finite but is ${value}${after(unit)}: ${this.remedy()}`);
    return this.checked(toSi(String(value), this.options.units[unit]), `${value}${after(unit)}`);
  }

  parse(text: string): number {
    const { subject, units, aliases } = this.options;
    if (typeof text !== "string") throw new TypeError(this.notText(text));
    const space = text.indexOf(" ");
    const [number, name] = space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space + 1)];
    const unit = Object.hasOwn(units, name) ? (name as Unit) : aliases && Object.hasOwn(aliases, name) ? aliases[name] : undefined;
    if (unit === undefined || !decimalPattern.test(number)) {
      throw new TypeError(`${subject} ${this.refused(text)}`);
    }
    if (!Number.isFinite(Number(number))) throw new RangeError(`${subject} must be finite but is ${shownText(text)}: ${this.remedy()}`);
    return this.checked(toSi(number, units[unit]), shownText(text));
  }

  /** Returns an SI value in one unit, as the number with few digits that stands for it. */
  read(si: number, unit: Unit): number {
    const scale = this.options.units[unit];
    if (unit === this.options.si) return si;
    const raw = fromSi(si, scale);
    for (let digits = 12; digits < 17; digits++) {
      const short = Number(raw.toPrecision(digits));
      if (toSi(String(short), scale) === si) return short;
    }
    return raw;
  }

  /** Returns the shortest text, in the units it prints in, that reads back to exactly this SI value. If there is none, it returns the text in the SI unit. */
  print(si: number): string {
    const { units, print, si: siUnit } = this.options;
    const texts = print
      .map((unit) => ({ unit, number: String(this.read(si, unit)) }))
      .filter(({ unit, number }) => toSi(number, units[unit]) === si)
      .sort((one, other) => one.number.length - other.number.length);
    const { unit, number } = texts[0] ?? { unit: siUnit, number: String(si) };
    return `${number}${after(unit)}`;
  }

  /**
   * Returns the form of its texts, with which editors complete and check. It allows a minus only if a value can be negative in one of the units.
   * @param least the least value that is allowed here, in SI units. @default the least that exists
   */
  textForm(least = this.options.least): TextForm {
    const { subject, units, example } = this.options;
    const isSigned = !(least !== undefined && least >= 0) || Object.values<UnitScale>(units).some((scale) => "kelvinsAtZero" in scale);
    const number = isSigned ? decimal : decimal.replace(/^-\?/, "");
    const names = this.allNames();
    const withUnit = names.filter((name) => name !== "").map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    const pattern = `^${number}(?: (?:${withUnit.join("|")}))${names.includes("") ? "?" : ""}$`;
    return { subject, pattern, example, units: names.map((name) => name || "none") };
  }

  private refused(text: string): string {
    const { units, print, least = Number.NEGATIVE_INFINITY } = this.options;
    const scales = new Map(Object.entries<UnitScale>(units));
    const bestFirst = [...new Set<string>([...print, ...scales.keys()])].map((name) => [name, scales.get(name) as UnitScale] as const);
    return refusedText(text, { ...this.options, units: [...scales.keys()], names: this.allNames(), scales: bestFirst, least });
  }

  private remedy(): string {
    return `write it like "${this.options.example}" (units: ${this.names})`;
  }

  private notText(value: unknown): string {
    const { subject } = this.options;
    if (typeof value !== "number")
      return `${subject} must be ${textShape(Object.keys(this.options.units))} but is ${shown(value)}: ${this.remedy()}`;
    const text = Object.hasOwn(this.options.units, "") ? "text" : "text that says its unit";
    return `${subject} must be ${text} but is the bare number ${value}: ${this.remedy()}`;
  }

  private checked(si: number, given: string): number {
    const { subject, least, leastExcluded, greatest } = this.options;
    if (!(Math.abs(si) <= largest)) {
      throw new RangeError(
        `${subject} must be a physical value but is ${given}: pass the value itself, no unresolved token and no typing slip`,
      );
    }
    if (least !== undefined && !(leastExcluded ? si > least : si >= least)) {
      throw new RangeError(
        `${subject} must be ${leastExcluded ? "above" : "at least"} ${this.print(least)} but is ${given}: give a greater value (units: ${this.names})`,
      );
    }
    if (greatest !== undefined && !(si <= greatest)) {
      throw new RangeError(
        `${subject} must be at most ${this.print(greatest)} but is ${given}: give a smaller value (units: ${this.names})`,
      );
    }
    return si + 0; // -0 prints as 0 and must equal it
  }
}

/** Formats a value for an error; a text stays on one line. */
function shown(value: unknown): string {
  if (typeof value === "string") return quotedText(value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return String(value);
}

function after(unit: string): string {
  return unit === "" ? "" : ` ${unit}`;
}

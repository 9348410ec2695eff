import { InvalidArgumentError, Option } from "commander";
import { type Capacity, capacityQuantities, tryCapacity } from "../../constructs/catalog/kinds/capacities";
import type { KindOfPart } from "../../constructs/catalog/kinds/kind-of-part";
import { type Asked, seekable } from "../../constructs/catalog/kinds/part-search";
import { defined } from "../../constructs/plain/defined";
import { Frequency, Temperature, Voltage } from "../../constructs/units";
import { InputError } from "../terminal/exit-codes";

/** The typed search of parts. */
export interface SearchOptions {
  readonly capacity?: Capacity;
  readonly ambient?: number;
  readonly voltage?: number;
  readonly frequency?: number;
}

const flags: Readonly<Record<keyof Asked, string>> = {
  capacity: "--capacity",
  ambientC: "--ambient",
  voltageV: "--voltage",
  frequencyHz: "--frequency",
};

/** Returns the options that search parts, each by a value in documents. */
export function searchOptions(): Option[] {
  return [
    new Option(
      "--capacity <least>",
      "only parts with at least this capacity by their documents, such as '20 kW', '40 A' or '5 kWh'",
    ).argParser(capacity),
    new Option(
      "--ambient <temperature>",
      "only parts for this air temperature, such as '45 °C'; with --capacity: the capacity in that air",
    ).argParser(quantity((text) => Temperature.parse(text).celsius)),
    new Option("--voltage <voltage>", "only parts for this input voltage, such as '400 V'").argParser(
      quantity((text) => Voltage.parse(text).volts),
    ),
    new Option("--frequency <frequency>", "only parts for a grid of this frequency, such as '60 Hz'").argParser(
      quantity((text) => Frequency.parse(text).hertz),
    ),
  ];
}

/** Returns the search in the names of the catalogue. */
export function searchOf({ capacity, ambient, voltage, frequency }: SearchOptions): Asked {
  return defined({
    capacity,
    ambientC: ambient,
    voltageV: voltage,
    frequencyHz: frequency,
  });
}

/**
 * Returns the kinds whose parts can be searched by all given values.
 *
 * @param named the kind that was named, if one was
 * @throws InputError that names the values by which its parts can be searched
 */
export function searchedKinds(asked: Asked, kinds: readonly KindOfPart[], named: boolean): readonly KindOfPart[] {
  const fitting = kinds.filter((kind) => {
    const { by, quantities } = seekable(kind);
    return conditionsOf(asked).every((one) => by.includes(one)) && (!asked.capacity || quantities.includes(asked.capacity.quantity));
  });
  const [only] = kinds;
  if (fitting.length > 0 || !only) return fitting;
  throw named
    ? notSought(asked, only)
    : new InputError(`A kind of part must have ${together(asked)} to be found by but none has all: leave one option out`);
}

function notSought(asked: Asked, kind: KindOfPart): InputError {
  const { by, quantities } = seekable(kind);
  const [wrong] = conditionsOf(asked).filter((one) => !by.includes(one));
  if (wrong !== undefined) {
    const others = by.length === 0 ? "leave it out, then all of them are listed" : `use ${by.map((one) => flags[one]).join(", ")}`;
    return new InputError(`${flags[wrong]} must be used with a kind that has it but is used with ${kind.kind}: ${others}`);
  }
  const words = quantities.map((one) => article(one)).join(" or ");
  return new InputError(
    `--capacity of ${kind.kind} must be ${words} but is ${article(asked.capacity?.quantity ?? "")}: write it as ${examples[quantities[0] ?? "power"]}`,
  );
}

const examples: Readonly<Record<Capacity["quantity"], string>> = {
  power: "'20 kW'",
  "apparent power": "'20 kVA'",
  current: "'40 A'",
  energy: "'5 kWh'",
};

function conditionsOf(asked: Asked): readonly (keyof Asked)[] {
  return Object.keys(asked) as (keyof Asked)[];
}

function together(asked: Asked): string {
  const words = conditionsOf(asked).map((one) => (one === "capacity" ? `--capacity of ${asked.capacity?.quantity}` : flags[one]));
  return words.join(" and ");
}

function article(words: string): string {
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

function capacity(text: string): Capacity {
  const found = tryCapacity(text);
  if (found) return found;
  throw new InvalidArgumentError(
    `It must be one of ${capacityQuantities.map(article).join(", ")}: a number, a space and a unit, such as '20 kW'.`,
  );
}

/** Parses a quantity. The error of an invalid text is that of the units. */
function quantity(parse: (text: string) => number): (text: string) => number {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw new InvalidArgumentError(error.message);
      throw error;
    }
  };
}

import type { QuantityKind, TextForm } from "./quantity-kind";

/**
 * An immutable value with its unit, held in SI units. Quantities of different names are different types, whatever their getters.
 * `toString()` gives a text that the class's `parse` reads back to exactly the same value; `toJSON()` gives the same text.
 */
export abstract class Quantity<Name extends string, Unit extends string = string> {
  declare protected readonly quantity: Name;
  readonly #kind: QuantityKind<Unit>;
  readonly #si: number;

  /** @param given its text, or a number and its unit */
  protected constructor(kind: QuantityKind<Unit>, ...given: [text: string] | [value: number, unit: Unit]) {
    this.#kind = kind;
    this.#si = given.length === 1 ? kind.parse(...given) : kind.from(...given);
    Object.freeze(this);
  }

  /** Returns the text in the unit that reads best, such as `"850 kg"`. */
  toString(): string {
    return this.#kind.print(this.#si);
  }

  /** Returns the same text as `toString()`. */
  toJSON(): string {
    return this.toString();
  }

  /**
   * Returns the form that texts of this quantity have.
   * @param least the least value that is allowed here, in SI units. @default the least that exists
   */
  textForm(least?: number): TextForm {
    return this.#kind.textForm(least);
  }

  /** Returns the value as a number of that unit. */
  protected in(unit: Unit): number {
    return this.#kind.read(this.#si, unit);
  }
}

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

  /** The text in the unit that reads best, such as `"850 kg"`. */
  toString(): string {
    return this.#kind.print(this.#si);
  }

  /** The same text as `toString()`. */
  toJSON(): string {
    return this.toString();
  }

  /**
   * How texts of this quantity look.
   *
   * @param least that is taken in this place, in SI units. @default what exists
   */
  textForm(least?: number): TextForm {
    return this.#kind.textForm(least);
  }

  /** The value as a number of that unit. */
  protected in(unit: Unit): number {
    return this.#kind.read(this.#si, unit);
  }
}

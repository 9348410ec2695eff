import { mulberry32 } from "../../constructs/engineering/numeric/mulberry32";

/** The choices of one case. They follow from the seed of the run, the kind and the number of the case alone. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number, kind: string, index: number) {
    const letters = [...kind].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), seed | 0);
    this.next = mulberry32(Math.imul(letters ^ index, 0x9e3779b1) ^ (letters >>> 7));
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined && items.length === 0) throw new Error("there is nothing to pick from");
    return item as Item;
  }
}

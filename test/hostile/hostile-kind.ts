import type { Dice } from "./dice";

/** One input that is thrown at the product. */
export interface HostileCase {
  /** What it is, for a person: it is cut when it is shown. */
  readonly input: string;
  /** Text that no refusal may repeat. @default none */
  readonly secret?: string;
  /**
   * Gives it to the product.
   *
   * @throws what the product throws
   */
  run(): Answer | Promise<Answer>;
}

/** What the product made of an input that it took. */
export interface Answer {
  /** What is wrong with it, a sentence each; none when all is well. */
  readonly defects: readonly string[];
  /** Was a verdict asked for? @default false */
  readonly isJudged?: boolean;
}

/** A kind of hostile input. */
export interface HostileKind {
  readonly name: string;
  /** Share of the cases of a run [-]: those that take long are fewer. */
  readonly share: number;
  /** @param isSampled whether a verdict is asked for, if the input is taken: it takes most of a second */
  make(dice: Dice, isSampled: boolean): HostileCase;
}

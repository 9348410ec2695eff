import { expect } from "vitest";
import { type ExpectedMargin, type OnSubject, toHaveMargin, toPassPolicy, toViolate } from "./policy-matchers.js";

/**
 * Matchers on the verdict of a node. They take an `Evaluation`, a `SiteReport`, an `EdgeNode`, an `EdgeNodeStack`, or the props of one, which they
 * evaluate by its policy. What cannot be said is thrown, with and without `.not`: a rule that is not of the policy, is off or has a defect, a subject
 * that the rule does not judge.
 */
export interface PolicyMatchers {
  /** Nothing stops the site. An unknown that blocks does, and so does a notice on the policy that blocks. */
  toPassPolicy(): void;
  /**
   * The rule fails in a scenario that the site promises, and no waiver or baseline accepts it. Its enforcement does not matter. Unknown is no
   * violation, nor is a fail beyond the promises: where `.not.toViolate()` must also mean known, use `toHaveMargin()`.
   */
  toViolate(rule: string, on?: OnSubject): void;
  /** Every subject of the rule keeps that much room in its worst promised scenario. A margin that is not known is thrown, with `.not` too. */
  toHaveMargin(rule: string, margin: ExpectedMargin): void;
}

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the parameter must be written as vitest writes it
  interface Matchers<T = any> extends PolicyMatchers {}
}

expect.extend({ toPassPolicy, toViolate, toHaveMargin });

import { expect } from "vitest";
import { type ExpectedMargin, type OnSubject, toHaveMargin, toPassPolicy, toViolate } from "./policy-matchers.js";

/**
 * Matchers on the verdict of a node. They accept an `Evaluation`, a `SiteReport`, an `EdgeNode`, an `EdgeNodeStack`, or the props of one, which they
 * evaluate with its policy. With and without `.not` they throw for a rule that is not in the policy, is switched off or has a defect, and for a subject
 * that the rule does not judge.
 */
export interface PolicyMatchers {
  /** Passes when nothing blocks the site. An unknown that blocks counts, and so does a notice on the policy that blocks. */
  toPassPolicy(): void;
  /**
   * Passes when the rule fails in a scenario that the site promises, and no waiver or baseline accepts it. Its enforcement does not matter. Unknown is not a
   * violation, nor is a fail outside the promises. Where unknown must not pass `.not.toViolate()`, use `toHaveMargin()`.
   */
  toViolate(rule: string, on?: OnSubject): void;
  /** Passes when every subject of the rule has at least this margin in its worst promised scenario. An unknown margin throws, with `.not` too. */
  toHaveMargin(rule: string, margin: ExpectedMargin): void;
}

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the parameter must be written as vitest writes it
  interface Matchers<T = any> extends PolicyMatchers {}
}

expect.extend({ toPassPolicy, toViolate, toHaveMargin });

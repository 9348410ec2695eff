import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../support/generated/generated-design";
import { type Given, givens } from "./case";
import { Census, judge } from "./census";

/** `npm run fuzz` asks a hundred times as many. */
const designs = 1000;

describe("generated designs", () => {
  it(`keep every law, ${designs} of them, and each kind of design, and of what a law compares, is at least 5 % of them`, () => {
    const census = new Census();
    fc.assert(
      fc.property(givens, (given) => judge(given, census)),
      { numRuns: designs, reporter: printed },
    );
    process.stdout.write(`${census}\n${census.lawsText()}\n`);
    expect(census.designs).toBe(designs);
    expect(census.rare()).toEqual([]);
    expect(census.empty()).toEqual([]);
    for (const [law, { asked }] of Object.entries(census.laws)) expect(asked, law).toBeGreaterThan(designs / 10);
  });
});

/** A counterexample as the props that somebody would write. */
function printed(run: fc.RunDetails<[Given]>): void {
  if (!run.failed) return;
  const [given] = run.counterexample ?? [];
  const message = run.errorInstance instanceof Error ? run.errorInstance.message : "";
  throw new Error(
    `${message}\nseed ${run.seed}, path ${run.counterexamplePath}\n${given ? JSON.stringify(designOf(given.recipe), undefined, 2) : ""}`,
  );
}

import { describe, expect, it } from "vitest";
import { designOf } from "../support/generated/generated-design";
import { fresh } from "../support/kept/kept-studies";
import { Census, judge } from "./census";
import { chosenIndexes, givenAt } from "./chosen-designs";

/** In how many of the chosen designs each kind, and each part of a law, must be: less compares next to nothing. */
const least = 3;

describe("generated designs", () => {
  it("keep every law, those that were chosen, and each kind of design, and all that a law compares, is in three of them", () => {
    const census = new Census();
    const broken = chosenIndexes.flatMap((index) => broke(index, census));
    process.stdout.write(`${census}\n${census.lawsText()}\n`);
    expect(broken).toEqual([]);
    expect(census.designs).toBeGreaterThanOrEqual(100);
    expect(census.rarerThan(least), "`npm run fuzz -- --choose 46` chooses anew").toEqual([]);
    for (const [law, { asked }] of Object.entries(census.laws)) expect(asked, law).toBeGreaterThan(census.designs / 10);
  });
});

/** What a design breaks, with the props that somebody would write. */
function broke(index: number, census: Census): readonly string[] {
  const given = givenAt(index);
  try {
    fresh(() => judge(given, census)); // no other test asks for these designs: keeping them would put out those that many ask for
    return [];
  } catch (error) {
    return [
      `Design ${index}: ${error instanceof Error ? error.message : String(error)}\n${JSON.stringify(designOf(given.recipe), undefined, 2)}`,
    ];
  }
}

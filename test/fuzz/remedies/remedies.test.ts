import { describe, expect, it } from "vitest";
import { fresh } from "../../support/kept/kept-studies";
import { resultOf } from "./batch";
import { RemedyCensus } from "./remedy-census";
import { remedyLaws } from "./remedy-laws";

/** Small designs that fail, with remedies of several kinds, those of hosts among them, a pair, and a set that passes. `npm run fuzz -- --remedies 300` asks fifty times as many. */
const seeds = [53, 100, 635, 2118, 1_000_233, 1_000_476];

describe("siteRemedies()", () => {
  it(`siteRemedies() keeps the laws of remedies, of ${seeds.length} generated designs that fail`, () => {
    const census = new RemedyCensus();
    for (const seed of seeds) {
      const { figures } = fresh(() => resultOf({ seed, group: "any" })); // no other test asks for these designs
      if (figures) census.take("any", figures);
    }
    process.stdout.write(`${census}\n`);
    expect(census.broken).toEqual([]);
    expect(census.rare()).toEqual([]);
    expect(census.groups.any).toMatchObject({ designs: seeds.length, passingSets: 1 });
    for (const [law, words] of Object.entries(remedyLaws)) expect(census.asked[law as keyof typeof remedyLaws], words).toBeGreaterThan(0);
    for (const kind of [
      "setpoint",
      "one more unit",
      "breaker rating",
      "cable section",
      "next rating",
      "fuel",
      "larger host",
      "larger disk",
      "one more host",
      "pair",
    ])
      expect(census.kinds[kind], kind).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import { resultOf } from "./batch";
import { RemedyCensus } from "./remedy-census";
import { remedyLaws } from "./remedy-laws";
import type { Group } from "./site-case";

/** `npm run fuzz -- --remedies 300` asks thirty times as many. */
const wanted = 10;

/** The first designs of a group from a seed on. */
function censusOf(group: Group, from: number, census: RemedyCensus): RemedyCensus {
  for (let seed = from; census.groups[group].designs < wanted / 2; seed++) {
    const { figures } = resultOf({ seed, group });
    if (figures) census.take(group, figures);
  }
  return census;
}

describe("siteRemedies()", () => {
  it(`siteRemedies() keeps the laws of remedies, of ${wanted} generated designs that fail`, () => {
    const census = censusOf("near", 1_000_209, censusOf("any", 11, new RemedyCensus()));
    expect(census.broken).toEqual([]);
    expect(census.groups.any.withRemedy).toBeGreaterThan(0);
    expect(census.groups.any.exhausted).toBeGreaterThan(0);
    for (const law of ["clears", "same", "fewest", "set", "none"] as const) expect(census.asked[law], remedyLaws[law]).toBeGreaterThan(0);
  }, 120_000); // on a machine with other work
});

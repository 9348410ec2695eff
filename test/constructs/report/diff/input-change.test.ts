import { describe, expect, it } from "vitest";
import { inputChanges } from "../../../../constructs/report/diff/input-change";
import { countries } from "../../../../constructs/site";

const described = (country: "SA" | "BR", lineToLineV: number) => ({
  site: { country, profile: countries[country].profile, grid: { lineToLineV } },
  design: { profile: { a: lineToLineV, b: 1 } },
});

describe("inputChanges()", () => {
  const [before, after] = [described("SA", 400), described("BR", 380)];
  const changes = inputChanges(before, after);

  it("takes the profile of a country as one input, in the place where it stands", () => {
    expect(changes.map(({ path }) => path)).toEqual(["site.country", "site.profile", "site.grid.lineToLineV", "design.profile.a"]);
    expect(changes[1]).toMatchObject({ from: { name: "Saudi Arabia" }, to: { name: "Brazil" } });
  });

  it("gives changes that lead from the first to the second, one after the other", () => {
    expect(changes.reduce((whole, change) => change.apply(whole), before)).toEqual(after);
  });
});

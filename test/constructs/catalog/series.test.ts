import { Energy, Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../../constructs/catalog/kinds/kinds";
import { tryFindPart } from "../../../constructs/catalog/parts";
import { partOfNextRating, partSeries } from "../../../constructs/catalog/series";

const all = Object.entries(partSeries);

/** Watts or joules that the document of a part publishes as its size. */
function sizeOf(id: string): number {
  const { heat, ratedPower, nominal } = (tryFindPart(id)?.published ?? {}) as Readonly<Record<string, string | undefined>>;
  if (nominal !== undefined) return Energy.parse(nominal).joules;
  return Power.parse(heat ?? ratedPower ?? "").watts;
}

describe("partSeries", () => {
  it.each(all)("partSeries has %s in ascending order of the published rating, of one kind and one maker", (_, ids) => {
    const parts = ids.map((id) => tryFindPart(id));
    expect(new Set(parts.map((part) => part?.kind)).size).toBe(1);
    expect(new Set(parts.map((part) => part?.maker)).size).toBe(1);
    const sizes = ids.map(sizeOf);
    expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other));
  });

  it("partSeries has no part in two series, and more than one in each", () => {
    const ids = all.flatMap(([, series]) => series);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, series] of all) expect(series.length, name).toBeGreaterThan(1);
  });

  it("partSeries has only kinds of which the design knows a place for the numbers", () => {
    const kinds = new Set(all.flatMap(([, ids]) => ids.map((id) => kindOf({ kind: tryFindPart(id)?.kind ?? "device-type" }).kind)));
    expect([...kinds].sort()).toEqual(["battery", "cdu", "genset", "ups"]);
  });
});

describe("partOfNextRating()", () => {
  it("partOfNextRating() counts on in the series of a part", () => {
    expect(partOfNextRating("aeg-protect-2-33-10", 1)?.id).toBe("aeg-protect-2-33-15");
    expect(partOfNextRating("aeg-protect-2-33-10", 6)?.published.ratedPower).toBe("64 kW");
  });

  it("partOfNextRating() has none behind the last, nor of a part of no series", () => {
    expect(partOfNextRating("jetcool-300", 1)).toBeUndefined();
    expect(partOfNextRating("kelvion-121", 1)).toBeUndefined();
  });
});

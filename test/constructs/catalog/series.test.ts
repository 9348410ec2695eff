import { Energy, Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../../constructs/catalog/kinds/kinds";
import { tryFindPart } from "../../../constructs/catalog/parts";
import { largerParts, partSeries, seriesEndOf, seriesEndText } from "../../../constructs/catalog/series";

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

const larger = (id: Parameters<typeof largerParts>[0]) => largerParts(id).map((part) => part.id);

describe("largerParts()", () => {
  it("largerParts() goes on in the series of a part, then with larger ones of its kind", () => {
    // UPS of 8 to 64 kW: no document of the catalogue gives a larger one
    expect(larger("aeg-protect-2-33-10")).toEqual([15, 20, 30, 40, 60, 80].map((kva) => `aeg-protect-2-33-${kva}`));
    // 40, 80 and 160 kW, then 300 and 600 kW of other makers
    expect(larger("envicool-40")).toEqual(["envicool-80", "envicool-160", "jetcool-300", "vertiv-coolchip-600", "nvent-cdu800-example"]);
  });

  it("largerParts() takes those of the maker first, each larger than all before it, and series of breakers by their largest rating", () => {
    expect(larger("abb-s200")).toEqual(["abb-tmax-xt1", "schneider-compact-ns"]);
    expect(larger("abb-s800-6a")).toEqual(["abb-s200", "abb-tmax-xt1", "schneider-compact-ns"]);
    expect(larger("vertiv-r48-2000e")).toEqual(["vertiv-r48-3500e", "vertiv-r48-4000e"]);
  });

  it("largerParts() has none of many times the size, nor of a part whose capacity no document gives", () => {
    expect(larger("kelvion-121")).toEqual([]); // the next dry cooler rejects 1,773 kW
    expect(larger("schneider-compact-ns")).toEqual([]);
    expect(larger("schneider-ic60")).toEqual([]);
  });
});

describe("seriesEndOf()", () => {
  it("seriesEndOf() says where the series of a part ends, by the largest that its documents give", () => {
    const texts = (["abb-tmax-xt1", "abb-s200", "schneider-compact-ns", "cummins-c44-d5e", "yiyess-lfp48100"] as const).map((id) => {
      const end = seriesEndOf(id);
      return end && seriesEndText(end);
    });
    expect(texts).toEqual([
      "the series abb-tmax-xt1 ends at 160 A",
      "the series abb-s200 ends at 63 A",
      "the series schneider-compact-ns ends at 630 A",
      "the series Cummins B3.3, 50 Hz ends at 48 kW",
      "the series yiyess LFP48 ends at 10.24 kWh",
    ]);
    expect([seriesEndOf("kelvion-121"), seriesEndOf("abb-s800-6a")]).toEqual([undefined, undefined]);
  });
});

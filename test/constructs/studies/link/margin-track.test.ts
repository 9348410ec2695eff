import { describe, expect, it } from "vitest";
import { marginTrack } from "../../../../constructs/studies/link/margin-track";
import { linkOf, partsOf } from "../../engineering/link/links-of-vectors";

describe("marginTrack()", () => {
  it("marginTrack() knows the margins from 5° on, that included, and none below", () => {
    const list = (...numbers: readonly number[]) => Float64Array.from(numbers);
    const same = (value: number) => list(value, value, value);
    const track = {
      instantsMs: list(0, 1000, 2000),
      azimuthDegrees: same(90),
      elevationDegrees: list(4.999, 5, 5.001),
      rangeKm: same(2000),
      rangeRateKmPerS: same(0),
      offNadirDegrees: same(60),
    };
    const { clearDb, atShareDb } = marginTrack(linkOf(partsOf("x-band-riyadh")), track, 0.1);
    for (const [below, at, above] of [clearDb, atShareDb]) {
      expect(below).toBeNaN();
      expect(at).toBeCloseTo(above ?? Number.NaN, 1);
    }
  });
});

import { describe, expect, it } from "vitest";
import { carriedAlways, carriedIn, carryingWindows, recurringWindows } from "../../../../constructs/engineering/data-flow/link-windows";

describe("recurringWindows()", () => {
  it("opens every period from the first, and none before", () => {
    expect(recurringWindows({ lengthS: 600, periodS: 5400, firstS: 1000 }, 12_000)).toEqual([
      { fromS: 1000, toS: 1600 },
      { fromS: 6400, toS: 7000 },
      { fromS: 11_800, toS: 12_400 },
    ]);
    expect(recurringWindows({ lengthS: 600, periodS: 5400, firstS: 12_000 }, 12_000)).toEqual([]);
    // 55 years of windows before the horizon are none of it.
    expect(recurringWindows({ lengthS: 600, periodS: 7200, firstS: -1_735_000_000 }, 12_000).map(({ fromS }) => fromS)).toEqual([5600]);
  });

  it("begins before the horizon where the first did", () => {
    expect(recurringWindows({ lengthS: 600, periodS: 5400, firstS: -300 }, 5200)).toEqual([
      { fromS: -300, toS: 300 },
      { fromS: 5100, toS: 5700 },
    ]);
  });
});

describe("carryingWindows()", () => {
  it("takes 20 round trips off the opening of each, and cuts it to the horizon", () => {
    const open = [
      { fromS: -300, toS: 300 },
      { fromS: 1000, toS: 1600 },
      { fromS: 2000, toS: 2010 },
      { fromS: 4900, toS: 5700 },
    ];
    expect(carryingWindows(open, 0.6, 5000)).toEqual([
      { fromS: 0, toS: 300 },
      { fromS: 1012, toS: 1600 },
      { fromS: 4912, toS: 5000 },
    ]);
  });
});

describe("carriedAlways()", () => {
  it("leaves 20 round trips of each window: 11,429 of 419,840 bit/s, and 21,012 s without data, of 10 min each 6 h", () => {
    const { share, longestGapS } = carriedAlways({ lengthS: 600, periodS: 21_600 }, 0.6);
    expect(419_840 * share).toBeCloseTo(11_429, 0);
    expect(longestGapS).toBeCloseTo(21_012, 9);
  });

  it("carries nothing in windows that are shorter than 20 round trips", () => {
    expect(carriedAlways({ lengthS: 12, periodS: 60 }, 0.6)).toEqual({ share: 0, longestGapS: 120 });
  });
});

describe("carriedIn()", () => {
  it("counts listed windows from the first opening to the last closing", () => {
    const windows = [
      { fromS: 0, toS: 100 },
      { fromS: 400, toS: 410 },
      { fromS: 900, toS: 1000 },
    ];
    expect(carriedIn(windows, 1, 1000)).toEqual({ share: 0.16, longestGapS: 820 });
  });
});

import { describe, expect, it } from "vitest";
import type { SweepPoint } from "../../../../constructs/report/sweep/site-sweep";
import { sweepChart } from "../../../../constructs/report/sweep/sweep-chart";
import type { TightestMargin } from "../../../../constructs/report/tightest-margins";
import { numberOf, readDrawing, scaleOf } from "../../../support/report/read-drawing";

const margin = (rule: string, relativeMargin: number): TightestMargin => ({
  rule,
  subject: "cooling/dry-coolers",
  scenario: "hottest/healthy",
  unit: "W",
  margin: relativeMargin * 9000,
  relativeMargin,
  value: 9000,
  limit: 9000,
});

/** A dry cooler that ends at 50 °C: from there on its limit is nothing, and its margin without end as a share of it. */
const thermal = [0.6, 0.2, -0.4, -26, -9.4e12] as const;
const points: readonly SweepPoint[] = thermal.map((share, i) => ({
  value: 30 + 5 * i,
  verdict: share < 0 ? "fail" : "pass",
  stoppedBy: [],
  thermal: margin("cooling/rejection-covers-heat", share),
  ...(i !== 2 && { power: margin("power/breaker-loading", 0.5) }),
}));

describe("sweepChart()", () => {
  const { texts, paths } = readDrawing(sweepChart("my-site", "ambient", points));
  const numbers = texts.filter(({ text }) => /^−?\d+$/.test(text));
  const bottom = Math.max(...numbers.map(({ y }) => y));
  const valueAt = scaleOf(numbers.filter(({ y }) => y === bottom).map(({ x, text }) => ({ at: x, value: numberOf(text) })));
  const shareAt = scaleOf(numbers.filter(({ y }) => y < bottom).map(({ y, text }) => ({ at: y, value: numberOf(text) })));
  const marks = paths
    .filter(({ attributes }) => attributes.transform?.startsWith("matrix"))
    .map(({ places: [place] }) => ({ value: Math.round(valueAt(place?.x ?? 0)), share: Math.round(shareAt(place?.y ?? 0)) }));

  it("sweepChart() has a mark for every margin of the table, those below the scale at its end", () => {
    expect(marks).toEqual([
      { value: 30, share: 60 },
      { value: 35, share: 20 },
      { value: 40, share: -40 },
      { value: 45, share: -100 },
      { value: 50, share: -100 },
      { value: 30, share: 50 },
      { value: 35, share: 50 },
      { value: 45, share: 50 },
      { value: 50, share: 50 },
    ]);
  });

  it("sweepChart() says what a mark at the end of the scale means, and only where there is one", () => {
    const words = "▼ further below its limit than 100 % of it: the table has the value";
    expect(texts.map(({ text }) => text)).toContain(words);
    expect(sweepChart("my-site", "ambient", points.slice(0, 3))).not.toContain("▼");
  });

  it("sweepChart() names what is swept as a sentence does", () => {
    expect(sweepChart("my-site", "load", points)).toContain("my-site: margins over IT load");
  });

  it("sweepChart() writes no text over another", () => {
    const tops = texts.map(({ x, y, text }) => ({ x, y, text }));
    const near = tops.filter((one, i) =>
      tops.some((other, k) => k < i && Math.abs(one.y - other.y) < 10 && Math.abs(one.x - other.x) < 20),
    );
    expect(near).toEqual([]);
  });
});

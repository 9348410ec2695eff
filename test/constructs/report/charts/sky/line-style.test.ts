import { describe, expect, it } from "vitest";
import { lineStyle, mostLines } from "../../../../../constructs/report/charts/sky/line-style";

describe("lineStyle()", () => {
  it("tells as many lines apart as it says", () => {
    const styles = Array.from({ length: mostLines }, (_, i) => JSON.stringify(lineStyle(i)));
    expect(new Set(styles).size).toBe(mostLines);
  });
});

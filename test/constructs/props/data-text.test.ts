import { describe, expect, it } from "vitest";
import { dataText } from "../../../constructs/props/data-text";

describe("dataText()", () => {
  it("dataText() counts in thousands", () => {
    expect([0, 999, 1000, 1_500_000, 31_841_000_000, 2e12, 3e15, 999_996, 999_994].map(dataText)).toEqual([
      "0 B",
      "999 B",
      "1.00 kB",
      "1.50 MB",
      "31.84 GB",
      "2.00 TB",
      "3.00 PB",
      "1.00 MB",
      "999.99 kB",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { durationText, secondText } from "../../../../constructs/report/writing/time-text";

describe("secondText()", () => {
  it.each([
    ["2026-09-20T06:17:45.499Z", "2026-09-20 06:17:45"],
    ["2026-12-31T23:59:59.500Z", "2027-01-01 00:00:00"],
  ])("secondText() rounds %s to %s", (instant, text) => {
    expect(secondText(instant)).toBe(text);
  });
});

describe("durationText()", () => {
  it.each([
    [0.4, "0 s"],
    [59.4, "59 s"],
    [59.6, "1 min 0 s"],
    [434, "7 min 14 s"],
    [172_800, "48 h 0 min 0 s"],
  ])("durationText() of %s s is %s", (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

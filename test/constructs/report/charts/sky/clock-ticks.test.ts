import { describe, expect, it } from "vitest";
import { clockTicks } from "../../../../../constructs/report/charts/sky/clock-ticks";

const at = (text: string) => Date.parse(text);
const ticks = (from: string, seconds: number) =>
  clockTicks(at(from), seconds * 1000).map(({ afterMs, text }) => `${afterMs / 60_000} ${text}`);

describe("clockTicks()", () => {
  it("gives whole times of the day where they are on the axis", () => {
    expect(ticks("2026-09-20T00:00:00Z", 86_400)).toEqual(
      [0, 3, 6, 9, 12, 15, 18, 21, 24].map((h) => `${h * 60} ${`${h % 24}`.padStart(2, "0")}:00`),
    );
    expect(ticks("2026-09-20T22:50:00Z", 86_400).slice(0, 2)).toEqual(["70 00:00", "250 03:00"]);
    expect(ticks("2026-09-20T10:29:00Z", 3600)).toEqual(["1 10:30", "11 10:40", "21 10:50", "31 11:00", "41 11:10", "51 11:20"]);
  });

  it("says seconds on an axis of seconds, and has none where no whole second is", () => {
    expect(ticks("2026-09-20T10:29:58Z", 4).map((tick) => tick.split(" ")[1])).toEqual([
      "10:29:58",
      "10:29:59",
      "10:30:00",
      "10:30:01",
      "10:30:02",
    ]);
    expect(clockTicks(at("2026-09-20T10:29:58.200Z"), 100)).toEqual([]);
  });
});

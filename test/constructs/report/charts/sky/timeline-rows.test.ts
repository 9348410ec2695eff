import { describe, expect, it } from "vitest";
import type { SkyFacts } from "../../../../../constructs/facts/downlink/sky";
import { timelineRows } from "../../../../../constructs/report/charts/sky/timeline-rows";
import type { NodePass, NodePasses } from "../../../../../constructs/studies/passes/node-passes";

const hourMs = 3_600_000;

/** Antennas that each see every satellite once in so many hours. */
function made({ antennas, satellites, days, everyHours }: Record<"antennas" | "satellites" | "days" | "everyHours", number>) {
  const names = (of: string, count: number) => Array.from({ length: count }, (_, i) => `${of}-${i}`);
  const toMs = days * 24 * hourMs;
  const passes = Array.from({ length: Math.ceil((days * 24) / everyHours) }, (_, k) => k * everyHours * hourMs).flatMap((aosMs) =>
    names("antenna", antennas).flatMap((antenna) =>
      names("sat", satellites).map((satellite) => ({ satellite, antenna, aosMs, losMs: aosMs + 600_000 }) as NodePass),
    ),
  );
  const sky = { antennas: names("antenna", antennas).map((id) => ({ id })), satellites: names("sat", satellites).map((id) => ({ id })) };
  return timelineRows(sky as unknown as SkyFacts, { fromMs: 0, toMs, satellites: [], passes } satisfies NodePasses);
}

describe("timelineRows()", () => {
  it("gives each satellite of an antenna its own row where they are few, and an antenna without passes one", () => {
    const { rows, days, daysLeftOut } = made({ antennas: 2, satellites: 3, days: 1.5, everyHours: 12 });
    expect(rows.map(({ antenna, satellite }) => `${antenna} ${satellite}`)).toEqual(
      ["antenna-0", "antenna-1"].flatMap((antenna) => ["sat-0", "sat-1", "sat-2"].map((satellite) => `${antenna} ${satellite}`)),
    );
    expect(
      rows.every(({ antenna, satellite, passes }) => passes.every((pass) => pass.antenna === antenna && pass.satellite === satellite)),
    ).toBe(true);
    expect(days).toEqual([
      { fromMs: 0, toMs: 24 * hourMs },
      { fromMs: 24 * hourMs, toMs: 36 * hourMs },
    ]);
    expect(daysLeftOut).toBe(0);
    expect(made({ antennas: 1, satellites: 0, days: 1, everyHours: 1 }).rows).toEqual([{ antenna: "antenna-0", passes: [] }]);
  });

  it("gives each antenna one row where the rows of satellites would be more than 60 over all days", () => {
    expect(made({ antennas: 2, satellites: 30, days: 1, everyHours: 12 }).rows).toHaveLength(60);
    const { rows } = made({ antennas: 2, satellites: 31, days: 1, everyHours: 12 });
    expect(rows.map(({ antenna, satellite, passes }) => [antenna, satellite, passes.length])).toEqual([
      ["antenna-0", undefined, 62],
      ["antenna-1", undefined, 62],
    ]);
  });

  it("leaves out the last days where rows or bars are too many, and keeps the first", () => {
    expect(made({ antennas: 5, satellites: 10, days: 31, everyHours: 24 })).toMatchObject({ days: { length: 24 }, daysLeftOut: 7 }); // 5 · 24 rows
    expect(made({ antennas: 1, satellites: 500, days: 31, everyHours: 12 })).toMatchObject({ days: { length: 4 }, daysLeftOut: 27 }); // 4 · 1000 bars
    expect(made({ antennas: 9, satellites: 500, days: 2, everyHours: 4 })).toMatchObject({ days: { length: 1 }, daysLeftOut: 1 });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clash } from "../../../../constructs/engineering/scheduling/clash";
import type { ContactCandidate } from "../../../../constructs/engineering/scheduling/contact-candidates";
import { scheduleRows } from "../../../../constructs/engineering/scheduling/schedule-rows";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

/** The rows as the model writes them: one for each candidate, and one for each pass. */
function writtenOut(candidates: readonly ContactCandidate[]): string[] {
  const passes = [...new Set(candidates.map(({ pass }) => pass))].map((pass) => candidates.filter((one) => one.pass === pass));
  const antennas = candidates.map((i) =>
    candidates.filter((j) => j.antenna === i.antenna && j.occupiedFromMs <= i.occupiedFromMs && i.occupiedFromMs < j.freeAgainMs),
  );
  return [...passes, ...antennas].map((row) => row.map((one) => candidates.indexOf(one)).join(" "));
}

describe("scheduleRows()", () => {
  it("scheduleRows() groups what occupies an antenna at one instant, by hand: 0 to 3, 2 to 5, 3 to 6 and 9 to 10", () => {
    const times = [
      [0, 3],
      [2, 5],
      [3, 6],
      [9, 10],
    ] as const;
    const candidates = times.map(([occupiedFromMs, freeAgainMs], pass) => candidate({ pass, occupiedFromMs, freeAgainMs }));
    expect(scheduleRows(candidates)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("scheduleRows() groups the candidates of a pass, whatever their antennas do", () => {
    const of = (pass: number, antenna: number) => candidate({ pass, antenna, occupiedFromMs: 10 * pass, freeAgainMs: 10 * pass + 5 });
    expect(scheduleRows([of(0, 0), of(1, 0), of(0, 1), of(1, 1)])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("scheduleRows() are of the rows that the model writes those that no other one holds", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const rows = scheduleRows(candidates).map((row) => row.join(" "));
        const written = writtenOut(candidates);
        for (const row of rows) expect(written).toContain(row);
        const within = (part: string) => rows.some((row) => part.split(" ").every((place) => row.split(" ").includes(place)));
        for (const row of written.filter((one) => one.includes(" "))) expect(within(row)).toBe(true);
      }),
    );
  });

  it("scheduleRows() have two candidates together exactly when they are of one pass or clash", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const rows = scheduleRows(candidates);
        for (const [i, one] of candidates.entries()) {
          for (const [j, other] of candidates.entries()) {
            if (i >= j) continue;
            expect(rows.some((row) => row.includes(i) && row.includes(j))).toBe(one.pass === other.pass || clash(one, other));
          }
        }
      }),
    );
  });
});

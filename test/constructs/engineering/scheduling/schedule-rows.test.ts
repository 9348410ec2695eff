import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areReceivedOnce, clash } from "../../../../constructs/engineering/scheduling/clash";
import type { ContactCandidate } from "../../../../constructs/engineering/scheduling/contact-candidates";
import { scheduleRows } from "../../../../constructs/engineering/scheduling/schedule-rows";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

/** The rows as the model writes them: one for each candidate, and one for each pass. */
function writtenOut(candidates: readonly ContactCandidate[]): string[] {
  const passes = [...new Set(candidates.map(({ link }) => link))].map((link) => candidates.filter((one) => one.link === link));
  const antennas = candidates.map((i) =>
    candidates.filter(
      (j) => j.antenna === i.antenna && j.occupiedFromMs <= i.occupiedFromMs && i.occupiedFromMs < j.occupiedToMs + j.gapMs,
    ),
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
    const candidates = times.map(([occupiedFromMs, occupiedToMs], pass) => candidate({ pass, occupiedFromMs, occupiedToMs }));
    expect(scheduleRows(candidates).rows).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("scheduleRows() groups the candidates of a pass, whatever their antennas do", () => {
    const of = (pass: number, antenna: number) => candidate({ pass, antenna, occupiedFromMs: 10 * pass, occupiedToMs: 10 * pass + 5 });
    expect(scheduleRows([of(0, 0), of(1, 0), of(0, 1), of(1, 1)]).rows).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("scheduleRows() are of the rows that the model writes those that no other one holds", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const rows = scheduleRows(candidates).rows.map((row) => row.join(" "));
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
        const { rows } = scheduleRows(candidates);
        for (const [i, one] of candidates.entries()) {
          for (const [j, other] of candidates.entries()) {
            if (i >= j) continue;
            expect(rows.some((row) => row.includes(i) && row.includes(j))).toBe(areReceivedOnce(one, other) || clash(one, other));
          }
        }
      }),
    );
  });

  it("scheduleRows() choose a contact with the links that it alone can receive then, and each other link with it", () => {
    const of = (contact: number, antenna: number, link: number) => candidate({ pass: 0, contact, antenna, link, occupiedToMs: 10 });
    expect(scheduleRows([of(0, 0, 0), of(0, 0, 1), of(0, 0, 2), of(1, 1, 1), of(2, 2, 3)])).toEqual({
      choices: [{ columns: [0, 2] }, { columns: [1], needs: 0 }, { columns: [3] }, { columns: [4] }],
      rows: [[1, 2]],
    });
  });

  it("scheduleRows() have a row for two that clash by what the mount turns, and none for pieces of one pass", () => {
    const slewing = (from: number, to: number) => ({
      rates: { azimuthDegreesPerS: 2, elevationDegreesPerS: 2 },
      aos: { azimuthDegrees: from, elevationDegrees: 5 },
      los: { azimuthDegrees: to, elevationDegrees: 5 },
      isWound: false,
    });
    const of = (pass: number, fromS: number, toS: number, more: object) =>
      candidate({ pass, occupiedFromMs: 1000 * fromS, occupiedToMs: 1000 * toS, ...more });
    const turns = [of(0, 0, 10, { slewing: slewing(0, 30) }), of(1, 20, 30, { slewing: slewing(30, 30) })];
    const far = of(2, 79.9, 90, { slewing: slewing(170, 180) }); // 140° take 70 s from 10 s on, and from 30 s on
    expect(scheduleRows([...turns, far]).rows).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const pieces = [of(0, 0, 12, { piecesOf: 7 }), of(1, 10, 22, { piecesOf: 7 }), of(2, 11, 30, {})];
    expect(scheduleRows(pieces).rows).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

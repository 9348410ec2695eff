import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areReceivedOnce, clash } from "../../../../constructs/engineering/scheduling/clash";
import { clashBlocks } from "../../../../constructs/engineering/scheduling/clash-blocks";
import { scheduleRows } from "../../../../constructs/engineering/scheduling/schedule-rows";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

describe("clashBlocks()", () => {
  it("clashBlocks() follow clashes and passes from candidate to candidate", () => {
    const of = (pass: number, antenna: number, occupiedFromMs: number) =>
      candidate({ pass, antenna, occupiedFromMs, occupiedToMs: occupiedFromMs + 10, aosMs: 0, losMs: 100 });
    // 0 clashes with 2 on antenna 0, whose pass is on antenna 1 too, where 4 clashes; 1 and 3 are alone
    const candidates = [of(0, 0, 0), of(1, 1, 0), of(2, 0, 5), of(3, 0, 50), of(2, 1, 20), of(4, 1, 25)];
    expect(clashBlocks(scheduleRows(candidates))).toEqual([
      {
        places: [0, 2, 4, 5],
        rows: [
          [2, 4],
          [0, 2],
          [4, 5],
        ],
      },
      { places: [1], rows: [] },
      { places: [3], rows: [] },
    ]);
  });

  it("clashBlocks() hold every candidate once, and nothing of one has to do with another", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const blocks = clashBlocks(scheduleRows(candidates));
        expect(blocks.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual([...candidates.keys()]);
        const blockOf = new Map(blocks.flatMap(({ places }, block) => places.map((place) => [place, block])));
        for (const [i, one] of candidates.entries()) {
          for (const [j, other] of candidates.entries()) {
            if (areReceivedOnce(one, other) || clash(one, other)) expect(blockOf.get(i)).toBe(blockOf.get(j));
          }
        }
      }),
    );
  });

  it("clashBlocks() fall apart no further: without rows nothing in one hangs together", () => {
    fc.assert(
      fc.property(stations, (station) => {
        for (const { places, rows } of clashBlocks(scheduleRows(candidatesAt(station)))) {
          const reached = new Set([places[0]]);
          for (let before = 0; before < reached.size; ) {
            before = reached.size;
            for (const row of rows) if (row.some((place) => reached.has(place))) for (const place of row) reached.add(place);
          }
          expect(reached.size).toBe(places.length);
        }
      }),
    );
  });
});

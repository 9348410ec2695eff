import { describe, expect, it } from "vitest";
import { chooseInBlocks } from "../../../../constructs/engineering/scheduling/choose-in-blocks";
import type { ClashBlock } from "../../../../constructs/engineering/scheduling/clash-blocks";

const alone: ClashBlock = { places: [6], rows: [] };
const clique: ClashBlock = { places: [0, 3, 8], rows: [[0, 3, 8]] };
const chain: ClashBlock = {
  places: [1, 2, 5],
  rows: [
    [1, 2],
    [2, 5],
  ],
};
/** Every two of three exclude each other, and no row has all: half of each is possible. */
const triangle: ClashBlock = {
  places: [4, 7, 9],
  rows: [
    [4, 7],
    [7, 9],
    [4, 9],
  ],
};
const gains = [5, 30, 50, 5, 10, 30, 1, 10, 5, 10];
const gain = (place: number) => gains[place] as number;

/** What no program could be solved with. */
const nothingSolved = { steps: Number.NaN };

describe("chooseInBlocks()", () => {
  it("chooseInBlocks() chooses the most in each block: both ends of a chain, one of a triangle under a bound of half of each", () => {
    expect(chooseInBlocks([clique, chain, triangle, alone], { gain })).toEqual([
      { chosen: [0], bound: 5, isProven: true },
      { chosen: [1, 5], bound: 60, isProven: true },
      { chosen: [expect.any(Number)], bound: 15, isProven: true },
      { chosen: [6], bound: 1, isProven: true },
    ]);
  });

  it("chooseInBlocks() keeps what is to be kept, whatever it costs", () => {
    const values = [1, 1, 3, 2, 1, 1, 7, 1, 2, 1];
    const sums = new Map([
      [clique, 2],
      [chain, 3],
      [triangle, 1],
      [alone, 7],
    ]);
    const kept = { value: (place: number) => values[place] as number, sum: (block: ClashBlock) => sums.get(block) as number };
    const early = (place: number) => 10 - place;
    const chosen = chooseInBlocks([clique, chain, triangle, alone], { gain: early, kept }).map((choice) => choice.chosen);
    expect(chosen).toEqual([[3], [2], [4], [6]]);
  });

  it("chooseInBlocks() solves no program where only one of each block can be chosen, or where there is none", () => {
    expect(chooseInBlocks([clique, alone], { gain }, nothingSolved).map(({ chosen }) => chosen)).toEqual([[0], [6]]);
    expect(chooseInBlocks([], { gain }, nothingSolved)).toEqual([]);
    expect(() => chooseInBlocks([chain], { gain }, nothingSolved)).toThrow(/^Steps of a program/);
  });

  it("chooseInBlocks() chooses nothing without a step, and bounds it by all that a block has", () => {
    expect(chooseInBlocks([clique, chain], { gain }, { steps: 0 })).toEqual([
      { chosen: [0], bound: 5, isProven: true },
      { chosen: [], bound: 110, isProven: false },
    ]);
  });

  it("chooseInBlocks() throws where what is to be kept cannot be", () => {
    const kept = { value: gain, sum: () => 61 };
    expect(() => chooseInBlocks([chain], { gain, kept })).toThrow(/^Schedule of contacts must have an answer/);
  });
});

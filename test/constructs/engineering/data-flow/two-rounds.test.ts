import { describe, expect, it } from "vitest";
import { twoRounds } from "../../../../constructs/engineering/data-flow/two-rounds";

const contact = (aosS: number, losS: number, bytes = 1) => ({ aosS, losS, bytes, rateBPerS: 1, productRatio: 1, energyJPerB: 0 });
const keep = { keepRawS: 0, keepProductS: 0 };

describe("twoRounds()", () => {
  it("twoRounds() puts contacts in the order of LOS, AOS and declaration, and the second round behind the first", () => {
    const contacts = [contact(50, 90), contact(20, 60, 1), contact(10, 60), contact(20, 60, 2)];
    const { files: both, declared } = twoRounds({ ...keep, horizonS: 100, contacts, backhaul: [] });
    expect(declared).toEqual([2, 1, 3, 0]);
    expect(both.map(({ aosS, losS, bytes }) => [aosS, losS, bytes])).toEqual([
      [10, 60, 1],
      [20, 60, 1],
      [20, 60, 2],
      [50, 90, 1],
      [110, 160, 1],
      [120, 160, 1],
      [120, 160, 2],
      [150, 190, 1],
    ]);
  });

  it("twoRounds() cuts windows at the horizon before it repeats them, and leaves out those that send nothing", () => {
    const backhaul = [
      { fromS: 0, toS: 0, bitsPerS: 1 },
      { fromS: 0, toS: 30, bitsPerS: 8 },
      { fromS: 40, toS: 50, bitsPerS: 0 },
      { fromS: 80, toS: 130, bitsPerS: 4 },
      { fromS: 140, toS: 150, bitsPerS: 4 },
    ];
    expect(twoRounds({ ...keep, horizonS: 100, contacts: [], backhaul }).backhaul).toEqual([
      { fromS: 0, toS: 30, bitsPerS: 8 },
      { fromS: 80, toS: 100, bitsPerS: 4 },
      { fromS: 100, toS: 130, bitsPerS: 8 },
      { fromS: 180, toS: 200, bitsPerS: 4 },
    ]);
  });
});

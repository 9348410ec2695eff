import { describe, expect, it } from "vitest";
import { reachedLoad } from "../../../../../constructs/engineering/energy/year/reached-load";

const watts = (...hours: number[]) => Float64Array.from(hours);

describe("reachedLoad()", () => {
  /** Two buses of 3 and 1 kW, and 4 kW on none of them, of which sets do not reach 1 kW; nothing at all in the second hour. */
  const drawn = [watts(3000, 0), watts(1000, 0)];
  const all = { isAll: true, reaches: [true, true], directW: watts(4000, 0), loadW: watts(8000, 0), reactiveVar: watts(1600, 0) };

  it("reachedLoad() leaves out what sets do not reach, and spreads reactive power over the load", () => {
    const { isAll, directW, loadW, reactiveVar } = reachedLoad({ directUnreachedW: watts(1000, 0) }, [true, false], drawn, all);
    expect([isAll, directW[0], loadW[0], reactiveVar[0]]).toEqual([false, 3000, 6000, 1200]);
  });

  it("reachedLoad() has no reactive power in an hour without a load", () => {
    const { loadW, reactiveVar } = reachedLoad({}, [true, false], drawn, all);
    expect([loadW[1], reactiveVar[1]]).toEqual([0, 0]);
  });

  it("reachedLoad() is all of it where the sets reach every bus and all that hangs on none", () => {
    expect(reachedLoad({}, [true, true], drawn, all)).toBe(all);
    expect(reachedLoad({ directUnreachedW: watts(0, 0) }, [true, true], drawn, all)).toBe(all);
  });
});

import { describe, expect, it } from "vitest";
import { netSensible } from "../../../../constructs/engineering/thermal/net-sensible";

describe("netSensible()", () => {
  it("netSensible() takes the sensible part of the total and leaves the power that the total draws", () => {
    // 10 kW at an EER of 3 draws 3,333 W; of it 8 kW are sensible: 8,000 W/3,333 W = 2.4
    const sensible = netSensible({ capacityW: 10_000, eer: 3 }, 0.8);
    expect(sensible).toEqual({ capacityW: 8000, eer: expect.closeTo(2.4, 12) });
    expect(sensible.capacityW / sensible.eer).toBeCloseTo(10_000 / 3, 9);
  });

  it("netSensible() leaves a table that is net sensible as it is", () => {
    expect(netSensible({ capacityW: 6900, eer: 2.4 }, 1)).toEqual({ capacityW: 6900, eer: 2.4 });
  });

  it.each([0, -0.1, 1.01, Number.NaN])("netSensible() refuses a share of %s", (share) => {
    expect(() => netSensible({ capacityW: 8000, eer: 3 }, share)).toThrow(RangeError);
  });
});

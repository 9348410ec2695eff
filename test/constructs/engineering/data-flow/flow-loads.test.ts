import { describe, expect, it } from "vitest";
import { flowLoads } from "../../../../constructs/engineering/data-flow/flow-loads";

const contact = { aosS: 0, losS: 10, bytes: 4000, rateBPerS: 100, productRatio: 0.5, energyJPerB: 0.25 };
const design = { horizonS: 100, contacts: [contact, { ...contact, bytes: 2000, productRatio: 1 }], keepRawS: 0, keepProductS: 0 };

describe("flowLoads()", () => {
  it("flowLoads() by hand: 60 s of 100 s, 4,000 B of 10,000 B, 1,500 J; windows count up to the horizon", () => {
    const backhaul = [
      { fromS: 0, toS: 20, bitsPerS: 2000 },
      { fromS: 80, toS: 180, bitsPerS: 2000 },
      { fromS: 200, toS: 210, bitsPerS: 2000 },
    ];
    expect(flowLoads({ ...design, backhaul })).toEqual({ compute: 0.6, backhaul: 0.4, energyJ: 1500 });
  });

  it("flowLoads() knows no load of a backhaul that is none", () => {
    expect(flowLoads({ ...design, backhaul: [] }).backhaul).toBeUndefined();
    expect(flowLoads({ ...design, backhaul: [{ fromS: 0, toS: 100, bitsPerS: 0 }] }).backhaul).toBeUndefined();
  });
});

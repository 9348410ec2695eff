import { describe, expect, it } from "vitest";
import { edgesHz, misfitOf } from "../../../../constructs/facts/downlink/link-fits";

const signal = { frequencyHz: 8.1e9, occupiedBandwidthHz: 90e6, polarisation: "right-hand circular" } as const;
const reception = { bandHz: [8.025e9, 8.4e9], polarisations: ["right-hand circular"], bandwidthHz: 90e6 } as const;

describe("misfitOf()", () => {
  it("misfitOf() is undefined where band, polarisation and bandwidth hold the signal", () => {
    expect(misfitOf(signal, reception)).toBeUndefined();
    expect(misfitOf(signal, {})).toBeUndefined();
  });

  it("misfitOf() looks at the edges of the signal, which may lie on those of the band", () => {
    expect(edgesHz(signal)).toEqual([8.055e9, 8.145e9]);
    expect(misfitOf(signal, { bandHz: [8.055e9, 8.145e9] })).toBeUndefined();
    expect(misfitOf(signal, { bandHz: [8.0551e9, 8.4e9] })).toBe("band");
    expect(misfitOf(signal, { bandHz: [8e9, 8.1449e9] })).toBe("band");
  });

  it("misfitOf() names what is missing", () => {
    expect(misfitOf(signal, { ...reception, polarisations: ["left-hand circular", "linear"] })).toBe("polarisation");
    expect(misfitOf(signal, { ...reception, bandwidthHz: 89e6 })).toBe("bandwidth");
  });

  it("misfitOf() lets a feed that turns take every linear polarisation, and no other the linear ones", () => {
    for (const polarisation of ["horizontal", "vertical", "linear"] as const)
      expect(misfitOf({ ...signal, polarisation }, { polarisations: ["linear"] })).toBeUndefined();
    expect(misfitOf({ ...signal, polarisation: "linear" }, { polarisations: ["horizontal", "vertical"] })).toBe("polarisation");
  });
});

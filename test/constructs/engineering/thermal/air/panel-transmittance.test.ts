import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panelTransmittanceWPerM2K } from "../../../../../constructs/engineering/thermal/air/panel-transmittance";
import { uniform } from "../../../../support/generated/uniform";

describe("panelTransmittanceWPerM2K()", () => {
  it("panelTransmittanceWPerM2K() of bare metal is that of its two surfaces: 1/(1/17 + 0.13) = 5.30", () => {
    expect(panelTransmittanceWPerM2K(0, 0.03)).toBeCloseTo(5.2957, 3);
  });

  it("panelTransmittanceWPerM2K() falls with thickness and rises with conductivity, over its whole validity", () => {
    const thickness = uniform(0, 0.5);
    const conductivity = uniform(0.01, 1);
    fc.assert(
      fc.property(thickness, thickness, conductivity, conductivity, (d1, d2, c1, c2) => {
        const [thin, thick] = [Math.min(d1, d2), Math.max(d1, d2)];
        const [poor, good] = [Math.min(c1, c2), Math.max(c1, c2)];
        expect(panelTransmittanceWPerM2K(thick, c1)).toBeLessThanOrEqual(panelTransmittanceWPerM2K(thin, c1));
        expect(panelTransmittanceWPerM2K(d1, good)).toBeGreaterThanOrEqual(panelTransmittanceWPerM2K(d1, poor));
      }),
    );
  });

  it.each([
    [-0.01, 0.03],
    [0.6, 0.03],
    [0.06, 0.001],
    [0.06, 25],
    [Number.NaN, 0.03],
  ])("panelTransmittanceWPerM2K() refuses %d m of %d W/(m·K)", (thickness, conductivity) => {
    expect(() => panelTransmittanceWPerM2K(thickness, conductivity)).toThrow(RangeError);
  });
});

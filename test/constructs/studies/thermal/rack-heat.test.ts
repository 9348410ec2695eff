import { snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rackHeats, rackState } from "../../../../constructs/studies/thermal/rack-heat";
import { firstSite } from "../../../../examples/first-site";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";

const { site } = firstSite;

describe("rackHeats()", () => {
  it("rackHeats() takes the power behind the supplies from the tree, which then counts their loss", () => {
    const [rack] = rackHeats(snapshot("node", site, node30kW));
    // By hand: 36 kW of supplies at 15 kW in: x = P_dc/36 kW between 0.2 and 0.5, η = 0.9 + 0.04·(x − 0.2)/0.3, P_dc/η = 15 kW
    const x = (rack?.directCurrentW ?? Number.NaN) / 36_000;
    expect((x * 36_000) / (0.9 + (0.04 * (x - 0.2)) / 0.3)).toBeCloseTo(15_000, 6);
    expect(rack).toMatchObject({ id: "rack-1", inletW: 15_000, captureRatio: 0.8, uncountedSupplyLossW: 0 });
  });

  it("rackHeats() counts the supplies' loss itself when the design has no power module", () => {
    const [whole] = rackHeats(snapshot("node", site, node30kW));
    const [alone] = rackHeats(snapshot("node", site, { compute: compute30kW }));
    expect(alone?.directCurrentW).toBeCloseTo(whole?.directCurrentW ?? Number.NaN, 6);
    expect(alone?.uncountedSupplyLossW).toBeCloseTo(15_000 - (whole?.directCurrentW ?? Number.NaN), 6);
  });

  it("rackHeats() takes the inlet power of a rack without supplies", () => {
    const { supplies: _, ...plain } = compute30kW.racks[0];
    expect(rackHeats(snapshot("node", site, { compute: { racks: [plain] } }))).toEqual([
      { id: "rack-1", inletW: 15_000, directCurrentW: 15_000, captureRatio: 0.8, uncountedSupplyLossW: 0 },
    ]);
  });
});

describe("rackState()", () => {
  const heat = { id: "rack-1", inletW: 10_000, directCurrentW: 9000, captureRatio: 0.8, uncountedSupplyLossW: 1000 };

  it("rackState() gives captured heat = capture · DC and the rest to the air with the uncounted loss", () => {
    expect(rackState(heat, true)).toEqual({
      id: "rack-1",
      inletW: 10_000,
      directCurrentW: 9000,
      capturedW: 7200,
      toAirW: expect.closeTo(2800, 9),
      served: true,
    });
  });

  it("rackState() of a rack without a feed gives no heat at all", () => {
    expect(rackState(heat, false)).toEqual({ id: "rack-1", inletW: 0, directCurrentW: 0, capturedW: 0, toAirW: 0, served: false });
  });

  it("rackState() loses no heat: coolant and air together get inlet power less what the tree counts", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (captureRatio, behind) => {
        const directCurrentW = 10_000 * behind;
        const { capturedW, toAirW } = rackState(
          { ...heat, captureRatio, directCurrentW, uncountedSupplyLossW: 10_000 - directCurrentW },
          true,
        );
        expect(capturedW + toAirW).toBeCloseTo(10_000, 8);
      }),
    );
  });
});

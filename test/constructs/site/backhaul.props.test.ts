import { type BackhaulProps, declareSource, defineSite } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { abha } from "../../../examples/parts/abha";
import { problemsOf } from "../../support/props/problems-of";

const vsat: BackhaulProps = {
  up: "512 kbit/s",
  down: "2 Mbit/s",
  roundTripTime: "600 ms",
  loss: "1 %",
  congestion: "bbr",
  outage: "72 h",
  share: { telemetry: "0.2", updates: "0.3" },
  source: declareSource("VSAT of the tests", "tests"),
};
const siteOf = (change: Partial<BackhaulProps> = {}) => ({
  ...abha,
  grid: { nominal: "400 V line-to-line", minimum: "0.85" } as const,
  promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } } as const,
  backhaul: { ...vsat, ...change },
});
const refused = (change: object) => problemsOf(() => defineSite(siteOf(change as Partial<BackhaulProps>)));

describe("backhaul of a site", () => {
  it("is held in SI units, with what stands where nothing is said", () => {
    expect(defineSite(siteOf()).backhaul).toEqual({
      upBitPerS: 512_000,
      downBitPerS: 2_000_000,
      roundTripS: 0.6,
      loss: 0.01,
      congestion: "bbr",
      mtuBytes: 1400,
      efficiency: 0.82,
      outageS: 259_200,
      recoveryS: 259_200,
      share: { telemetry: 0.2, updates: 0.3, products: 0.5 },
      alertDelayS: 120,
      source: vsat.source,
    });
  });

  it("takes windows by their instants or by their period", () => {
    const dated = defineSite(siteOf({ windows: [{ from: "2026-09-20T00:00:00Z", to: "2026-09-20T01:00:00Z" }] })).backhaul;
    expect(dated?.windows).toEqual([{ fromMs: Date.UTC(2026, 8, 20), toMs: Date.UTC(2026, 8, 20, 1) }]);
    const recurring = defineSite(siteOf({ windows: { length: "10 min", period: "6 h" } })).backhaul;
    expect(recurring?.windows).toEqual({ lengthS: 600, periodS: 21_600 });
  });

  it("refuses shares above the whole, windows out of order, a period below the length, and no way at all", () => {
    expect(refused({ share: { telemetry: "0.5", updates: "0.3", products: "0.3" } })).toEqual([
      "backhaul.share: must be at most 1 in all but are 1.1: lower one of them",
    ]);
    const hour = (from: number, to: number) => ({ from: `2026-09-20T0${from}:00:00Z`, to: `2026-09-20T0${to}:00:00Z` });
    expect(refused({ windows: [hour(3, 4), hour(1, 2)] })).toEqual([
      expect.stringMatching(/windows\[1\]\.from: must not be before the end of the window above it but is: sort the windows/),
    ]);
    expect(refused({ windows: [hour(2, 2)] })).toEqual([expect.stringMatching(/windows\[0\]\.to: must be after the opening/)]);
    expect(refused({ windows: { length: "2 h", period: "1 h" } })).toEqual([
      expect.stringMatching(/windows\.period: must be at least the length of 2 h but is 1 h/),
    ]);
    expect(refused({ up: "1 bit/s" })).toEqual([expect.stringMatching(/backhaul\.up/)]);
    expect(refused({ loss: "1" })).toEqual([expect.stringMatching(/with more loss no data pass/)]);
    expect(refused({ mtu: "40 B" })).toEqual([expect.stringMatching(/backhaul\.mtu/)]);
  });
});

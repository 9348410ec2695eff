import { describe, expect, it } from "vitest";
import type { ProcessingFacts } from "../../../../constructs/facts/compute/processing";
import type { BackhaulFacts } from "../../../../constructs/site/backhaul.props";
import { type FlowAsked, nodeFlow } from "../../../../constructs/studies/data-flow/node-flow";

const source = { mark: "declared", document: "Tests", owner: "tests" } as const;
const from = Date.UTC(2026, 8, 20);
const at = (seconds: number) => from + seconds * 1000;

/** 50 MB/s to a tenth at 40 J/MB. */
const processing: ProcessingFacts = { rateBPerS: 50e6, energyJPerB: 40e-6, productRatio: 0.1, satellites: [], source };

/** 1 MB/s for products: half of 16 Mbit/s, of which all is data. */
const backhaul: BackhaulFacts = {
  upBitPerS: 16e6,
  downBitPerS: 16e6,
  roundTripS: 0,
  loss: 0,
  congestion: "bbr",
  mtuBytes: 1400,
  efficiency: 1,
  outageS: 0,
  recoveryS: 0,
  share: { telemetry: 0.2, updates: 0.3, products: 0.5 },
  alertDelayS: 120,
  windows: [
    { fromMs: from, toMs: at(3600) },
    { fromMs: at(7200), toMs: at(21_600) },
  ],
  source,
};

const contact = (aosS: number, losS: number, bytes: number, catalogueNumber = 1) => ({
  satellite: `${catalogueNumber}`,
  catalogueNumber,
  antenna: "antenna-1",
  aosMs: at(aosS),
  losMs: at(losS),
  bytes,
});

/** The case that is worked by hand on the model page: 30, 45 and 36 GB. */
const byHand: FlowAsked = {
  fromMs: from,
  toMs: at(21_600),
  contacts: [contact(600, 1200, 30e9), contact(1500, 2100, 45e9), contact(7800, 8400, 36e9)],
  processing,
  storage: { keepRawS: 0, keepProductS: 0 },
  backhaul,
};

describe("nodeFlow()", () => {
  it("processes one contact after the other and sends while the way is open, as worked by hand", () => {
    const { contacts, peak, growthB } = nodeFlow(byHand);
    expect(contacts.map(({ endS }) => endS)).toEqual([1800, 3000, 9120]);
    expect(contacts.map(({ deliveredS }) => deliveredS)).toEqual([8400, 12_900, 16_500]);
    expect(contacts.map(({ latencyS }) => latencyS)).toEqual([7200, 10_800, 8100]);
    expect(peak).toEqual({ bytes: expect.closeTo(55.5e9, 0), atS: 1800 });
    expect(growthB).toBeCloseTo(0, 0);
  });

  it("processes each satellite in its own way", () => {
    const satellites = [{ catalogueNumber: 2, rateBPerS: 100e6, energyJPerB: 10e-6, productRatio: 0.5 }];
    const { contacts, loads } = nodeFlow({
      ...byHand,
      contacts: [contact(600, 1200, 30e9), contact(1500, 2100, 30e9, 2)],
      processing: { ...processing, satellites },
    });
    // 600 s and 300 s of work; 30e9·40e-6 + 30e9·10e-6 J
    expect(contacts.map(({ startS, endS }) => [startS, endS])).toEqual([
      [1200, 1800],
      [2100, 2400],
    ]);
    expect(loads).toMatchObject({ compute: 900 / 21_600, energyJ: expect.closeTo(1.5e6, 3) });
  });

  it("loses 20 round trips at the opening of each window, and nothing where the way is always open", () => {
    const slow = nodeFlow({ ...byHand, backhaul: { ...backhaul, roundTripS: 3 } });
    expect(slow.backhaul?.windows).toEqual([
      { fromS: 60, toS: 3600, bitsPerS: 8e6 },
      { fromS: 7260, toS: 21_600, bitsPerS: 8e6 },
    ]);
    const { windows: _, ...open } = backhaul;
    expect(nodeFlow({ ...byHand, backhaul: { ...open, roundTripS: 3 } }).backhaul?.windows).toEqual([
      { fromS: 0, toS: 21_600, bitsPerS: 8e6 },
    ]);
  });

  it("opens recurring windows from the beginning of the horizon, or from their own first", () => {
    const recurring = (firstMs?: number) =>
      nodeFlow({
        ...byHand,
        backhaul: { ...backhaul, windows: { lengthS: 600, periodS: 10_000, ...(firstMs !== undefined && { firstMs }) } },
      }).backhaul?.windows.map(({ fromS, toS }) => [fromS, toS]);
    expect(recurring()).toEqual([
      [0, 600],
      [10_000, 10_600],
      [20_000, 20_600],
    ]);
    expect(recurring(at(-300))).toEqual([
      [0, 300],
      [9700, 10_300],
      [19_700, 20_300],
    ]);
  });

  it("sends nothing without a backhaul", () => {
    const { backhaul: _, ...without } = byHand;
    const flow = nodeFlow(without);
    expect(flow.backhaul).toBeUndefined();
    expect(flow.contacts.map(({ deliveredS }) => deliveredS)).toEqual([undefined, undefined, undefined]);
    expect(flow.loads.compute).toBeCloseTo(2220 / 21_600, 12);
  });
});

import { describe, expect, it } from "vitest";
import { flowText, tabulateContactData } from "../../../../../constructs/report/subjects/data";
import type { FlowSummary } from "../../../../../constructs/report/subjects/data/record";
import { showTable } from "../../../../../constructs/report/writing/table";

const flow: FlowSummary = {
  workload: "processor",
  contactCount: 21,
  receivedBytes: 411.36e9,
  productBytes: 61.7e9,
  computeLoad: 0.0397,
  backhaulLoad: 0.249,
  energyJ: 12.3e6,
  productBitPerS: 11.48e6,
  diskBytes: 8e12,
  peakBytes: 40.55e9,
  peakAt: "2026-09-21T08:07:57.000Z",
  growthBytes: 0,
  worstLatencyS: 4238,
  undeliveredCount: 0,
};
const said = (change: Partial<FlowSummary> = {}) => flowText({ outcome: "flows", flow: { ...flow, ...change } });
const without = (...keys: readonly (keyof FlowSummary)[]) =>
  flowText({ outcome: "flows", flow: Object.fromEntries(Object.entries(flow).filter(([key]) => !keys.includes(key as never))) as never });

describe("flowText()", () => {
  it("says what comes, what is made of it, what is busy and when it is there", () => {
    expect(said()).toBe(
      "processor turns 411.36 GB of 21 contacts into 61.70 GB; disk at most 40.55 GB of 8.00 TB; processing busy 4.0 %, backhaul 24.9 %; delivered within 1 h 10 min 38 s",
    );
  });

  it("says what nobody stated, and what is not delivered", () => {
    expect(without("diskBytes")).toContain("; disk at most 40.55 GB; ");
    expect(without("backhaulLoad", "productBitPerS")).toContain("backhaul not stated");
    expect(without("backhaulLoad")).toContain("backhaul leaves nothing for products");
    expect(said({ undeliveredCount: 3 })).toMatch(/; delivered within 1 h 10 min 38 s, 3 not delivered$/);
    expect(without("worstLatencyS")).toMatch(/; $|; 0 not delivered$|; $/);
    expect(said({ contactCount: 0, receivedBytes: 0, productBytes: 0 })).toMatch(
      /^processor turns 0 B of 0 contacts into 0 B; .*; nothing to deliver$/,
    );
    expect(flowText({ outcome: "unknown", reason: "no climate" })).toBe("the data flow is unknown: no climate");
  });
});

describe("tabulateContactData()", () => {
  it("say of each contact when its product is there", () => {
    const contact = {
      satellite: "landsat-9",
      antenna: "antenna-1",
      aos: "2026-09-20T06:17:45.000Z",
      los: "2026-09-20T06:25:00.000Z",
      receivedBytes: 20e9,
      processedFrom: "2026-09-20T06:25:00.000Z",
      processedTo: "2026-09-20T06:31:40.000Z",
    };
    const rowOf = (more: object) => showTable(tabulateContactData({ contacts: [{ ...contact, ...more }], contactCount: 1 })).rows[0] ?? [];
    expect(rowOf({ deliveredAt: "2026-09-20T06:40:00.000Z", latencyS: 900 })).toEqual([
      "landsat-9",
      "antenna-1",
      "2026-09-20 06:25:00",
      "20.00 GB",
      "2026-09-20 06:31:40",
      "2026-09-20 06:40:00",
      "15 min 0 s",
    ]);
    expect(rowOf({}).slice(-2)).toEqual(["not in two windows", "none"]);
  });
});

import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { reportData, summarizeData } from "../../../../../constructs/report/subjects/data/record";
import { reportDownlink, summarizeDownlink } from "../../../../../constructs/report/subjects/downlink";
import { type DataChanges, dataNode } from "../../../../support/nodes/data-site";
import { linkNode } from "../../../../support/nodes/vector-links";

function dataOf(changes?: DataChanges) {
  const data = new NodeStudy(dataNode(changes)).sky?.data ?? expect.unreachable();
  return { data, reported: reportData(data) };
}

describe("reportData()", () => {
  it("sums what is received, made and sent, and lists each contact", () => {
    const { data, reported } = dataOf();
    if (data.outcome !== "flows") throw new Error("the data are followed");
    const { flow = expect.unreachable() } = reported ?? {};
    const received = data.flow.received.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(flow).toMatchObject({
      workload: "processor",
      contactCount: data.flow.received.length,
      receivedBytes: Math.round(received),
      productBytes: Math.round(0.1 * received),
      computeLoad: expect.closeTo(received / 50e6 / 172_800, 9),
      backhaulLoad: expect.closeTo((0.1 * received * 8) / (16.4e6 * 172_800), 9),
      energyJ: expect.closeTo(received * 40e-6, 0),
      productBitPerS: 16.4e6,
      diskBytes: 1e12,
      undeliveredCount: 0,
    });
    expect(flow.contacts).toHaveLength(data.flow.received.length);
    for (const { los, processedFrom, processedTo, deliveredAt = "", latencyS = Number.NaN, receivedBytes } of flow.contacts) {
      expect(processedFrom).toBe(los);
      expect((Date.parse(processedTo) - Date.parse(los)) / 1000).toBeCloseTo(receivedBytes / 50e6, 2);
      expect((Date.parse(deliveredAt) - Date.parse(los)) / 1000).toBeCloseTo(latencyS, 2);
    }
    expect(flow.worstLatencyS).toBe(Math.max(...flow.contacts.map(({ latencyS = 0 }) => latencyS)));
  });

  it("leaves out what is not delivered, and says how many", () => {
    const { flow = expect.unreachable() } = dataOf({ backhaul: null }).reported ?? {};
    expect(flow).not.toHaveProperty("backhaulLoad");
    expect(flow).not.toHaveProperty("worstLatencyS");
    expect(flow.undeliveredCount).toBe(flow.contactCount);
    expect(flow.contacts.every((contact) => !("deliveredAt" in contact))).toBe(true);
  });

  it("says why nothing is known, and nothing of a design that does not say what becomes of data", () => {
    const { reported } = dataOf({ links: { site: { radioClimate: undefined } } });
    expect(reported).toEqual({ outcome: "unknown", reason: expect.stringMatching(/add site\.radioClimate/) });
    const node = linkNode();
    expect(reportDownlink(new NodeStudy(node).sky, node.site)).not.toHaveProperty("data");
  });

  it("is kept without its contacts, with the plan that they come from", () => {
    const node = dataNode();
    const whole = reportDownlink(new NodeStudy(node).sky, node.site) ?? expect.unreachable();
    expect(whole.contacts?.outcome).toBe("planned");
    const { data } = summarizeDownlink(whole);
    const { contacts: _, ...sums } = whole.data?.flow ?? expect.unreachable();
    expect(data).toEqual({ outcome: "flows", flow: sums });
    expect(summarizeData({ outcome: "unknown", reason: "because" })).toEqual({ outcome: "unknown", reason: "because" });
  });
});

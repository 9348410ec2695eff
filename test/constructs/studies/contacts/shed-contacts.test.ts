import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { LinkReceiverFacts } from "../../../../constructs/facts/downlink/link";
import { contactsText } from "../../../../constructs/report/subjects/contacts";
import { reportDownlink } from "../../../../constructs/report/subjects/downlink";
import { dataNode } from "../../../support/nodes/data-site";
import type { LinkChanges } from "../../../support/nodes/vector-links";

/** The node with its receiver or its antenna shed from that priority on, at a site that sheds down to 5. */
function shedding(device: "receiver-1" | "antenna-1" | undefined, priority = 7, links: LinkChanges = {}): NodeSnapshot {
  const node = dataNode({ links });
  return {
    ...node,
    site: { ...node.site, promises: { ...node.site.promises, sheddingDownTo: 5 } },
    demands: node.demands.map((demand) => (demand.id === device ? { ...demand, sheddable: true, shedPriority: priority } : demand)),
  };
}

describe("contacts of a site that sheds", () => {
  const plan = new NodeStudy(dataNode()).sky?.contacts;
  const contacts = plan?.outcome === "planned" ? plan.contacts : [];
  const data = new NodeStudy(dataNode()).sky?.data;
  const bytes = data?.outcome === "flows" ? data.flow.received.reduce((sum, one) => sum + one.bytes, 0) : Number.NaN;

  it("are lost with the only receiver of their antenna, or with the antenna", () => {
    for (const device of ["receiver-1", "antenna-1"] as const) {
      expect(new NodeStudy(shedding(device)).sky?.shed).toEqual({
        devices: [device],
        antennas: ["antenna-1"],
        contactCount: contacts.length,
        contactS: expect.closeTo(
          contacts.reduce((sum, { aosMs, losMs }) => sum + (losMs - aosMs) / 1000, 0),
          6,
        ),
        bytes: expect.closeTo(bytes, 0),
      });
    }
  });

  /** The node that sheds receiver-1, with another beside it. */
  function withSecond(changes: Partial<LinkReceiverFacts>, links: LinkChanges = {}): NodeSnapshot {
    const node = shedding("receiver-1", 7, links);
    const [receiver] = node.receivers;
    const [known] = node.sky?.receivers ?? [];
    if (!(receiver && known && node.sky)) return expect.unreachable();
    const second = { ...known, id: "receiver-2", ...changes };
    return { ...node, receivers: [receiver, { ...receiver, id: "receiver-2" }], sky: { ...node.sky, receivers: [known, second] } };
  }

  it("are not lost where another receiver stays that takes their links", () => {
    const { shed } = new NodeStudy(withSecond({})).sky ?? {};
    expect(shed).toMatchObject({ devices: ["receiver-1"], antennas: [], contactCount: 0, bytes: 0 });
  });

  it("are lost where the other receiver has not their band, or is too slow", () => {
    for (const changes of [{ bandHz: [8.3e9, 8.4e9] }, { dataRateBitPerS: 100e6 }] as const) {
      const { shed } = new NodeStudy(withSecond(changes)).sky ?? {};
      expect(shed).toMatchObject({ antennas: [], contactCount: contacts.length, bytes: expect.closeTo(bytes, 0) });
    }
  });

  it("lose the bytes of one of two links", () => {
    const node = withSecond({ bandHz: [8.3e9, 8.4e9] }, { links: [{}, { name: "second", frequency: "8.35 GHz" }] });
    const { shed } = new NodeStudy(node).sky ?? {};
    expect(shed).toMatchObject({ contactCount: 0, contactS: 0, bytes: expect.closeTo(bytes, 0) });
    const { contacts: reported = expect.unreachable() } = reportDownlink(new NodeStudy(node).sky, node.site) ?? {};
    expect(contactsText(reported)).toContain(`; while receiver-1 is shed, no contact is lost but ${(bytes / 1e9).toFixed(2)} GB`);
  });

  it("are none where nothing that receives is shed, or nothing is promised", () => {
    expect(new NodeStudy(shedding(undefined)).sky?.shed).toBeUndefined();
    expect(new NodeStudy(shedding("receiver-1", 4)).sky?.shed).toBeUndefined();
    expect(new NodeStudy(dataNode()).sky?.shed).toBeUndefined();
  });

  it("stand in the report, and in its text", () => {
    const node = shedding("receiver-1");
    const { contacts: reported = expect.unreachable() } = reportDownlink(new NodeStudy(node).sky, node.site) ?? {};
    expect(reported.shed).toMatchObject({ devices: ["receiver-1"], contactCount: contacts.length });
    expect(contactsText(reported)).toContain(
      `; while receiver-1 is shed, ${contacts.length} contacts are lost, ${(bytes / 1e9).toFixed(2)} GB`,
    );
  });
});

import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { ContactMeasure } from "../../../../constructs/engineering/scheduling/contact-value";
import { type LinkChanges, linkNode } from "../../../support/nodes/vector-links";

const away = { band: { minimum: "8.3 GHz", maximum: "8.4 GHz" } };
const second = { name: "landsat-9-second", frequency: "8.35 GHz" } as const;

/** Of the node with two receivers on its antenna: what is served while each of them is lost. */
function sharesOf(changes: LinkChanges, measure: ContactMeasure = "seconds") {
  const node = linkNode(changes);
  const contacts = { beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: measure, sunOutage: false } as const;
  const planned = new NodeStudy({ ...node, sky: node.sky && { ...node.sky, contacts } } as NodeSnapshot).sky?.contacts;
  if (planned?.outcome !== "planned") return expect.unreachable(planned?.reason);
  return { share: planned.servedShare, without: planned.receivers.map(({ shareWithout }) => shareWithout) };
}

describe("receiverShares()", () => {
  const lame = {
    "another band": { name: "receiver-2", ...away },
    "too little bandwidth": { name: "receiver-2", bandwidth: "50 MHz" },
    "a data rate that the link exceeds": { name: "receiver-2", dataRate: "100 Mbit/s" },
  };

  it.each(Object.entries(lame))("receiverShares() keeps nothing of an antenna whose other receiver has %s", (_, receiver) => {
    const { share, without } = sharesOf({ receivers: [{}, receiver] });
    expect(share).toBe(1);
    expect(without).toEqual([0, 1]);
  });

  it("receiverShares() keeps all with another receiver that takes the link", () => {
    expect(sharesOf({ receivers: [{}, { name: "receiver-2" }] })).toEqual({ share: 1, without: [1, 1] });
  });

  it("receiverShares() counts what the other receiver takes of two links", () => {
    const changes = { links: [{}, second], receivers: [{}, { name: "receiver-2", ...away }] };
    // receiver-2 takes one of the two, receiver-1 both in a pass in which they come slowly enough
    expect(sharesOf(changes).without).toEqual([0.5, expect.closeTo(0.52, 2)]);
    const { without } = sharesOf(changes, "bytes");
    expect(without[0]).toBeCloseTo(0.5, 1);
    expect(without[1]).toBeCloseTo(0.5, 1);
  });

  it("receiverShares() knows nothing of a rate without a radio climate, but knows a band", () => {
    const site = { radioClimate: undefined };
    expect(sharesOf({ site, receivers: [{}, { name: "receiver-2" }] }).without).toEqual([undefined, undefined]);
    expect(sharesOf({ site, receivers: [{}, { name: "receiver-2", ...away }] }).without).toEqual([0, undefined]);
  });
});

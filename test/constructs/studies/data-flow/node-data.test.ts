import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { FlowingData } from "../../../../constructs/studies/data-flow/node-data";
import { type DataChanges, dataNode, dataSite } from "../../../support/nodes/data-site";
import { linkNode } from "../../../support/nodes/vector-links";
import { steadyWeather } from "../../../support/year/steady-weather";

function flowing(study: NodeStudy): FlowingData {
  const data = study.sky?.data;
  if (data?.outcome !== "flows") throw new Error(`the data are followed but ${JSON.stringify(data)}`);
  return data;
}

describe("data of a node", () => {
  it("are what the links of its contacts deliver under a clear sky", () => {
    const study = new NodeStudy(dataNode());
    const { flow, workload, processing } = flowing(study);
    const contacts = study.sky?.contacts;
    expect([workload, processing.rateBPerS]).toEqual(["processor", 50e6]);
    expect(contacts).toMatchObject({ outcome: "planned" });
    const planned = contacts?.outcome === "planned" ? contacts.contacts : [];
    expect(flow.received).toHaveLength(planned.length);
    for (const [i, { bytes, satellite, aosMs }] of flow.received.entries()) {
      const contact = planned[i] ?? expect.unreachable();
      expect([satellite, aosMs]).toEqual([contact.satellite, contact.aosMs]);
      expect(study.sky?.links?.ofPass(contact.pass)).toMatchObject({ clearBytes: bytes });
    }
  });

  it("are processed during a contact where its receiver writes files", () => {
    const of = (receiver: object) => flowing(new NodeStudy(dataNode({ links: { receiver } }))).flow;
    const [whole, stream] = [of({}), of({ segment: "1 min" })];
    expect(stream.received).toEqual(whole.received.map((contact) => ({ ...contact, segmentS: 60 })));
    expect(stream.loads).toEqual(whole.loads);
    for (const [i, { aosMs, losMs }] of stream.received.entries()) {
      const minute = (aosMs - stream.fromMs) / 1000 + 60;
      if (losMs - aosMs > 60_000) expect(stream.contacts[i]?.startS).toBeCloseTo(minute, 6); // nothing else waits
      expect(whole.contacts[i]?.startS).toBeCloseTo((losMs - whole.fromMs) / 1000, 6);
    }
    expect(() => of({ segment: "1 s" })).toThrow(/receivers\[0\]\.segment: must be at least 10 s/);
  });

  it("of two receivers of one contact are files of each receiver's length", () => {
    const second = { name: "landsat-9-second", frequency: "8.35 GHz" } as const;
    const split = {
      links: [{}, second],
      receivers: [
        { band: { minimum: "8.025 GHz", maximum: "8.2 GHz" } },
        { name: "receiver-2", segment: "5 min", band: { minimum: "8.3 GHz", maximum: "8.4 GHz" } },
      ],
    };
    const { received } = flowing(new NodeStudy(dataNode({ links: split }))).flow;
    const { received: whole } = flowing(new NodeStudy(dataNode())).flow;
    expect(received.map(({ aosMs, segmentS }) => [aosMs, segmentS])).toEqual(
      whole.flatMap(({ aosMs }) => [
        [aosMs, undefined],
        [aosMs, 300],
      ]),
    );
    expect(received.filter(({ segmentS }) => segmentS === undefined)).toEqual(whole);
  });

  it("are not followed where nobody says what processes them, what they are, or whether they come", () => {
    expect(new NodeStudy(linkNode()).sky?.data).toMatchObject({ outcome: "none", missing: "orchestration.workloads[].processing" });
    const { site, downlink: linked, ...design } = dataSite();
    const { links: _, ...downlink } = linked ?? expect.unreachable();
    const node = snapshot("site", site, { ...design, downlink });
    expect(new NodeStudy(node).sky?.data).toMatchObject({ outcome: "none", missing: "downlink.links" });
    const blind = dataNode({ links: { site: { radioClimate: undefined } } });
    expect(new NodeStudy(blind).sky?.data).toMatchObject({ outcome: "unknown", reason: expect.stringMatching(/site\.radioClimate/) });
  });

  it("are conserved: what is received is processed, sent, or waits", () => {
    const changes: readonly DataChanges[] = [{}, { backhaul: { up: "300 kbit/s" } }, { processing: { rate: "400 kB/s" } }];
    for (const change of changes) {
      const { flow } = flowing(new NodeStudy(dataNode(change)));
      const rawB = 2 * flow.received.reduce((sum, { bytes }) => sum + bytes, 0);
      const made = flow.stored.filter(({ kind }) => kind === "product");
      const end = 2 * flow.horizonS;
      const share = (fromS: number, toS: number) => Math.min(1, Math.max(0, (end - fromS) / (toS - fromS)));
      const processedB = made.reduce((sum, { fromS, toS, bytes }) => sum + (share(fromS, toS) * bytes) / 0.1, 0);
      const openS = flow.backhaul?.windows.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0) ?? 0;
      const mostSentB = (2 * openS * (flow.backhaul?.bitsPerS ?? 0)) / 8;
      const waiting = rawB - processedB + 0.1 * processedB - flow.backlogAtEndB; // what was sent
      expect(waiting).toBeGreaterThanOrEqual(-1);
      expect(waiting).toBeLessThanOrEqual(Math.min(mostSentB, 0.1 * processedB) + 1);
    }
  });

  it("are the same in what-ifs of air and load, and computed once", () => {
    const study = new NodeStudy(dataNode());
    const { data } = study.sky ?? expect.unreachable();
    expect(study.whatIf({ climate: "hottest", dryBulbC: 30 }).sky?.data).toBe(data);
    expect(study.whatIf({ itLoadFactor: 0.9 }).sky?.data).toBe(data);
    expect(study.forDesign(dataNode()).sky?.passes).toEqual(study.sky?.passes);
  });
});

describe("the year of a node that processes", () => {
  const { site, ...design } = dataSite();
  const weathered = snapshot("year", { ...site, weather: steadyWeather }, design);
  const year = new NodeStudy(weathered).year();
  const racksW = weathered.racks.reduce((sum, { inletW, processingW = 0 }) => sum + inletW - processingW, 0);
  const receiversW = weathered.demands.filter(({ it: isIt, id }) => isIt && !weathered.racks.some((rack) => rack.id === id));
  const otherW = receiversW.reduce((sum, { powerW }) => sum + powerW, 0);

  it("counts what processing takes while data are processed, and no more", () => {
    const { flow } = flowing(new NodeStudy(weathered));
    const meanW = flow.loads.energyJ / flow.horizonS;
    expect(meanW).toBeGreaterThan(1);
    expect(meanW).toBeLessThan(2000);
    if (year?.outcome !== "solved") throw new Error(`the year is solved but ${year?.reason}`);
    expect(year.itWh / 8760 - racksW - otherW).toBeCloseTo(meanW, 3);
  });

  it("is busy all the time where nobody says when", () => {
    const blind = snapshot("year", { ...site, weather: steadyWeather, radioClimate: undefined } as never, design);
    const busy = new NodeStudy(blind).year();
    if (busy?.outcome !== "solved") throw new Error(`the year is solved but ${busy?.reason}`);
    expect(busy.itWh / 8760 - racksW - otherW).toBeCloseTo(2000, 3);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataFlow, dataFlow } from "../../../../constructs/engineering/data-flow/data-flow";
import type { FlowDesign } from "../../../../constructs/engineering/data-flow/flow-contact";
import { levelAt } from "../../../../constructs/engineering/data-flow/level-curve";
import { onDiskAt } from "../../../../constructs/engineering/data-flow/stored-data";
import { anyFlows } from "../../../support/contacts/flows";
import flows from "./vectors-flow.json";
import streams from "./vectors-streams.json";

type Vector = (typeof flows.vectors)[number];

const vectors = [...flows.vectors, ...(streams.vectors as unknown as readonly Vector[])];

function designOf({ inputs }: Vector): FlowDesign {
  return {
    horizonS: inputs.horizon_s,
    keepRawS: inputs.keepRaw_s,
    keepProductS: inputs.keepProduct_s,
    contacts: inputs.contacts.map(({ aos, los, bytes, rate, ratio, energy_J_per_B, ...of }) => ({
      ...("segment_s" in of && { segmentS: of.segment_s as number }),
      aosS: aos,
      losS: los,
      bytes,
      rateBPerS: rate,
      productRatio: ratio,
      energyJPerB: energy_J_per_B,
    })),
    backhaul: inputs.backhaul.map(([fromS = Number.NaN, toS = Number.NaN, bitsPerS = Number.NaN]) => ({ fromS, toS, bitsPerS })),
  };
}

/** A flow under the names of the vectors. */
function asVector({ contacts, peak, backlogAtHorizonB, backlogAtEndB, growthB, loads, busyPerHourS }: DataFlow): Vector["expected"] {
  const of = (pick: (contact: DataFlow["contacts"][number]) => number | undefined) =>
    contacts.map((contact) => pick(contact) ?? Number.NaN);
  return {
    peakDisk: peak.bytes,
    peakAt: peak.atS,
    backlogEnd: backlogAtHorizonB,
    backlogEnd2: backlogAtEndB,
    growth: growthB,
    start: of(({ startS }) => startS),
    end: of(({ endS }) => endS),
    delivered: of(({ deliveredS }) => deliveredS),
    latency: of(({ latencyS }) => latencyS),
    busyPerHour: [...busyPerHourS],
    energy_J: loads.energyJ,
    computeLoad: loads.compute,
    backhaulLoad: loads.backhaul ?? Number.NaN,
  };
}

const latencies = (design: FlowDesign) => dataFlow(design).contacts.map(({ latencyS }) => latencyS ?? Number.POSITIVE_INFINITY);

describe("dataFlow()", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    "dataFlow() meets the vector %s, worked by hand and stepped through",
    (_, vector) => {
      const { expected, tolerance } = vector;
      const limits: Record<string, number | { abs: number }> = tolerance;
      const found = asVector(dataFlow(designOf(vector)));
      for (const name of Object.keys(expected) as (keyof typeof expected)[]) {
        const values = [found[name]].flat();
        const own = limits[name];
        expect(values, name).toHaveLength([expected[name]].flat().length);
        for (const [i, value] of [expected[name]].flat().entries()) {
          const limit = typeof own === "object" ? own.abs : Math.max(tolerance.abs, tolerance.rel * Math.abs(value));
          expect(Math.abs((values[i] as number) - value), name).toBeLessThanOrEqual(limit);
        }
      }
    },
  );

  it("dataFlow() of the case by hand has on disk at 1,800 s: 30 GB and 22.5 GB of raw data, and 3 GB of product", () => {
    const [byHand] = vectors;
    const { stored, peak } = dataFlow(designOf(byHand as Vector));
    expect(onDiskAt(stored, peak.atS)).toEqual([
      { contact: 0, round: 1, kind: "raw", bytes: 30e9 },
      { contact: 1, round: 1, kind: "raw", bytes: 22.5e9 },
      { contact: 0, round: 1, kind: "product", bytes: 3e9 },
    ]);
  });

  it("dataFlow() gives contacts as declared, whatever their order in time", () => {
    const [byHand] = vectors;
    const design = designOf(byHand as Vector);
    const straight = dataFlow(design);
    const turned = dataFlow({ ...design, contacts: design.contacts.toReversed() });
    expect(turned.contacts).toEqual(straight.contacts.toReversed());
    expect(turned.disk).toEqual(straight.disk);
    expect(onDiskAt(turned.stored, 1800).map(({ contact }) => contact)).toEqual([2, 1, 2]);
  });

  it("dataFlow() delivers nothing without a backhaul, and says so: no latency, a backlog that grows by every product", () => {
    const [byHand] = vectors;
    const { contacts, growthB, loads } = dataFlow({ ...designOf(byHand as Vector), backhaul: [] });
    expect(contacts.map(({ deliveredS, latencyS }) => [deliveredS, latencyS])).toEqual(Array(3).fill([undefined, undefined]));
    expect(growthB).toBeCloseTo(0.1 * 111e9, 0);
    expect(loads.backhaul).toBeUndefined();
  });

  it("dataFlow() of no contact is empty", () => {
    const { disk, backlog, peak, growthB, contacts } = dataFlow({
      horizonS: 100,
      contacts: [],
      backhaul: [],
      keepRawS: 0,
      keepProductS: 0,
    });
    expect([...disk.bytes, ...backlog.bytes]).toEqual([0, 0, 0, 0, 0]);
    expect([peak, growthB, contacts]).toEqual([{ bytes: 0, atS: 0 }, 0, []]);
  });

  it("dataFlow() never raises a latency with a faster backhaul", () => {
    fc.assert(
      fc.property(anyFlows, fc.double({ min: 1, max: 4, noNaN: true }), (design, factor) => {
        const faster = { ...design, backhaul: design.backhaul.map((window) => ({ ...window, bitsPerS: window.bitsPerS * factor })) };
        const before = latencies(design);
        for (const [i, latency] of latencies(faster).entries()) expect(latency).toBeLessThanOrEqual((before[i] as number) + 1e-6);
      }),
    );
  });

  it("dataFlow() never raises a latency with a backhaul that is open longer", () => {
    fc.assert(
      fc.property(anyFlows, fc.double({ min: 0, max: 1, noNaN: true }), (design, share) => {
        const longer = design.backhaul.map((window, i) => {
          const next = design.backhaul[i + 1]?.fromS ?? design.horizonS;
          return { ...window, toS: Math.max(window.toS, window.toS + share * (next - window.toS)) };
        });
        const before = latencies(design);
        for (const [i, latency] of latencies({ ...design, backhaul: longer }).entries()) {
          expect(latency).toBeLessThanOrEqual((before[i] as number) + 1e-6);
        }
      }),
    );
  });

  it("dataFlow() conserves bytes at every instant: what is not sent is on the disk, and what is there came in", () => {
    fc.assert(
      fc.property(anyFlows, (design) => {
        const { disk, backlog, stored } = dataFlow(design);
        const all = stored.reduce((sum, { bytes }) => sum + bytes, 1);
        for (const [i, time] of backlog.timesS.entries()) {
          const waiting = backlog.bytes[i] as number;
          const there = onDiskAt(stored, time).reduce((sum, { bytes }) => sum + bytes, 0);
          expect(Math.abs(levelAt(disk, time) - there)).toBeLessThan(1e-9 * all);
          expect(waiting).toBeGreaterThan(-1e-9 * all);
          expect(waiting).toBeLessThan(there + 1e-9 * all);
        }
      }),
    );
  });

  it("dataFlow() leaves of every product what the backhaul had no time for: backlog at the end is products less all that windows could send, at least", () => {
    fc.assert(
      fc.property(anyFlows, (design) => {
        const { backlogAtEndB, stored } = dataFlow(design);
        const products = stored.filter(({ kind }) => kind === "product").reduce((sum, { bytes }) => sum + bytes, 0);
        const possible =
          2 * design.backhaul.reduce((sum, { fromS, toS, bitsPerS }) => sum + (Math.max(0, Math.min(toS, 1000) - fromS) * bitsPerS) / 8, 0);
        const late = stored.filter(({ kind, toS }) => kind === "product" && toS > 2000).reduce((sum, { bytes }) => sum + bytes, 0);
        expect(backlogAtEndB).toBeGreaterThan(products - late - possible - 10);
      }),
    );
  });

  it("dataFlow() takes the files of a contact for one where it says what is on the disk, and is as before with one file of its length", () => {
    const [byHand] = streams.vectors as unknown as readonly Vector[];
    const design = designOf(byHand ?? expect.unreachable());
    const { stored, peak } = dataFlow(design);
    expect(onDiskAt(stored, peak.atS)).toEqual([
      { contact: 0, round: 1, kind: "raw", bytes: expect.closeTo(7.2e9, 0) }, // 6 being worked on, 1.2 of the third file
      { contact: 0, round: 1, kind: "product", bytes: expect.closeTo(1.2e9, 0) },
    ]);
    const [contact] = design.contacts;
    const of = (segmentS: number) => dataFlow({ ...design, contacts: contact ? [{ ...contact, segmentS }] : [] });
    const { segmentS: _, ...whole } = contact ?? expect.unreachable();
    expect(of(3600)).toEqual(dataFlow({ ...design, contacts: [whole] }));
    expect(of(86_400).contacts).toEqual(of(3600).contacts);
    expect(() => of(0)).toThrow(/^Length of the files of a contact must be above zero/);
  });
});

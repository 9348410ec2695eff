import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataFlow } from "../../../../constructs/engineering/data-flow/data-flow";
import type { FlowContact, FlowDesign } from "../../../../constructs/engineering/data-flow/flow-contact";
import { type LevelCurve, levelAt } from "../../../../constructs/engineering/data-flow/level-curve";
import { bytesSentPerS, wholeFlows } from "../../../support/contacts/flows";

/** A contact on its way, in whole seconds left. */
interface OnItsWay extends FlowContact {
  toProcessS: number; // [s]
  toSendS: number; // [s]
  receivedB: number; // [B]
  madeB: number; // [B]
  endS?: number; // [s]
  deliveredS?: number; // [s]
}

/** A node second by second, where everything happens at whole seconds: no event is looked for. */
class SteppedNode {
  readonly ways: readonly OnItsWay[];
  /** Before what leaves at each whole second has left [B]. */
  readonly diskB: number[] = [];
  readonly backlogB: number[] = [];
  busyS = 0; // [s]
  private goneB = 0; // [B] processed or sent

  constructor(private readonly design: FlowDesign) {
    const { contacts, horizonS } = design;
    const round = contacts.toSorted((a, b) => a.losS - b.losS || a.aosS - b.aosS);
    const later = round.map((contact) => ({ ...contact, aosS: contact.aosS + horizonS, losS: contact.losS + horizonS }));
    this.ways = [...round, ...later].map((contact) => {
      const toSendS = Math.round((contact.bytes * contact.productRatio) / bytesSentPerS);
      return { ...contact, toProcessS: Math.round(contact.bytes / contact.rateBPerS), toSendS, receivedB: 0, madeB: 0 };
    });
    for (let t = 0; t < 2 * horizonS; t++) {
      this.look(t);
      this.step(t);
    }
    this.look(2 * horizonS);
  }

  private look(t: number): void {
    for (let way = this.inProcess(); way && way.losS <= t && way.toProcessS === 0; way = this.inProcess()) way.endS = t;
    for (let way = this.inSending(); way?.endS !== undefined && way.toSendS === 0; way = this.inSending()) way.deliveredS = t;
    const { keepRawS, keepProductS } = this.design;
    const isThere = (leftS: number | undefined, keepS: number) => leftS === undefined || t <= leftS + keepS;
    let [diskB, madeB] = [0, 0];
    for (const way of this.ways) {
      madeB += way.receivedB + way.madeB;
      if (isThere(way.endS, keepRawS)) diskB += way.receivedB;
      if (isThere(way.deliveredS, keepProductS)) diskB += way.madeB;
    }
    this.diskB.push(diskB);
    this.backlogB.push(madeB - this.goneB);
  }

  private step(t: number): void {
    for (const way of this.ways) if (way.aosS <= t && t < way.losS) way.receivedB += way.bytes / (way.losS - way.aosS);
    const processed = this.inProcess();
    if (processed && processed.losS <= t) {
      processed.toProcessS--;
      processed.madeB += processed.productRatio * processed.rateBPerS;
      this.busyS++;
      this.goneB += processed.rateBPerS;
    }
    const sent = this.inSending();
    const inRound = t % this.design.horizonS;
    if (sent?.endS === undefined || !this.design.backhaul.some(({ fromS, toS }) => fromS <= inRound && inRound < toS)) return;
    sent.toSendS--;
    this.goneB += bytesSentPerS;
  }

  private inProcess(): OnItsWay | undefined {
    return this.ways.find(({ endS }) => endS === undefined);
  }

  private inSending(): OnItsWay | undefined {
    return this.ways.find(({ deliveredS }) => deliveredS === undefined);
  }
}

describe("dataFlow()", () => {
  it("dataFlow() agrees with a simulation second by second: disk, backlog, deliveries, peak and time of processing", () => {
    fc.assert(
      fc.property(wholeFlows, (design) => {
        const events = dataFlow(design);
        const steps = new SteppedNode(design);
        const order = [...design.contacts.keys()].sort((a, b) => {
          const [one, other] = [design.contacts[a] as FlowContact, design.contacts[b] as FlowContact];
          return one.losS - other.losS || one.aosS - other.aosS;
        });
        const peakB = Math.max(...steps.diskB);
        const tolerance = 1e-6 * peakB + 1e-3;
        const furthest = (curve: LevelCurve, seen: readonly number[]) =>
          Math.max(...seen.map((bytes, t) => Math.abs(levelAt(curve, t) - bytes)));
        expect(furthest(events.disk, steps.diskB)).toBeLessThan(tolerance);
        expect(furthest(events.backlog, steps.backlogB)).toBeLessThan(tolerance);
        expect(Math.abs(events.peak.bytes - peakB)).toBeLessThan(tolerance);
        expect(Math.abs((steps.diskB[Math.round(events.peak.atS)] as number) - peakB)).toBeLessThan(tolerance);
        for (const [place, contact] of order.entries()) {
          const { endS, deliveredS } = steps.ways[place] as OnItsWay;
          const found = events.contacts[contact];
          if (endS !== undefined) expect(found?.endS).toBeCloseTo(endS, 6);
          if (deliveredS === undefined) expect(found?.deliveredS).toBeUndefined();
          else expect(found?.deliveredS).toBeCloseTo(deliveredS, 6);
        }
        expect(events.busyPerHourS.reduce((sum, one) => sum + one, 0)).toBeCloseTo(steps.busyS, 6);
      }),
      { numRuns: 150 },
    );
  });
});

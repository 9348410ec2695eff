import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocatedThrough,
  feedPower,
  type NetboxPort,
  netboxAvailablePower,
  netboxDraw,
} from "../../../../constructs/engineering/electrical/netbox-power";
import vectors from "../../../reference/vectors.json";

const feed = { voltageV: 400, currentA: 32, maximumUtilisation: 0.8, phases: 3 } as const;

describe("netboxAvailablePower()", () => {
  it("netboxAvailablePower() gives the vector netbox-feed-3ph, and is right there within a watt", () => {
    expect(netboxAvailablePower(feed)).toBe(vectors.find(({ id }) => id === "netbox-feed-3ph")?.expected);
    expect(Math.abs(netboxAvailablePower(feed) - feedPower(feed))).toBeLessThan(0.5);
  });

  it("netboxAvailablePower() leaves 10,198 of 17,664 VA when 230 V to neutral is entered for the 400 V between the lines", () => {
    expect(netboxAvailablePower({ ...feed, voltageV: 230 })).toBe(10_198);
    expect(3 * 230 * 32 * 0.8).toBeCloseTo(17_664, 6);
    expect(feedPower({ ...feed, voltageV: 230 * Math.sqrt(3) })).toBeCloseTo(17_664, 6);
  });

  it("netboxAvailablePower() is right on one phase, takes minus 48 V as 48, and rounds halves to even as Python does", () => {
    expect(netboxAvailablePower({ voltageV: 120, currentA: 15, maximumUtilisation: 0.8, phases: 1 })).toBe(1440);
    expect(netboxAvailablePower({ voltageV: -48, currentA: 100, maximumUtilisation: 1, phases: 1 })).toBe(4800);
    expect(netboxAvailablePower({ voltageV: 1, currentA: 1, maximumUtilisation: 0.5, phases: 1 })).toBe(0);
    expect(netboxAvailablePower({ voltageV: 3, currentA: 1, maximumUtilisation: 0.5, phases: 1 })).toBe(2);
  });

  it("netboxAvailablePower() stays within a watt and 0.003 % of the feed's power over voltages and currents", () => {
    const feeds = fc.record({
      voltageV: fc.integer({ min: 1, max: 32_767 }),
      currentA: fc.integer({ min: 1, max: 32_767 }),
      maximumUtilisation: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      phases: fc.constantFrom(1 as const, 3 as const),
    });
    fc.assert(fc.property(feeds, (one) => Math.abs(netboxAvailablePower(one) - feedPower(one)) <= 0.5 + 1e-6 + 3e-5 * feedPower(one)));
  });

  it.each([0, -1, Number.NaN])("netboxAvailablePower() refuses %s A", (currentA) => {
    expect(() => netboxAvailablePower({ ...feed, currentA })).toThrow(RangeError);
  });
});

describe("netboxDraw()", () => {
  const servers: readonly NetboxPort[] = [
    { allocatedW: 400, maximumW: 800 },
    { allocatedW: 400, maximumW: 800 },
  ];

  it("netboxDraw() is right for a PDU: 800 W of two servers of 400", () => {
    expect(netboxDraw({ downstream: servers })).toEqual({ allocatedW: 800, maximumW: 1600 });
    expect(allocatedThrough({ downstream: servers })).toBe(800);
  });

  it("netboxDraw() shows 800 W for a UPS before that PDU, and before any number of ports between them, as NetBox does since 4.5.9", () => {
    const ups = { downstream: [{ downstream: servers }] };
    expect(netboxDraw(ups)).toEqual({ allocatedW: 800, maximumW: 1600 });
    expect(netboxDraw({ downstream: [ups, { downstream: [ups] }] })).toEqual({ allocatedW: 1600, maximumW: 3200 });
    expect(allocatedThrough(ups)).toBe(800);
  });

  it("netboxDraw() ends at a number that is written between: what is behind it does not count", () => {
    const ups = { downstream: [{ allocatedW: 100, downstream: servers }, { maximumW: 50 }, {}] };
    expect(netboxDraw(ups)).toEqual({ allocatedW: 100, maximumW: 50 });
    expect(allocatedThrough(ups)).toBeUndefined();
  });

  it("netboxDraw() takes a missing allocated draw for 0 W, where nothing is known", () => {
    const pdu = { downstream: [...servers, { maximumW: 800 }] };
    expect(netboxDraw(pdu)).toEqual({ allocatedW: 800, maximumW: 2400 });
    expect(netboxDraw({ maximumW: 800 }).allocatedW).toBe(0);
    expect(allocatedThrough(pdu)).toBeUndefined();
  });

  it("netboxDraw() keeps a number written on a PDU, whatever hangs on it", () => {
    expect(netboxDraw({ allocatedW: 100, downstream: servers }).allocatedW).toBe(100);
    expect(allocatedThrough({ allocatedW: 100, downstream: servers })).toBe(800);
  });

  /** A rack of 3 kW with two supplies on two feeds of 230 V, 16 A at 80 %. */
  it("netboxDraw() of a dual-fed rack says 101.9 % or 50.95 % of the same rack, which loads each feed to 50.95 % and a surviving one to 101.9 %", () => {
    const availableW = netboxAvailablePower({ voltageV: 230, currentA: 16, maximumUtilisation: 0.8, phases: 1 });
    expect(availableW).toBe(2944);
    const rackPercent = (allocatedW: number) => ((2 * netboxDraw({ allocatedW }).allocatedW) / (2 * availableW)) * 100;
    // the whole rack on each supply: counted twice, an overload that the healthy feeds do not have
    expect(rackPercent(3000)).toBeCloseTo(101.9, 1);
    // half of it on each: right while both feeds live, and the lost feed is not seen
    expect(rackPercent(1500)).toBeCloseTo(50.95, 2);
  });
});

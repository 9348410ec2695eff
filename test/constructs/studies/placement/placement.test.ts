import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HostCapacity, type PlacedItem, place } from "../../../../constructs/studies/placement/placement";

const room = (id: string, rack = id.replace("host", "rack"), memory = 10, cores = 4): HostCapacity => ({
  id,
  rack,
  has: { memory, cores },
});
const item = (id: string, change: Partial<PlacedItem> = {}): PlacedItem => ({
  id,
  priority: 5,
  needs: { memory: 1, cores: 0 },
  powerW: 0,
  ...change,
});
const two = [room("host-1"), room("host-2")];
const power = (watts: number) => new Map(["rack-1", "rack-2"].map((rack) => [rack, watts]));
const where = (items: readonly PlacedItem[], rooms = two, freeW = power(1000)) => Object.fromEntries(place(rooms, freeW, items).hostOf);

describe("place()", () => {
  it("place() goes by priority, then by power down, then by name, to the first host in declared order that has all of it", () => {
    const items = [
      item("d", { powerW: 400 }),
      item("c", { powerW: 600 }),
      item("b", { priority: 9, powerW: 400 }),
      item("a", { priority: 1, powerW: 500 }),
    ];
    // a: 500 of 1000 on host-1; c: 600 do not fit beside it; d: 400 do; b: 400 go beside c
    expect(where(items)).toEqual({ a: "host-1", c: "host-2", d: "host-1", b: "host-2" });
    expect(where([item("y", { needs: { memory: 6 } }), item("x", { needs: { memory: 6 } })])).toEqual({ x: "host-1", y: "host-2" });
  });

  it("place() counts what is fixed to a rack before anything is placed there, whatever its priority", () => {
    const fixed = item("fixed", { rack: "rack-1", powerW: 700, priority: 9 });
    expect(where([item("placed", { priority: 1, powerW: 400 }), fixed])).toEqual({ fixed: "host-1", placed: "host-2" });
  });

  it("place() puts what names a rack on the first host of it with memory and cores, whatever power is left", () => {
    const rooms = [room("host-1", "rack-1", 2), room("host-1b", "rack-1"), room("host-2")];
    const fixed = (id: string, memory: number) => item(id, { rack: "rack-1", powerW: 900, needs: { memory } });
    expect(where([fixed("a", 3), fixed("b", 2)], rooms)).toEqual({ a: "host-1b", b: "host-1" });
  });

  it("place() leaves what names a host there, full or not", () => {
    const { hostOf, noRoom } = place(two, power(0), [item("big", { host: "host-1", needs: { memory: 99 } })]);
    expect([Object.fromEntries(hostOf), noRoom]).toEqual([{ big: "host-1" }, []]);
  });

  it("place() keeps what fits where it was, before anything new is placed, and places anew what does not", () => {
    const kept = item("kept", { priority: 9, before: "host-1", needs: { memory: 8 } });
    expect(where([item("new", { priority: 1, needs: { memory: 8 } }), kept])).toEqual({ kept: "host-1", new: "host-2" });
    expect(where([{ ...kept, before: "host-gone" }])).toEqual({ kept: "host-1" });
    expect(where([{ ...kept, before: "host-2" }, item("fixed", { host: "host-2", needs: { memory: 3 } })])).toEqual({
      fixed: "host-2",
      kept: "host-1",
    });
  });

  it("place() gives replicas different racks first, then different hosts", () => {
    const rooms = [room("host-1", "rack-1"), room("host-1b", "rack-1"), room("host-2", "rack-2")];
    const replicas = ["r-1", "r-2", "r-3"].map((id) => item(id, { replicaOf: "r" }));
    expect(where(replicas, rooms)).toEqual({ "r-1": "host-1", "r-2": "host-2", "r-3": "host-1b" });
  });

  it("place() asks for accelerators by their kind", () => {
    const rooms = [room("host-1"), { ...room("host-2"), has: { memory: 10, cores: 4, "accelerator l4": 2 } }];
    const asking = (id: string, count: number) => item(id, { needs: { memory: 1, "accelerator l4": count } });
    const { hostOf, noRoom } = place(rooms, power(0), [asking("a", 2), asking("b", 1)]);
    expect(Object.fromEntries(hostOf)).toEqual({ a: "host-2" });
    expect(noRoom).toMatchObject([{ id: "b", quantity: "accelerator l4", host: "host-2", used: 2, own: 1, has: 2 }]);
  });

  it("place() says what stands in the way at the host that has most of it free", () => {
    const items = [
      item("a", { host: "host-1", needs: { memory: 6 } }),
      item("b", { host: "host-2", needs: { memory: 5 } }),
      item("c", { needs: { memory: 7 } }),
    ];
    expect(place(two, power(0), items).noRoom).toMatchObject([
      { id: "c", quantity: "memory", host: "host-2", used: 5, own: 7, has: 10, parts: [{ name: "b", value: 5 }] },
    ]);
  });

  it("place() says the least that one host lacks where each limit alone would hold on some host", () => {
    const rooms = [room("host-1", "rack-1", 10, 1), room("host-2", "rack-2", 3, 8)];
    const { noRoom } = place(rooms, power(0), [item("c", { needs: { memory: 6, cores: 3 } })]);
    expect(noRoom).toMatchObject([{ id: "c", quantity: "memory", host: "host-2", used: 0, own: 6, has: 3, isJoint: true }]);
  });

  it("place() takes sums that are rounded for what they are: 0.1 + 0.2 cores fit into 0.3", () => {
    const rooms = [room("host-1", "rack-1", 10, 0.3)];
    expect(where([item("a", { needs: { memory: 0, cores: 0.1 } }), item("b", { needs: { memory: 0, cores: 0.2 } })], rooms)).toEqual({
      a: "host-1",
      b: "host-1",
    });
  });

  it("place() overfills no host and no rack, places what has room, and again the same from where all stands", () => {
    const arbitrary = fc.array(
      fc.record({
        memory: fc.integer({ min: 0, max: 6 }),
        cores: fc.integer({ min: 0, max: 3 }),
        powerW: fc.integer({ min: 0, max: 600 }),
        priority: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrary, (asked) => {
        const items = asked.map(({ memory, cores, powerW, priority }, i) => item(`w${i}`, { needs: { memory, cores }, powerW, priority }));
        const { hostOf, noRoom } = place(two, power(1000), items);
        expect(hostOf.size + noRoom.length).toBe(items.length);
        const sum = (host: string, of: (one: PlacedItem) => number) =>
          items.filter(({ id }) => hostOf.get(id) === host).reduce((total, one) => total + of(one), 0);
        for (const { id } of two) {
          expect(sum(id, ({ needs }) => needs.memory ?? 0)).toBeLessThanOrEqual(10);
          expect(sum(id, ({ needs }) => needs.cores ?? 0)).toBeLessThanOrEqual(4);
          expect(sum(id, ({ powerW }) => powerW)).toBeLessThanOrEqual(1000);
        }
        for (const one of noRoom)
          for (const { id } of two) {
            const { needs, powerW } = items.find((other) => other.id === one.id) ?? item("none");
            const lacks = [
              sum(id, (other) => other.needs.memory ?? 0) + (needs.memory ?? 0) > 10,
              sum(id, (other) => other.needs.cores ?? 0) + (needs.cores ?? 0) > 4,
              sum(id, (other) => other.powerW) + powerW > 1000,
            ];
            expect(lacks).toContain(true);
          }
        const again = items.map((one) => ({ ...one, ...(hostOf.has(one.id) && { before: hostOf.get(one.id) ?? "" }) }));
        expect(Object.fromEntries(place(two, power(1000), again).hostOf)).toEqual(Object.fromEntries(hostOf));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { hostLosses, hostUses } from "../../../../constructs/studies/placement/lost-hosts";
import { type HostCapacity, type PlacedItem, place } from "../../../../constructs/studies/placement/placement";

const room = (id: string, rack: string, memory = 10): HostCapacity => ({ id, rack, has: { memory } });
const item = (id: string, memory: number, change: Partial<PlacedItem> = {}): PlacedItem => ({
  id,
  priority: 5,
  needs: { memory },
  powerW: 0,
  ...change,
});

function losses(rooms: readonly HostCapacity[], items: readonly PlacedItem[], freeW = new Map(rooms.map(({ rack }) => [rack, 1000]))) {
  return hostLosses({ rooms, freeW, items, placed: place(rooms, freeW, items) });
}

const rooms = [room("host-1", "rack-1"), room("host-2", "rack-2"), room("host-3", "rack-2")];
const of = (name: string, all: ReturnType<typeof losses>) => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`Loss ${name} must be there but is not`);
  return found;
};

describe("hostLosses()", () => {
  it("hostLosses() names each host and each rack, in declared order", () => {
    expect(losses(rooms, []).map(({ name, hosts }) => [name, hosts])).toEqual([
      ["host-1-lost", ["host-1"]],
      ["host-2-lost", ["host-2"]],
      ["host-3-lost", ["host-3"]],
      ["rack-1-lost", ["rack-1"].map(() => "host-1")],
      ["rack-2-lost", ["host-2", "host-3"]],
    ]);
  });

  it("hostLosses() leaves what is fixed down, places again what was placed, and moves nothing else", () => {
    const items = [
      item("store", 2, { host: "host-1", priority: 0 }),
      item("fixed", 2, { rack: "rack-1" }),
      item("first", 5, { priority: 1 }),
      item("second", 9, { priority: 2 }),
      item("third", 8, { priority: 3 }),
    ];
    // first stands on host-1 beside store and fixed, second on host-2, third on host-3
    expect(of("host-1-lost", losses(rooms, items))).toMatchObject({
      down: ["store", "fixed"],
      moved: [],
      noRoom: [{ id: "first", quantity: "memory", host: "host-3", used: 8, own: 5, has: 10 }],
    });
    const light = items.map((one) => (one.id === "third" ? { ...one, needs: { memory: 4 } } : one));
    expect(of("host-1-lost", losses(rooms, light))).toMatchObject({ moved: [{ id: "first", host: "host-3" }], noRoom: [] });
  });

  it("hostLosses() keeps the power of what is fixed and down: its host comes back", () => {
    const pair = [room("host-1", "rack-1"), room("host-2", "rack-1")];
    const items = [item("fixed", 1, { rack: "rack-1", powerW: 700 }), item("placed", 1, { powerW: 300 })];
    // both on host-1; 300 W of the rack's 1000 W are free again with placed gone, and no more
    const [first] = losses(pair, items);
    expect(first).toMatchObject({ down: ["fixed"], moved: [{ id: "placed", host: "host-2" }] });
    const more = [...items, item("other", 10, { priority: 9, powerW: 1 })];
    expect(place(pair, new Map([["rack-1", 1000]]), more).noRoom).toMatchObject([
      { id: "other", quantity: "power", used: 1000, own: 1, has: 1000 },
    ]);
  });

  it("hostLosses() says of a replica that it has no host of its own, where every host left has another", () => {
    const pair = [room("host-1", "rack-1"), room("host-2", "rack-2")];
    const items = [item("r-1", 1, { replicaOf: "r" }), item("r-2", 1, { replicaOf: "r" })];
    expect(of("host-2-lost", losses(pair, items))).toMatchObject({ moved: [], noRoom: [], withoutOwnHost: ["r-2"] });
  });

  it("hostLosses() finds no room where the only host is gone", () => {
    expect(of("host-1-lost", losses([room("host-1", "rack-1")], [item("placed", 3)]))).toMatchObject({
      noRoom: [{ id: "placed", quantity: "memory", used: 0, own: 3, has: 0 }],
    });
  });

  it("hostLosses() says what is used of the hosts that are left", () => {
    const items = [item("a", 6), item("b", 6, { priority: 6 })];
    const { uses } = of("host-2-lost", losses(rooms, items));
    expect([...uses.keys()]).toEqual(["host-1", "host-3"]);
    expect(uses.get("host-3")?.find(({ quantity }) => quantity === "memory")).toEqual({
      quantity: "memory",
      used: 6,
      has: 10,
      parts: [{ name: "b", value: 6 }],
    });
  });
});

describe("hostUses()", () => {
  it("hostUses() adds up what runs on a host, and the power of its rack over all of its hosts", () => {
    const pair = [room("host-1", "rack-1"), room("host-2", "rack-1")];
    const items = [item("a", 6, { powerW: 100 }), item("b", 6, { powerW: 50 }), item("c", 1, { rack: "rack-1", powerW: 500 })];
    const freeW = new Map([["rack-1", 1000]]);
    const uses = hostUses({ rooms: pair, freeW, items, placed: place(pair, freeW, items) });
    const used = (host: string) => Object.fromEntries((uses.get(host) ?? []).map((one) => [one.quantity, one.used]));
    expect([used("host-1"), used("host-2")]).toEqual([
      { memory: 7, power: 650 },
      { memory: 6, power: 650 },
    ]);
  });
});

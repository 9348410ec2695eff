import { describe, expect, it } from "vitest";
import { lackingHosts } from "../../../../constructs/studies/placement/lacking-hosts";
import { type PlacedItem, place } from "../../../../constructs/studies/placement/placement";

const rooms = ["1", "2"].map((n) => ({ id: `host-${n}`, rack: `rack-${n}`, has: { memory: 10, cores: 4 } }));
const freeW = new Map([
  ["rack-1", 500],
  ["rack-2", 1000],
]);
const item = (id: string, needs: PlacedItem["needs"], change: Partial<PlacedItem> = {}): PlacedItem => ({
  id,
  priority: 5,
  needs,
  powerW: 0,
  ...change,
});
const lacking = (...items: readonly PlacedItem[]) =>
  Object.fromEntries(lackingHosts({ rooms, freeW, items, placed: place(rooms, freeW, items) }));

describe("lackingHosts()", () => {
  it("names of each host every limit in the way, and nothing of what finds room", () => {
    const store = item("store", { memory: 8 }, { host: "host-1" });
    const big = item("big", { memory: 3, cores: 5 }, { powerW: 600 });
    expect(lacking(store, item("small", { memory: 1 }), big)).toEqual({
      big: [
        {
          host: "host-1",
          limits: [
            { quantity: "memory", used: 8, own: 3, has: 10 },
            { quantity: "cores", used: 0, own: 5, has: 4 },
            { quantity: "power", used: 0, own: 600, has: 500 },
          ],
        },
        { host: "host-2", limits: [{ quantity: "cores", used: 0, own: 5, has: 4 }] },
      ],
    });
  });

  it("counts what is there when its turn comes, not what is placed after it", () => {
    const first = item("first", { memory: 12 }, { priority: 1 });
    expect(lacking(first, item("later", { memory: 9 })).first?.[0]?.limits).toEqual([{ quantity: "memory", used: 0, own: 12, has: 10 }]);
  });

  it("leaves out hosts of other racks, and those that have another of the same workload", () => {
    const fixed = item("fixed", { memory: 11 }, { rack: "rack-2" });
    expect(lacking(fixed).fixed?.map(({ host }) => host)).toEqual(["host-2"]);
    const replicas = ["r-1", "r-2"].map((id, i) => item(id, { memory: i === 0 ? 1 : 11 }, { replicaOf: "r" }));
    expect(lacking(...replicas)["r-2"]?.map(({ host }) => host)).toEqual(["host-2"]);
  });
});

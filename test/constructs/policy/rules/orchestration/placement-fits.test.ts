import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { placementFits } from "../../../../../constructs/policy/rules/orchestration/placement-fits";
import { type PlacedItem, place } from "../../../../../constructs/studies/placement/placement";
import { smallSite } from "../../../../../testing/small-site";
import { host, hostedSite, withHosts } from "../../../../support/nodes/hosted-node";

const { id: rule } = placementFits;
const gibibyte = 1024 ** 3;
const item = (id: string, gibibytes: number, change: Partial<PlacedItem> = {}): PlacedItem => ({
  id,
  priority: 5,
  needs: { memory: gibibytes * gibibyte },
  powerW: 0,
  ...change,
});
const rooms = ["1", "2"].map((n) => ({ id: `host-${n}`, rack: `rack-${n}`, has: { memory: 10 * gibibyte } }));
const freeW = new Map([
  ["rack-1", 1000],
  ["rack-2", 1000],
]);
const running = (items: readonly PlacedItem[], hosts: "N" | "N+1" = "N") => {
  const { promises } = smallSite;
  const site = { ...smallSite, promises: { ...promises, redundancy: { ...promises.redundancy, hosts } } };
  return { node: smallNode({ site, placement: { rooms, freeW, items, placed: place(rooms, freeW, items) } }) };
};
const pinned = (gibibytes: number) => running([item("store", gibibytes, { host: "host-1" })]);
// Telemetry and broker of the site take 1,152 MiB of its first host.
const withMemory = (memory: `${number} GiB`) => withHosts(hostedSite([]), { "rack-1": [host("host-1", { memory })] });

ruleCases(placementFits, {
  subject: "compute/host-1",
  pass: pinned(8),
  fail: pinned(12),
  unknown: { impossible: "what a host has and what runs there is always given" },
  notApplicable: { node: smallNode(), subject: "orchestration" },
  boundary: { at: pinned(10), beyond: pinned(10.001) },
  fromProps: { pass: withMemory("2 GiB"), fail: withMemory("1 GiB") },
});

describe(rule, () => {
  const failing = (context: ReturnType<typeof running>) => judgeRule(placementFits, context).filter(({ outcome }) => outcome === "fail");

  it("says what runs on a host, with parts that add up, and that its own more is too much", () => {
    const [found] = failing(running([item("store", 8, { host: "host-1" }), item("agent", 4, { host: "host-1" })]));
    expect(found).toMatchObject({
      subject: "compute/host-1",
      at: "memory",
      unit: "B",
      value: 12 * gibibyte,
      limit: 10 * gibibyte,
      contributors: [
        { name: "store", value: 8 * gibibyte },
        { name: "agent", value: 4 * gibibyte },
      ],
    });
  });

  it("fails what finds no room at the host with most of it free: used there and its own against what it has", () => {
    const items = [item("a", 7, { priority: 1 }), item("b", 6, { priority: 2 }), item("c", 5, { priority: 3 })];
    expect(failing(running(items))).toMatchObject([
      {
        subject: "orchestration/c",
        at: "memory, host-2",
        value: 11 * gibibyte,
        limit: 10 * gibibyte,
        reason: expect.stringContaining("does not run"),
      },
    ]);
  });

  it("passes what finds room, by its name: a remedy that gives it room is seen to", () => {
    const judged = judgeRule(
      placementFits,
      running([item("a", 7), item("b", 3, { rack: "rack-2" }), item("store", 1, { host: "host-1" })]),
    );
    expect(judged.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ["compute/host-1", "pass"],
      ["compute/host-2", "pass"],
      ["orchestration/a", "pass"],
      ["orchestration/b", "pass"],
    ]);
  });

  it("judges a lost host where the site promises to stand it, and not else", () => {
    const items = [item("a", 7, { priority: 1 }), item("b", 6, { priority: 2 })];
    expect(failing(running(items))).toEqual([]);
    expect(failing(running(items, "N+1")).map(({ subject, at, value }) => [subject, at, value])).toEqual([
      ["orchestration/a", "memory, host-2, host-1-lost", 13 * gibibyte],
      ["orchestration/b", "memory, host-1, host-2-lost", 13 * gibibyte],
    ]);
    expect(failing(running([item("a", 4), item("b", 4)], "N+1"))).toEqual([]);
  });

  it("lets what is fixed to a lost host be down", () => {
    expect(failing(running([item("store", 7, { host: "host-1" }), item("b", 3)], "N+1"))).toEqual([]);
  });

  it("fails a promise to stand a lost host of a node on one engine", () => {
    const { node } = running([], "N+1");
    const { placement: _, ...alone } = node;
    expect(judgeRule(placementFits, { node: alone })).toMatchObject([{ subject: "orchestration", outcome: "fail" }]);
  });
});

import { describe, expect, it } from "vitest";
import { contributorsOf } from "../../../../../constructs/studies/network/limits/contributors";
import { networkLimits } from "../../../../../constructs/studies/network/limits/network-limits";
import { voltageContributors } from "../../../../../constructs/studies/network/limits/voltage-contributors";
import { breaker, cable, load, plant, rack, solved, source, ups } from "../../../../support/network/test-nodes";

const conditions = { placeC: [25, 25], elevationM: 0 };

function partsOf(nodes: Parameters<typeof solved>[0], node: string, kind?: string) {
  const { run } = solved(nodes);
  const limit = networkLimits(run, conditions).find((one) => one.node === node && (kind === undefined || one.kind === kind));
  if (!limit) throw new Error(`no limit of ${node}`);
  return { limit, parts: contributorsOf(run, limit) };
}

describe("contributorsOf()", () => {
  it("projects what each load draws on the direction of the breaker's current", () => {
    // 10 A in phase and 10 A lagging by 60°: together 17.32 A at 30°, each contributes 8.66 A.
    const { limit, parts } = partsOf(
      [source("a"), breaker("cb", "a", 32), load("heater", "cb", "1N", 2300), load("motor", "cb", "1N", 1150, { powerFactor: 0.5 })],
      "cb",
    );
    expect(limit.value).toBeCloseTo(10 * Math.sqrt(3), 9);
    expect(parts).toEqual([
      { id: "heater", value: expect.closeTo(5 * Math.sqrt(3), 9) },
      { id: "motor", value: expect.closeTo(5 * Math.sqrt(3), 9) },
    ]);
  });

  it("names each supply of a rack, a board's own loss, and a UPS as one", () => {
    const board = { kind: "panel", id: "board", parent: "cb", place: "inside", lossShareOfOutput: 0.01 } as const;
    const { parts } = partsOf(
      [
        source("a"),
        breaker("cb", "a", 32),
        board,
        rack("rack", ["board"], 800, 1600),
        ups("ups", "board"),
        load("radio", "ups", "123N", 3000),
      ],
      "cb",
    );
    expect(parts.map(({ id }) => id).sort()).toEqual(["board", "rack/psu-1", "ups"]);
    expect(parts.find(({ id }) => id === "rack/psu-1")?.value).toBeCloseTo(800 / 0.94 / 230, 9);
  });

  it("weighs continuous load by 1.25 under the NEC", () => {
    const { parts } = partsOf(
      [
        source("a"),
        breaker("cb", "a", 32, { standard: "NEC" }),
        load("on", "cb", "1N", 2300),
        load("off", "cb", "1N", 2300, { continuous: false }),
      ],
      "cb",
      "breaker-nec",
    );
    expect(parts).toEqual([
      { id: "on", value: expect.closeTo(12.5, 9) },
      { id: "off", value: expect.closeTo(10, 9) },
    ]);
  });

  it("weighs continuous load of a bank by 1.25 under the NEC, and not in its own current", () => {
    const nodes = [
      source("a"),
      breaker("pdu/bank-1", "a", 32, { isBank: true, standard: "NEC" }),
      load("on", "pdu/bank-1", "1N", 2300),
      load("off", "pdu/bank-1", "1N", 2300, { continuous: false }),
    ];
    const off = { id: "off", value: expect.closeTo(10, 9) };
    expect(partsOf(nodes, "pdu/bank-1", "pdu-bank-nec").parts).toEqual([{ id: "on", value: expect.closeTo(12.5, 9) }, off]);
    expect(partsOf(nodes, "pdu/bank-1", "pdu-bank").parts).toEqual([{ id: "on", value: expect.closeTo(10, 9) }, off]);
  });

  it("splits the power of a UPS into loads and the loss of the cable between", () => {
    const { parts } = partsOf(
      [source("a"), ups("ups", "a"), cable("wire", "ups", 30, 6), load("heater", "wire", "123N", 9000)],
      "ups",
      "ups",
    );
    expect(parts.map(({ id }) => id)).toEqual(["wire", "heater"]);
    expect(parts[1]?.value).toBeCloseTo(9000, 8);
  });

  it("takes what cables drop from the voltage at a rectifier plant", () => {
    const { limit, parts } = partsOf(
      [source("a"), cable("feeder", "a", 30, 16), cable("wire", "feeder", 10, 6), plant("dc", "wire", 3), load("radio", "dc", "DC", 6000)],
      "dc",
      "rectifier-restart",
    );
    expect(parts.map(({ id }) => id)).toEqual(["a", "feeder", "wire"]);
    expect(parts[0]?.value).toBeCloseTo(230, 1);
    expect(parts.slice(1).every(({ value }) => value < 0)).toBe(true);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(limit.value, 9);
  });

  it("names the device behind a power supply", () => {
    expect(partsOf([source("a"), rack("rack", ["a"], 800, 1600)], "rack/psu-1").parts).toEqual([{ id: "rack", value: 800 }]);
  });
});

describe("voltageContributors()", () => {
  it("voltageContributors() is nothing of a part without voltage, and of a plant without a unit", () => {
    const nodes = [source("a"), source("b"), load("radio", "a", "1N", 100), plant("dc", "b", 2), load("modem", "dc", "DC", 0)];
    const { run } = solved(nodes, { lostFeeds: ["a"], lostUnits: { dc: 2 } });
    const { elements, indexById } = run.state.network;
    const part = (id: string) => elements[indexById.get(id) ?? -1] ?? expect.unreachable();
    expect(voltageContributors(run, part("radio"), "voltage-lowest")).toEqual([]);
    expect(voltageContributors(run, part("dc"), "rectifier-restart")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { DemandFacts } from "../../../../constructs/facts/power/demand";
import type { OutletFacts } from "../../../../constructs/facts/power/distribution";
import { attachDevices, unattachedProblems } from "../../../../constructs/studies/snapshot/attach-devices";

const source = { mark: "declared", document: "test supplies", owner: "tests" } as const;
const pump: DemandFacts = {
  id: "pump",
  powerW: 700,
  powerFactor: 0.9,
  place: "inside",
  heatTo: "facility-coolant",
  it: false,
  sheddable: false,
};
const rack: DemandFacts = {
  ...pump,
  id: "rack-1",
  powerW: 10_000,
  heatTo: "room",
  it: true,
  supplies: { count: 1, ratedW: 24_000, efficiency: [[0.5, 0.8]], powerFactor: [[0, 0.98]], source },
};
const outlet = (device: string, circuit: string, share?: number): OutletFacts => ({
  device,
  circuit,
  parent: `${circuit}/breaker`,
  connection: "123N",
  ...(share !== undefined && { share }),
});
const tree = (...outlets: OutletFacts[]) => ({
  nodes: [{ kind: "panel", id: "board-a", place: "inside", parent: "feed-a", lossShareOfOutput: 0 } as const],
  outlets,
  feeds: ["a"],
});

const pathOf = (circuit: string, device: string) => `power/${circuit}/${device}`;

describe("attachDevices()", () => {
  it("attachDevices() hangs a device without supplies on its outlet as a load", () => {
    const [board, load, ...rest] = attachDevices([pump], tree(outlet("pump", "pumps")));
    expect(board?.id).toBe("board-a");
    expect(rest).toEqual([]);
    expect(load).toEqual({
      kind: "load",
      id: "pump",
      place: "inside",
      parent: "pumps/breaker",
      connection: "123N",
      powerW: 700,
      powerFactor: 0.9,
      leading: false,
      continuous: true,
      it: false,
      sheddable: false,
    });
  });

  it("attachDevices() gives a device without supplies a load for each of its cords", () => {
    const [, first, second] = attachDevices([pump], tree(outlet("pump", "a", 0.7), outlet("pump", "b", 0.3)));
    expect([first, second]).toMatchObject([
      { kind: "load", id: "pump/a", parent: "a/breaker", powerW: expect.closeTo(490, 9), cord: { device: "pump", share: 0.7 } },
      { kind: "load", id: "pump/b", parent: "b/breaker", powerW: expect.closeTo(210, 9), cord: { device: "pump", share: 0.3 } },
    ]);
    const [, all, none] = attachDevices([pump], tree(outlet("pump", "a", 1), outlet("pump", "b", 0)));
    expect([all, none]).toMatchObject([
      { powerW: 700, cord: { share: 1 } },
      { powerW: 0, cord: { share: 0 } },
    ]);
  });

  it("attachDevices() splits supplies evenly over the circuits; the rack's power behind them follows from their efficiency", () => {
    const [, it_] = attachDevices([rack], tree(outlet("rack-1", "a"), outlet("rack-1", "b")));
    expect(it_).toMatchObject({ kind: "it", directCurrentW: expect.closeTo(7000, 6) }); // at half load 12 kW/0.8 − 12 kW = 3 kW are lost, and stay lost below it
    expect(it_).toMatchObject({
      supplies: [
        { id: "rack-1/a", parent: "a/breaker", share: 0.5, ratedW: 12_000 },
        { id: "rack-1/b", parent: "b/breaker", share: 0.5, ratedW: 12_000 },
      ],
    });
  });

  it("attachDevices() has a device on for less than three hours where its circuits say so, else continuous", () => {
    const served = (device: string, circuit: string) => ({ ...outlet(device, circuit), nonContinuous: true as const });
    const continuousOf = (...demands: Parameters<typeof attachDevices>) =>
      attachDevices(...demands).flatMap((node) => ("continuous" in node ? [node.continuous] : []));
    expect(continuousOf([pump], tree(served("pump", "a")))).toEqual([false]);
    expect(continuousOf([rack], tree(served("rack-1", "a"), served("rack-1", "b")))).toEqual([false]);
    expect(continuousOf([rack], tree(outlet("rack-1", "a"), outlet("rack-1", "b")))).toEqual([true]);
  });

  it("attachDevices() keeps shares that the design gives", () => {
    const [, it_] = attachDevices([rack], tree(outlet("rack-1", "a", 0.7), outlet("rack-1", "b", 0.3)));
    expect(it_).toMatchObject({ supplies: [{ share: 0.7 }, { share: 0.3 }] });
  });

  it("attachDevices() names the device whose power its supplies cannot explain", () => {
    const starved = {
      ...rack,
      powerW: 1,
      supplies: { ...rack.supplies, count: 1, efficiency: [[0.5, 0.8]], ratedW: 24_000, powerFactor: [[0, 1]], source },
    } as const;
    expect(() => attachDevices([starved], tree(outlet("rack-1", "a")))).toThrow(/^rack-1: /);
  });
});

describe("unattachedProblems()", () => {
  it("unattachedProblems() of thousands of devices and loads says each in a line that is no longer than of fifty", () => {
    const names = (kind: string) => Array.from({ length: 3000 }, (_, i) => `${kind}-${i}`);
    const outlets = [...names("load").map((name) => outlet(name, "a")), ...names("pump").map((_, i) => outlet("pump-0", `c-${i}`))];
    const problems = unattachedProblems(
      names("pump").map((id) => ({ ...pump, id })),
      tree(...outlets),
      { served: pathOf, device: (id) => id },
    );
    expect(problems).toHaveLength(1 + 2999 + 3000); // pump-0 hangs on 3,000 circuits, the other pumps on none, no load is there
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(1000);
    expect(problems[0]?.message).toMatch(/^3000 circuits \(c-0, c-1, .*, c-49 and 2950 more\) serve "pump-0"/);
    expect(problems.at(-1)?.message).toMatch(/^circuit "a" serves "load-2999".*: use one of pump-0, pump-1, .*, pump-49 and 2950 more$/);
  });

  const messages = (demands: readonly DemandFacts[], ...outlets: OutletFacts[]) =>
    unattachedProblems(demands, tree(...outlets), { served: pathOf, device: (id) => `at ${id.replace(/-\d$/, "")}` }).map(
      ({ path, message }) => `${path}: ${message}`,
    );

  it("unattachedProblems() refuses a device that is continuous on one of its circuits and not on another", () => {
    const outlets = [{ ...outlet("rack-1", "a"), nonContinuous: true as const }, outlet("rack-1", "b")];
    expect(messages([rack], ...outlets)).toEqual([
      'power/a/rack-1: "rack-1" must be continuous on all of its circuits or on none but is not on "a" and is on "b": say the same of it on each',
    ]);
  });

  it("unattachedProblems() finds nothing when every device has its circuit", () => {
    expect(messages([pump, rack], outlet("pump", "pumps"), outlet("rack-1", "a"), outlet("rack-1", "b"))).toEqual([]);
    expect(messages([rack], outlet("rack-1", "a", 0.1), outlet("rack-1", "b", 0.2), outlet("rack-1", "c", 0.7))).toEqual([]); // 0.1 + 0.2 + 0.7 in binary
  });

  it("unattachedProblems() names a device without a circuit", () => {
    expect(messages([pump])).toEqual(['at pump: no circuit serves "pump": add it to the `serves` of a circuit']);
    expect(
      messages([
        { ...pump, id: "pump-1" },
        { ...pump, id: "pump-2" },
      ]),
    ).toEqual(['at pump: no circuit serves "pump-1", "pump-2": add them to the `serves` of a circuit']);
  });

  it("unattachedProblems() tells a misspelt device once, where the circuit serves it", () => {
    const two = [pump, { ...pump, id: "cooler" }];
    expect(messages(two, outlet("pmp", "a"))).toEqual([
      'at cooler: no circuit serves "cooler": add it to the `serves` of a circuit',
      'power/a/pmp: circuit "a" serves "pmp", which the node does not have: did you mean "pump"?',
    ]);
  });

  it("unattachedProblems() takes a misspelt kind for all of its units", () => {
    const two = ["pump-1", "pump-2"].map((id) => ({ ...pump, id }));
    expect(messages(two, outlet("pumpp", "a"))).toEqual([
      'power/a/pumpp: circuit "a" serves "pumpp", which the node does not have: did you mean "pump-1", "pump-2", all of which are "pump" in a site file?',
    ]);
  });

  it("unattachedProblems() names a circuit that serves what the node does not have", () => {
    expect(messages([pump], outlet("pump", "pumps"), outlet("pmp", "spare"))).toEqual([
      'power/spare/pmp: circuit "spare" serves "pmp", which the node does not have: use one of pump',
    ]);
    expect(messages([], outlet("pump", "pumps"))).toEqual([
      'power/pumps/pump: circuit "pumps" serves "pump", which the node does not have: add a module with devices',
    ]);
  });

  it("unattachedProblems() refuses two circuits of a device that says nothing of two cords", () => {
    expect(messages([pump], outlet("pump", "a"), outlet("pump", "b"))).toEqual([
      'power/b/pump: 2 circuits (a, b) serve "pump", which has no power supplies to share its load: say what each of its cords carries, as { device: "pump", share: "0.5" }, or keep one circuit',
    ]);
    expect(messages([pump], outlet("pump", "a", 0.5), outlet("pump", "b", 0.5))).toEqual([]);
  });

  it.each([
    [[0.7, 0.2], "0.9"],
    [[0.7, 0.7], "1.4"],
    [[0.1, 0.2], "0.3"],
  ])("unattachedProblems() refuses shares %j", ([a, b], sum) => {
    expect(messages([rack], outlet("rack-1", "a", a), outlet("rack-1", "b", b))).toEqual([
      `power/a/rack-1: shares of "rack-1" over its circuits must add up to 1 but add up to ${sum}: correct them or leave all out`,
    ]);
  });

  it("unattachedProblems() names the circuit on which a share is missing", () => {
    expect(messages([rack], outlet("rack-1", "a", 1), outlet("rack-1", "b"))).toEqual([
      'power/b/rack-1: share of "rack-1" must be given on each of its circuits but is not on "b": say it there too, or leave all out',
    ]);
  });

  it("unattachedProblems() refuses a device with the name of a board", () => {
    expect(messages([{ ...pump, id: "board-a" }], outlet("board-a", "pumps"))).toEqual([
      'at board-a: name "board-a" stands for a part of the distribution and for a device: give each its own name',
    ]);
  });
});

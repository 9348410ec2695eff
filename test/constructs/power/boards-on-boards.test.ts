import { type BoardProps, declareSource, type PowerProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { powerFacts } from "../../../constructs/power/power.facts";
import { powerSchema } from "../../../constructs/power/power.props";
import { parseProps } from "../../../constructs/props";
import { power30kW } from "../../../examples/parts/power-30kw";
import { variant } from "../../support/nodes/node-variants";
import { powerProblems } from "../../support/props/power-problems";
import { ratedBreaker } from "../../support/props/rated-breaker";
import { upsProps } from "../../support/props/ups-props";

const [, , mechanical] = power30kW.boards;
if (!mechanical) throw new Error("the 30 kW node has a board-m");
const { circuits = [], ...bare } = mechanical;
const [moved, ...kept] = circuits;
if (!moved) throw new Error("board-m has circuits");

/** The first circuit of board-m on a board of its own, which is fed by another part. */
const subBoard = (from: string, other: Partial<BoardProps> = {}): BoardProps => ({
  name: "board-sub",
  input: { from, breaker: ratedBreaker("abb-tmax-xt1", "63 A"), cable: { length: "10 m", section: "16 mm²", material: "Cu" } },
  circuits: [moved],
  ...other,
});
const withSub = (from = "board-m", other: Partial<PowerProps> = {}, board: Partial<BoardProps> = {}): PowerProps => ({
  ...power30kW,
  boards: [...power30kW.boards.slice(0, 2), { ...bare, circuits: kept }, subBoard(from, board)],
  ...other,
});
const nodesOf = (power: PowerProps) => {
  const { distribution } = powerFacts(parseProps(powerSchema, "test/power", power), { lineToNeutralV: 230, frequencyHz: 50 });
  return { nodes: new Map(distribution.nodes.map((node) => [node.id, node])), outlets: distribution.outlets };
};
const studyOf = (power: PowerProps) => {
  const { site, ...design } = variant({ power });
  return new NodeStudy(snapshot("test", site, design));
};
const recordOf = (power: PowerProps) => {
  const study = studyOf(power);
  return study.point(study.scenario("hottest/healthy")).electrical.record() ?? expect.unreachable();
};

describe("a board on another part", () => {
  it("hangs behind a breaker on that part and the cable to it", () => {
    const { nodes } = nodesOf(withSub());
    expect(nodes.get("board-sub")).toMatchObject({ kind: "panel", parent: "board-sub/cable" });
    expect(nodes.get("board-sub/cable")).toMatchObject({ kind: "cable", parent: "board-sub/breaker", lengthM: 10 });
    expect(nodes.get("board-sub/breaker")).toMatchObject({ kind: "breaker", parent: "board-m", ratedA: 63 });
  });

  it("draws from the board above what its circuits draw and its cable loses, and both boards carry it", () => {
    const record = recordOf(withSub());
    const of = (id: string) => record.get(id) ?? expect.unreachable();
    expect(of("board-sub/breaker").powerW).toBeCloseTo(of(`${moved.name}/breaker`).powerW + of("board-sub/cable").lossW, 6);
    const drawn = kept.map(({ name }) => of(`${name}/breaker`).powerW).reduce((sum, watts) => sum + watts, 0);
    const converters = (power30kW.rectifierPlants ?? [])
      .map(({ name }) => of(`${name}/breaker`).powerW)
      .reduce((sum, watts) => sum + watts, 0);
    expect(of("board-m").powerW).toBeCloseTo(drawn + converters + of("board-sub/breaker").powerW, 6);
  });

  it("judges the breaker before it and its busbars", () => {
    const study = studyOf(withSub("board-m", {}, { rating: "100 A" }));
    const { limits } = study.point(study.scenario("hottest/healthy")).electrical;
    expect(limits.filter(({ node }) => node === "board-sub" || node === "board-sub/breaker").map(({ kind }) => kind)).toEqual([
      "breaker-iec",
      "panel",
    ]);
  });

  it("stands on a UPS, and on a board on that, with their voltage", () => {
    const second = subBoard("board-sub", { name: "board-subsub", circuits: [] });
    const power = withSub("ups-1", { ups: [{ ...upsProps, from: "board-m" }] });
    const { nodes } = nodesOf({ ...power, boards: [...power.boards, second] });
    expect(nodes.get("board-sub/breaker")).toMatchObject({ parent: "ups-1" });
    expect(nodes.get("board-subsub/breaker")).toMatchObject({ parent: "board-sub" });
  });

  it("distributes direct current behind a rectifier plant", () => {
    const [plant] = power30kW.rectifierPlants ?? [];
    if (!plant) throw new Error("the 30 kW node has a plant");
    const [first, ...others] = plant.circuits ?? [];
    if (!first) throw new Error("the plant has a circuit");
    const power = {
      ...power30kW,
      rectifierPlants: [{ ...plant, circuits: [{ ...first, name: "spare", serves: ["receiver-2"] }, ...others] }],
      boards: [...power30kW.boards, subBoard(plant.name, { name: "board-dc", circuits: [{ ...first, serves: ["receiver-1"] }] })],
    };
    expect(nodesOf(power).outlets.find(({ device }) => device === "receiver-1")).toMatchObject({ connection: "DC" });
    expect(recordOf(power).get("board-dc")?.phases).toHaveLength(1);
  });

  it("is guarded by the residual-current device nearest above", () => {
    const earthing = { system: "TT", electrodeOhm: 50, source: declareSource("Earthing of the test", "tests") } as const;
    const guarded = { ...ratedBreaker("abb-tmax-xt1", "63 A"), residualCurrent: "0.3 A" } as const;
    const residualOf = (board: BoardProps) => {
      const power = {
        ...withSub(),
        boards: [...power30kW.boards.slice(0, 2), { ...bare, circuits: kept }, board],
        earthing,
      };
      const { protection } = powerFacts(parseProps(powerSchema, "test/power", power), { lineToNeutralV: 230, frequencyHz: 50 });
      return protection?.circuits.find(({ id }) => id === `${moved.name}/breaker`)?.residualA;
    };
    expect(residualOf(subBoard("board-m"))).toBeUndefined();
    expect(residualOf(subBoard("board-m", { input: { from: "board-m", breaker: guarded } }))).toBeCloseTo(0.3, 12);
  });

  const board = power30kW.boards.length;
  it.each<[string, PowerProps, string]>([
    [
      "neither feeds nor an input",
      { ...power30kW, boards: [...power30kW.boards, { name: "board-sub" }] },
      `boards[${board}].feeds: is required without input: name the feeds of the board, or the part that supplies it as input`,
    ],
    [
      "both",
      { ...power30kW, boards: [...power30kW.boards, { ...subBoard("board-m"), feeds: ["a"], circuits: [] }] },
      `boards[${board}].input: states that "board-m" supplies the board, but feeds names other supplies: leave one of the two out`,
    ],
    [
      "a part that is not there",
      { ...power30kW, boards: [...power30kW.boards, subBoard("board-x", { circuits: [] })] },
      `boards[${board}].input.from: names the board, converter or switch "board-x" but the design has "board-a", "board-b", "board-m", "board-sub", "dc-48": use one of these, or add the board, converter or switch`,
    ],
    [
      "itself",
      { ...power30kW, boards: [...power30kW.boards, subBoard("board-sub", { circuits: [] })] },
      `boards[${board}].input.from: leads back to "board-sub" itself: supply one of them from a feed`,
    ],
    [
      "a ring of two",
      {
        ...power30kW,
        boards: [...power30kW.boards, subBoard("board-2", { circuits: [] }), subBoard("board-sub", { name: "board-2", circuits: [] })],
      },
      `boards[${board}].input.from: leads back to "board-sub" itself by way of "board-2": supply one of them from a feed`,
    ],
    [
      "a transfer switch of feeds",
      {
        ...power30kW,
        boards: [
          ...power30kW.boards,
          { ...subBoard("board-m", { circuits: [] }), transferSwitch: { rating: "63 A", source: declareSource("switch", "tests") } },
        ],
      },
      `boards[${board}].transferSwitch: is used only on a board with more than one feed, or with gensets: leave it out, or use staticTransferSwitches`,
    ],
  ])("is refused with %s", (_, power, problem) => {
    expect(powerProblems("standard", "IEC", power)).toEqual([problem]);
  });
});

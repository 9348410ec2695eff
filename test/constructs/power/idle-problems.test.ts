import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { NodeStudy } from "../../../constructs/studies/node-study";
import { firstSite } from "../../../examples/first-site";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { upsProps } from "../../support/props/ups-props";

const { circuits: _, ...bareUps } = upsProps;
const withUps = { ...power30kW, ups: [bareUps] };
const nothing = (place: string, name: string, kind: string) =>
  `${place}.circuits: must feed a circuit or a part but nothing is fed by "${name}": add circuits, name it as the input of a board, or leave the ${kind} out`;

describe("idleProblems()", () => {
  it.each([leftOut, []])(
    "idleProblems() refuses a UPS, a rectifier plant and a static transfer switch on which nothing hangs",
    (circuits) => {
      const switches = [
        {
          name: "sts-1",
          inputs: ["board-a", "board-b"].map((from) => ({ from, breaker: upsProps.breaker })),
          rating: "63 A",
          minimumVoltage: "340 V line-to-line",
          transferTime: "10 ms",
          source: upsProps.source,
        },
      ];
      expect(powerProblems("ups.0.circuits", circuits, { ...power30kW, ups: [upsProps] })).toEqual([nothing("ups[0]", "ups-1", "UPS")]);
      expect(powerProblems("rectifierPlants.0.circuits", circuits)).toEqual([nothing("rectifierPlants[0]", "dc-48", "rectifier plant")]);
      expect(powerProblems("staticTransferSwitches.0.circuits", circuits, { ...power30kW, staticTransferSwitches: switches })).toEqual([
        nothing("staticTransferSwitches[0]", "sts-1", "switch"),
      ]);
    },
  );

  it("idleProblems() finds nothing where a board alone hangs on it, and the board's load flows through it", () => {
    const board = {
      name: "board-ups",
      input: { from: "ups-1", breaker: upsProps.breaker },
      circuits: [{ name: "lit", breaker: upsProps.breaker, serves: ["lights"] }],
    };
    const boards = power30kW.boards.map((one) => ({
      ...one,
      circuits: (one.circuits ?? [])
        .map((circuit) => ({
          ...circuit,
          serves: circuit.serves.filter((served) => (typeof served === "string" ? served : served.device) !== "lights"),
        }))
        .filter(({ serves }) => serves.length > 0),
    }));
    const power = { ...withUps, boards: [...boards, board] };
    const study = new NodeStudy(snapshot("node", firstSite.site, { ...node30kW, power }));
    const record = study.point(study.scenario("hottest/healthy")).electrical.record();
    expect(record?.get("ups-1")?.powerW).toBeGreaterThan(0);
  });

  it("idleProblems() finds nothing where a static transfer switch hangs on a UPS", () => {
    const sts = {
      name: "sts-1",
      inputs: ["ups-1", "board-b"].map((from) => ({ from, breaker: upsProps.breaker })),
      rating: "63 A",
      minimumVoltage: "340 V line-to-line",
      transferTime: "10 ms",
      circuits: [{ name: "behind", breaker: upsProps.breaker, serves: ["something"] }],
      source: upsProps.source,
    };
    expect(powerProblems("staticTransferSwitches", [sts], withUps)).toEqual([]);
  });
});

import { type CableProps, type PowerProps, type Site, type StaticTransferSwitchProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { mildSite, mildSiteOn } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";

const [boardA, boardB, boardM] = power30kW.boards as [
  PowerProps["boards"][number],
  PowerProps["boards"][number],
  PowerProps["boards"][number],
];
const pumps = boardM.circuits?.find(({ name }) => name === "pumps");
if (!pumps) throw new Error("The node has a circuit of its pumps");
const { breaker } = pumps;
const long: CableProps = { length: "300 m", section: "4 mm²", material: "Cu" };

/** The pumps' circuit behind a switch between the boards of both feeds, a long cable before its preferred input. */
const between: StaticTransferSwitchProps = {
  name: "sts-1",
  inputs: [
    { from: "board-a", breaker, cable: long },
    { from: "board-b", breaker },
  ],
  rating: "16 A",
  minimumVoltage: "340 V line-to-line",
  transferTime: "5 ms",
  lossShare: "0.5 %",
  circuits: [pumps],
  source: { mark: "declared", document: "Static transfer switch of 16 A", owner: "tests" },
};

function nodeWith(change: Partial<StaticTransferSwitchProps> = {}, site: Site = mildSite) {
  const withoutPumps = { ...boardM, circuits: (boardM.circuits ?? []).filter((one) => one !== pumps) };
  const power: PowerProps = { ...power30kW, boards: [boardA, boardB, withoutPumps], staticTransferSwitches: [{ ...between, ...change }] };
  return snapshot("switched", site, { ...node30kW, power });
}

const switchIn = (study: NodeStudy, scenario: string) => study.record(scenario).electrical.network?.["sts-1"];

describe("a static transfer switch in a node", () => {
  it("carries its circuits from the preferred input, and from the other where that feed is lost", () => {
    const study = new NodeStudy(nodeWith());
    expect(switchIn(study, "hottest/healthy")).toMatchObject({ carriesFrom: "sts-1/input-1/cable", transferS: 0.005 });
    expect(switchIn(study, "hottest/feed-a-lost")).toMatchObject({ carriesFrom: "sts-1/input-2/breaker" });
    expect(switchIn(study, "hottest/feed-b-lost")).toMatchObject({ carriesFrom: "sts-1/input-1/cable" });
    for (const scenario of ["hottest/feed-a-lost", "hottest/feed-b-lost"])
      expect(study.point(study.scenario(scenario)).electrical.unserved).toEqual([]);
  });

  it("leaves the preferred input where its voltage with the load is below the window, heat and balance with it", () => {
    const at = (minimumVoltage: StaticTransferSwitchProps["minimumVoltage"]) => new NodeStudy(nodeWith({ minimumVoltage }));
    const volts = switchIn(at("340 V line-to-line"), "hottest/healthy")?.phases.map(({ voltageV }) => voltageV) ?? [];
    const least = Math.min(...volts) * Math.sqrt(3);
    const above = at(`${least + 0.01} V line-to-line`);
    expect(switchIn(at(`${least - 0.01} V line-to-line`), "hottest/healthy")).toMatchObject({ carriesFrom: "sts-1/input-1/cable" });
    expect(switchIn(above, "hottest/healthy")).toMatchObject({ carriesFrom: "sts-1/input-2/breaker" });
    const { balance, outcome } = above.point(above.scenario("hottest/healthy"));
    expect(outcome).toBe("solved");
    expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(0.1);
  });

  it("leaves an input whose voltage collapses under the load", () => {
    const inputs = [
      { from: "board-a", breaker, cable: { ...long, length: "3000 m", section: "0.5 mm²" } } as const,
      { from: "board-b", breaker },
    ];
    const study = new NodeStudy(nodeWith({ inputs }));
    expect(study.point(study.scenario("hottest/healthy")).outcome).toBe("solved");
    expect(switchIn(study, "hottest/healthy")).toMatchObject({ carriesFrom: "sts-1/input-2/breaker" });
  });

  it("stays where the grid is too low for both inputs", () => {
    const study = new NodeStudy(nodeWith({ minimumVoltage: "370 V line-to-line" }, mildSiteOn("0.9")));
    expect(switchIn(study, "hottest/grid-minimum")).toMatchObject({ carriesFrom: "sts-1/input-1/cable" });
  });

  it("fails where both inputs are below its window, with contributors that add up to the voltage that it has", () => {
    const node = nodeWith({ minimumVoltage: "370 V line-to-line" }, mildSiteOn("0.9"));
    const study = new NodeStudy(node);
    const { electrical } = study.point(study.scenario("hottest/grid-minimum"));
    const limit = electrical.limits.find(({ node: id, kind }) => id === "sts-1" && kind === "voltage-lowest");
    expect(limit?.source).toEqual(between.source);
    const volts = Math.min(...(switchIn(study, "hottest/grid-minimum")?.phases.map(({ voltageV }) => voltageV) ?? []));
    expect(limit?.value).toBeCloseTo(Math.sqrt(3) * volts, 9);
    const sum = (limit ? electrical.contributorsOf(limit) : []).reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(limit?.value ?? Number.NaN, 6);
    const { findings } = evaluate(node, { only: { rules: ["power/voltage-at-load-within-range"] } });
    expect(findings.find(({ subject }) => subject === "power/sts-1")).toMatchObject({
      outcome: "fail",
      limit: 370,
      scenario: expect.stringMatching(/grid-minimum$/),
      remedy: expect.stringMatching(
        /^widen the range of sts-1 so that it stays on an input down to 35\d\.\d V, or use a shorter or thicker cable to it$/,
      ),
    });
  });

  it("is judged by its rating, and its circuits stand in the inventory of the site", () => {
    const { findings } = evaluate(nodeWith({ rating: "1 A" }), { only: { rules: ["power/equipment-within-rating"] } });
    const ofSwitch = findings.find(({ subject }) => subject === "power/sts-1");
    expect(ofSwitch).toMatchObject({ outcome: "fail", unit: "A", limit: 1, limitSource: between.source });
  });
});

describe("bad static transfer switches", () => {
  it("are refused with both inputs from one board, an unknown input, or the name of another part", () => {
    expect(
      problemsOf(() =>
        nodeWith({
          inputs: [
            { from: "board-a", breaker },
            { from: "board-a", breaker },
          ],
        }),
      ),
    ).toEqual([
      'power.staticTransferSwitches[0].inputs[1].from: must be another board or UPS than that of the preferred input but is "board-a" too: one failure would stop both, name another',
    ]);
    expect(
      problemsOf(() =>
        nodeWith({
          inputs: [
            { from: "board-a", breaker },
            { from: "board-x", breaker },
          ],
        }),
      ),
    ).toEqual([
      expect.stringMatching(/^power\.staticTransferSwitches\[0\]\.inputs\[1\]\.from: names the board or UPS "board-x" but the design has /),
    ]);
    expect(problemsOf(() => nodeWith({ minimumVoltage: "500 V line-to-line" }))).toEqual([
      'power.staticTransferSwitches[0].minimumVoltage: must be at most the voltage of both inputs but is 500 V line-to-line, and "board-a" has 400 V line-to-line: the switch would never hold it for good, lower it',
    ]);
    expect(problemsOf(() => nodeWith({ name: "board-b" }))).toEqual([
      expect.stringMatching(/^power\.staticTransferSwitches\[0\]\.name: must be unique but boards\[1\] is named "board-b" too/),
    ]);
    expect(problemsOf(() => nodeWith({ inputs: [{ from: "board-a", breaker }] }))).toEqual([
      expect.stringMatching(/^power\.staticTransferSwitches\[0\]\.inputs: /),
    ]);
  });
});

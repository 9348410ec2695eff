import { type PowerProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rectifiersCarryLoad } from "../../../constructs/policy/rules/power/rectifiers-carry-load";
import { power30kW } from "../../../examples/parts/power-30kw";
import { twoFeeds } from "../../../examples/two-feeds";
import { finding, variant } from "../../support/nodes/node-variants";
import { testBattery } from "../../support/props/stores";

const studyOf = (power: PowerProps) => {
  const { site, telemetry: _, ...design } = { ...twoFeeds, power }; // it watches batteries that some of these have not
  return new NodeStudy(snapshot("test", site, design));
};
const power = twoFeeds.power ?? expect.unreachable();
const study = studyOf(power);
const nodeRecords = (of: NodeStudy, name: string) => of.point(of.scenario(name)).electrical.record() ?? expect.unreachable();
const named = (of: NodeStudy, name: string) => of.scenario(`hottest/${name}`);

describe("the bus of a rectifier plant", () => {
  const voltsOf = (of: NodeStudy, scenario: string) => nodeRecords(of, `hottest/${scenario}`).get("dc-48")?.outputVoltageV[0];

  it("stands at its set voltage, on its battery at the nominal voltage of that, and at its end where the disconnect opens", () => {
    expect(["healthy", "on-battery", "on-battery-at-end"].map((state) => voltsOf(study, state))).toEqual([54, 48, 42]);
  });

  it("stands at the nominal voltage of its battery while that gives a part: one unit of 2 kW for 2.3 kW", () => {
    const short = variant({
      power: {
        ...power30kW,
        rectifierPlants: (power30kW.rectifierPlants ?? []).map((plant) => ({ ...plant, units: 1, ratedPower: "400 W" as const })),
        batteries: [{ ...testBattery("dc-48"), name: "battery-1" }],
      },
    });
    const { site, ...design } = short;
    const of = new NodeStudy(snapshot("short", site, design));
    const { electrical } = of.point(named(of, "healthy"));
    expect(electrical.missingW).toBeGreaterThan(0);
    expect(electrical.batteries[0]?.dischargeW).toBe(electrical.missingW);
    expect(voltsOf(of, "healthy")).toBe(48);
  });

  it("carries 54/42 of the current at the end: what its breaker is judged by", () => {
    const breakerA = (scenario: string) =>
      study.point(named(study, scenario)).electrical.limits.find(({ node }) => node === "receivers/breaker")?.value ?? Number.NaN;
    // Constant power, and no cable between.
    expect(breakerA("on-battery-at-end") / breakerA("healthy")).toBeCloseTo(54 / 42, 9);
  });

  it("has limits that nobody knows where the end voltage is not stated, with the prop in the reason", () => {
    const batteries = (power.batteries ?? []).map(({ endVoltage: _, ...battery }) => battery);
    const of = studyOf({ ...power, batteries });
    const { limits } = of.point(named(of, "on-battery-at-end")).electrical;
    expect(limits.find(({ node }) => node === "receivers/breaker")).toMatchObject({
      limit: undefined,
      reason: 'voltage of the bus at the end of discharge of "battery-dc" is unknown: add endVoltage to the battery',
    });
    expect(limits.find(({ kind }) => kind === "ups")?.limit).toBeDefined();
  });
});

describe("a UPS below its window", () => {
  const window = { minimum: "390 V line-to-line", maximum: "470 V line-to-line" } as const;
  const withWindow = (batteries = power.batteries) =>
    studyOf({ ...power, ...(batteries && { batteries }), ups: (power.ups ?? []).map((ups) => ({ ...ups, input: window })) });

  it("draws nothing and is on its battery", () => {
    const of = withWindow();
    const { electrical } = of.point(named(of, "grid-minimum"));
    const [ups] = power.ups ?? [];
    expect(nodeRecords(of, "hottest/grid-minimum").get(ups?.name ?? "")?.phases).toEqual([]);
    const battery = electrical.batteries.find(({ id }) => id === power.batteries?.find(({ on }) => on === ups?.name)?.name);
    expect(battery?.dischargeW).toBeGreaterThan(0);
  });

  it("is another branch of the model: between it and its input values jump", () => {
    const of = withWindow();
    const [healthy, low] = ["healthy", "grid-minimum"].map((name) => of.point(named(of, name)));
    expect([healthy?.electrical.turned, low?.electrical.turned]).toEqual([[], ["ups-a", "ups-b"]]);
    expect(healthy && low && of.regime(healthy) !== of.regime(low)).toBe(true);
  });

  it("is judged by the voltage that it left, whose contributors are its own", () => {
    const of = withWindow();
    const { electrical } = of.point(named(of, "grid-minimum"));
    const left = electrical.limits.find(({ node, kind }) => node === power.ups?.[0]?.name && kind === "voltage-lowest");
    expect(left?.value).toBeLessThan(390);
    expect(left && electrical.contributorsOf(left)).toEqual([{ name: left?.node, value: left?.value }]);
  });

  it("is dark without a battery, with all that hangs on it alone", () => {
    const batteries = (power.batteries ?? []).filter(({ on }) => on === "dc-48");
    const of = withWindow(batteries);
    const { electrical } = of.point(named(of, "grid-minimum"));
    expect(nodeRecords(of, "hottest/grid-minimum").has(power.ups?.[0]?.name ?? "")).toBe(false);
    expect(electrical.unserved.length).toBeGreaterThan(0);
    expect(
      electrical.limits.some(({ node, kind, value }) => node === power.ups?.[0]?.name && kind === "voltage-lowest" && value < 390),
    ).toBe(true);
  });

  it("stays on its input where that is within the window", () => {
    const of = withWindow();
    expect(nodeRecords(of, "hottest/healthy").get(power.ups?.[0]?.name ?? "")?.phases).toHaveLength(3);
  });
});

describe("a rectifier plant behind a UPS", () => {
  it("is not judged where that is lost: nothing of it runs", () => {
    const [plant] = power.rectifierPlants ?? [];
    const [ups] = power.ups ?? [];
    if (!plant || !ups) throw new Error("two-feeds has a plant and a UPS");
    const board = { name: "board-ups", input: { from: ups.name, breaker: ups.breaker } };
    const design = { ...power, boards: [...power.boards, board], rectifierPlants: [{ ...plant, from: board.name }], batteries: [] };
    const of = studyOf(design);
    const point = of.point(named(of, `${ups.name}-lost-at-grid-minimum`));
    expect(judgeRule(rectifiersCarryLoad, { node: of.node, point })).toMatchObject([
      { outcome: "not-applicable", reason: "the input of the rectifier plant is not powered, so none of its units runs" },
    ]);
  });
});

describe("a UPS on bypass", () => {
  const [ups] = power.ups ?? [];
  const name = ups?.name ?? "";

  it("passes phases and voltage through, loses nothing and is not judged by its rating", () => {
    const record = nodeRecords(study, `hottest/${name}-on-bypass`).get(name);
    expect(record?.lossW).toBe(0);
    expect(record?.outputVoltageV).toEqual(record?.phases.map(({ voltageV }) => voltageV));
    expect(record?.outputCurrentA).toEqual(record?.phases.map(({ currentA }) => currentA));
    const { electrical } = study.point(named(study, `${name}-on-bypass`));
    expect(electrical.limits.some(({ node, kind }) => node === name && kind.startsWith("ups"))).toBe(false);
  });

  it("lets the minimum voltage of the grid through to what it serves", () => {
    const at = (scenario: string) => nodeRecords(study, `hottest/${scenario}`).get(name)?.outputVoltageV[0] ?? Number.NaN;
    expect(at(`${name}-on-bypass-at-grid-minimum`)).toBeLessThan(0.95 * at("grid-minimum"));
  });

  it("is asked by no promise", () => {
    expect(study.scenarios.filter(({ state }) => state.kind === "ups-on-bypass").map(({ promised }) => promised)).not.toContain(true);
    expect(finding("power/equipment-within-rating", `power/${name}`, twoFeeds).scenario).not.toContain("on-bypass");
  });
});

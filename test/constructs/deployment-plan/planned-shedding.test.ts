import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { parsePlan } from "../../../constructs/site-programs/read-plan";
import type { SheddingPlan } from "../../../constructs/site-programs/shedding-plan";
import { dieselSet } from "../../../examples/parts/stores";
import { host } from "../../support/nodes/hosted-node";
import { onTwoHosts, sheddingNode, withoutTarget } from "../../support/nodes/shedding";
import { runCli } from "../../support/programs/run-cli";

const planOf = (change: Parameters<typeof sheddingNode>[0] = {}): SheddingPlan =>
  JSON.parse(nodePlan(sheddingNode(change).study).texts["shedding-plan"] ?? expect.unreachable());

describe("nodePlan() of a site that sheds", () => {
  it("has the levels that were judged, and asks the exporter's own series", () => {
    const { stages = [] } = sheddingNode().shedding ?? {};
    expect(planOf().stages).toEqual([
      {
        stage: "battery-ups/9",
        priority: 9,
        charge: {
          battery: "battery-ups",
          query: 'clamp_max((max by (device) (raw_edge_node_battery_state_of_charge_ratio{device="ups-1"}) * 0.01 >= 0) <= 1.05, 1)',
          shedAt: stages[0]?.batteries[0]?.shedAt,
          returnAt: stages[0]?.batteries[0]?.returnAt,
        },
        containers: ["shed-workloads.trainer", "shed-workloads.viewer"],
      },
      expect.objectContaining({ stage: "battery-ups/5", containers: ["shed-workloads.archiver"] }),
    ]);
  });

  it("writes a level beyond a full battery as one that acts the same, which its programs take", () => {
    const { stages = [] } = sheddingNode({ promises: { autonomy: "12 h" } }).shedding ?? {};
    expect(stages.map(({ batteries: [battery] }) => (battery?.returnAt ?? 0) > 1.05)).toEqual([true, true]);
    expect(planOf({ promises: { autonomy: "12 h" } }).stages).toMatchObject([9, 5].map(() => ({ charge: { shedAt: 1, returnAt: 1.05 } })));
  });

  it("names site, store, times and every container that may be stopped, and no other", () => {
    expect(planOf()).toMatchObject({
      schemaVersion: 1,
      siteRef: "shed-workloads",
      store: "http://telemetry-store:8428",
      sampleS: 65, // two of 30 s, and the 5 s of the store
      pollS: 5,
      holdS: 600,
      services: ["archiver", "trainer", "viewer"].map((name) => ({ container: `shed-workloads.${name}`, stopGraceS: 30 })),
    });
  });

  it("takes the grid as away by samples of the meter alone: recorded series come later, and are gone after a restart of what records them", () => {
    const [grid] = planOf().grid;
    const raw = 'raw_edge_node_grid_voltage_volts{device="ups-1"}';
    const voltage = `(min by (device) (${raw}) >= 0) <= 50000`;
    const limit = /< ([\d.]+)\)/.exec(grid?.query ?? "")?.[1];
    expect(Number(limit)).toBeCloseTo((320 / 400) * (400 / Math.sqrt(3)), 2); // the lowest input of the UPS
    expect(grid).toEqual({
      feed: "a",
      query: `((${voltage}) < ${limit}) * 0 + 1 or (absent(min by (device) (${raw})) and on() last_over_time(${raw}[86400s]) and on() up{device="ups-1"} == 1) * 0 + 1 or (${voltage}) * 0`,
    });
  });

  it("has one stage a priority that goes with the grid where gensets carry only the rest", () => {
    const set = { ...dieselSet(["a"]), ratedPower: "42.5 kW", ratedApparentPower: "90 kVA" } as const;
    const { stages } = planOf({ gensets: [set], promises: { autonomy: { gensets: "24 h" } } });
    expect(stages.map(({ stage, charge }) => [stage, charge])).toEqual([
      ["grid-away/9", undefined],
      ["grid-away/5", undefined],
    ]);
  });

  it("has no stage that nothing triggers, and asks no grid that nothing measures", () => {
    expect(planOf({ telemetry: withoutTarget("ups-1") })).toMatchObject({ grid: [], stages: [] });
  });

  it("tells each of two hosts which containers are its own, and the other one where the store is", () => {
    const plan = planOf(onTwoHosts());
    const service = (name: string, host: string) => ({ container: `shed-workloads.${name}`, host, stopGraceS: 30 });
    expect(plan.services).toEqual([service("archiver", "host-2"), service("trainer", "host-2"), service("viewer", "host-1")]);
    expect([plan.store, plan.stores]).toEqual(["http://telemetry-store:8428", [{ host: "host-2", store: "http://10.0.0.7:18428" }]]);
    expect(plan.stages).toEqual(planOf().stages);
    expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
  });

  it("names no host where the site has one, so that the first host makes no container anew", () => {
    const plan = planOf({ hosts: { "rack-1": [host("host-1", { memory: "256 GiB" })] } });
    expect(plan).toEqual(planOf());
  });

  it("is as its published schema says, by charge and with the grid", () => {
    const schema = JSON.parse(runCli("schema", "shedding-plan").stdout) as object;
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    const set = { ...dieselSet(["a"]), ratedPower: "42.5 kW", ratedApparentPower: "90 kVA" } as const;
    for (const plan of [planOf(), planOf(onTwoHosts()), planOf({ gensets: [set], promises: { autonomy: { gensets: "24 h" } } })])
      expect([validate(plan), validate.errors]).toEqual([true, null]);
    expect(validate({ ...planOf(), schemaVersion: 2 })).toBe(false);
  });

  it("has no plan where no program sheds", () => {
    expect(nodePlan(sheddingNode({ controlled: false }).study).texts["shedding-plan"]).toBeUndefined();
  });
});

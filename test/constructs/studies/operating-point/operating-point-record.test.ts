import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";

const node = snapshot("node", firstSite.site, node30kW);

describe("recordOf()", () => {
  const record = recordOf(node, "hottest/healthy");

  it("recordOf() holds every electrical part, phase by phase, in the form that JSON keeps", () => {
    const { network = {} } = (JSON.parse(JSON.stringify(record)) as typeof record).electrical;
    const parts = (node.network ?? []).flatMap((part) => (part.kind === "it" ? part.supplies.map(({ id }) => id) : [part.id]));
    expect(Object.keys(network).sort()).toEqual(parts.sort());
    expect(network["rack-1-a"]?.phases.map(({ phase }) => phase)).toEqual(["L1", "L2", "L3"]);
    expect(network["rack-1-a"]?.phases[0]?.voltageV).toBeGreaterThan(220);
  });

  it("recordOf() says the same as the solver, with wet bulb, dew point and relative humidity beside", () => {
    const scenario = scenarios(node).find(({ name }) => name === "hottest/healthy") ?? expect.unreachable();
    const { balance, electrical, iterations } = solve(node, scenario, { detail: true });
    expect(record).toMatchObject({ promised: true, outcome: "solved", iterations, balance });
    expect(record.electrical.nodePowerW).toBe(electrical.nodePowerW);
    expect(record.electrical.limits.map(({ node: part, value }) => [part, value])).toEqual(
      electrical.limits.map(({ node: part, value }) => [part, value]),
    );
    expect(record.air).toMatchObject({ wetBulbC: 13.1, dryBulbC: 35.3 });
    expect(record.air.relativeHumidity).toBeGreaterThan(0);
    expect(record.air.relativeHumidity).toBeLessThan(0.2);
  });

  it("recordOf() has the temperature staircase, whose steps are the contributors that the supply rule names", () => {
    const { temperatureStaircase } = record;
    if (record.coolant?.outcome !== "solved") expect.unreachable();
    expect(temperatureStaircase).toMatchObject({ outdoorC: 35.3, supplyC: record.coolant.itSupplyC, limit: { maximumSupplyC: 45 } });
    const { findings } = evaluate(node, { only: { rules: ["cooling/supply-within-it-limit"], scenarios: ["hottest/healthy"] } });
    expect(findings[0]?.contributors).toEqual([
      { name: "outdoor air", value: 35.3 },
      ...(temperatureStaircase?.steps.map(({ name, riseK }) => ({ name, value: riseK })) ?? []),
    ]);
  });

  it("recordOf() leaves out what is not there: dew point of dry air, network without power", () => {
    expect(recordOf(node, "coldest/healthy").air).not.toHaveProperty("dewPointC");
    const bare = recordOf(snapshot("bare", firstSite.site, { compute: compute30kW }), "hottest/healthy");
    expect(bare.electrical).not.toHaveProperty("network");
    expect(bare).not.toHaveProperty("coolant");
  });

  it("recordOf() refuses a scenario that the node does not have, and lists those it has", () => {
    expect(() => recordOf(node, "hottest/genset")).toThrow(/^Scenario must be one of node but is hottest\/genset: use hottest\/healthy, /);
  });
});

import { declareSource } from "cdktf-edge-node";
import { smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { airInletNotTooCold } from "../../../../../constructs/policy/rules/compute/air-inlet-not-too-cold";
import { airInletWithinClass } from "../../../../../constructs/policy/rules/compute/air-inlet-within-class";
import { opticsCaseWithinLimit } from "../../../../../constructs/policy/rules/compute/optics-case-within-limit";
import { filterPressureDropWithinLimit } from "../../../../../constructs/policy/rules/cooling/filter-pressure-drop-within-limit";
import { smallSource } from "../../../../../testing/small-source";
import { watchedOf } from "../../../../support/rules/watched-of";

const reserve = { parameters: { reserve: "2 K" } };
const atInlet = {
  subject: "compute/rack-1",
  device: "rack-1",
  metric: "edge_node_air_inlet_temperature_celsius",
  unit: "°C",
  source: smallSource,
  remedy: expect.any(String),
};

describe("watchedWarmestInlets()", () => {
  it("watchedWarmestInlets() are the class less the reserve, and expect the air that the servers draw", () => {
    expect(watchedOf(airInletWithinClass)).toEqual([{ ...atInlet, bound: "at-most", limit: 35, expected: 23 }]);
    expect(watchedOf(airInletWithinClass, reserve)).toMatchObject([{ limit: 33 }]);
  });

  it("watchedWarmestInlets() expect nothing where heat stays in the room, and still watch", () => {
    const inletAir = { temperatureC: undefined, parts: [], reason: "heat stays in the room" };
    const [limit] = watchedOf(airInletWithinClass, { point: smallPoint({ room: { inletAir } }) });
    expect(limit?.limit).toBe(35);
    expect(limit).not.toHaveProperty("expected");
  });

  it("watchedWarmestInlets() have none of a rack without a class, in a tank, or above the highest elevation of its class", () => {
    const [{ airInlet, ...bare } = expect.unreachable()] = smallPoint().racks;
    if (!airInlet) expect.unreachable();
    const { maximumC: _, ...unknown } = airInlet;
    const tank = { kind: "single-phase", approachK: 3, heatW: 10_000, maximumBathC: 50, source: smallSource } as const;
    for (const input of [
      { point: smallPoint({ racks: [bare] }) },
      { point: smallPoint({ racks: [{ ...bare, airInlet: unknown }] }) },
      { node: smallNode({ racks: [smallRack({ tank })] }) },
    ])
      expect(watchedOf(airInletWithinClass, input)).toEqual([]);
  });
});

describe("watchedColdestInlets()", () => {
  it("watchedColdestInlets() are the coldest air of the class and the reserve above it", () => {
    expect(watchedOf(airInletNotTooCold)).toEqual([{ ...atInlet, bound: "at-least", limit: 10, expected: 23 }]);
    expect(watchedOf(airInletNotTooCold, reserve)).toMatchObject([{ limit: 12 }]);
  });
});

describe("watchedCases()", () => {
  const source = declareSource("100GBASE-ZR4 in slot 3", "tests");
  const optic = { rack: "rack-1", name: "uplink", caseRiseK: 40, maximumCaseC: 70, source, parts: [] };

  it("watchedCases() are the warmest case less the reserve, by the name of the module", () => {
    const point = smallPoint({ optics: [{ ...optic, caseC: 63 }] });
    expect(watchedOf(opticsCaseWithinLimit, { point, ...reserve })).toEqual([
      {
        subject: "compute/rack-1/uplink",
        device: "rack-1",
        labels: { port: "uplink" },
        metric: "edge_node_optics_case_temperature_celsius",
        unit: "°C",
        bound: "at-most",
        limit: 68,
        expected: 63,
        source,
        remedy: expect.any(String),
      },
    ]);
    const [unknown] = watchedOf(opticsCaseWithinLimit, { point: smallPoint({ optics: [optic] }) });
    expect(unknown?.limit).toBe(70);
    expect(unknown).not.toHaveProperty("expected");
  });
});

describe("watchedFilters()", () => {
  const filters = [{ name: "filter 1, F7", class: "F7", finalDropPa: 100, source: smallSource }];

  it("watchedFilters() are what the fan has less the headroom, of each unit", () => {
    const airConditioners = { units: ["air-conditioner-1", "air-conditioner-2"], filters, availableStaticPressurePa: 150 };
    const node = smallNode({ cooling: { airConditioners } });
    const limits = watchedOf(filterPressureDropWithinLimit, { node, parameters: { headroom: "20 %" } });
    expect(limits.map(({ subject, device, metric, bound, limit, unit }) => [subject, device, metric, bound, limit, unit])).toEqual([
      ["cooling/air-conditioners/air-conditioner-1", "air-conditioner-1", "edge_node_pressure_drop_pascals", "at-most", 120, "Pa"],
      ["cooling/air-conditioners/air-conditioner-2", "air-conditioner-2", "edge_node_pressure_drop_pascals", "at-most", 120, "Pa"],
    ]);
  });

  it("watchedFilters() have none where nobody says what the fan has", () => {
    expect(watchedOf(filterPressureDropWithinLimit, { node: smallNode({ cooling: { airConditioners: { filters } } }) })).toEqual([]);
    expect(watchedOf(filterPressureDropWithinLimit)).toEqual([]);
  });
});

import { type CoolingProps, declareSource, type PowerProps, snapshot } from "cdktf-edge-node";
import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { cooling30kW, pads } from "../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import { mildSite } from "../../../support/nodes/node-variants";

const { site: _, ...riyadh } = riyadhAdiabatic;
const { facilityLoop, secondaryLoop } = cooling30kW;

/** The 30 kW node with other cooling, and circuits for the pumps that it has. */
function nodeWith(cooling: Partial<CoolingProps>, pumps: readonly string[] = ["facility-pump", "secondary-pump"], site = mildSite) {
  const power: PowerProps = {
    ...power30kW,
    boards: power30kW.boards.map((board) => ({
      ...board,
      circuits: (board.circuits ?? []).map((circuit) => (circuit.name === "pumps" ? { ...circuit, serves: pumps } : circuit)),
    })),
  };
  return snapshot("node", site, { compute: compute30kW, power, downlink: node30kW.downlink, cooling: { ...cooling30kW, ...cooling } });
}

/** Everything but what names the scenario and its units. */
const thermal = (node: ReturnType<typeof snapshot>, scenario: string) => {
  const { coolant, room } = recordOf(node, scenario);
  if (coolant?.outcome !== "solved") throw new Error(`no coolant in ${scenario}: ${coolant?.reason}`);
  return { coolant, room };
};
const drawn = (node: ReturnType<typeof snapshot>, scenario: string, device: string) =>
  Object.entries(recordOf(node, scenario).electrical.network ?? {}).find(([id]) => id === device)?.[1];

describe("solve() with units of the coolant loops lost", () => {
  const spared = nodeWith(
    { facilityLoop: { ...facilityLoop, pumps: { count: 2, duty: 1 } }, secondaryLoop: { ...secondaryLoop, pumps: { count: 3, duty: 2 } } },
    ["facility-pump-1", "facility-pump-2", "secondary-pump-1", "secondary-pump-2", "secondary-pump-3"],
  );

  it("lets a standby pump take over, so that nothing changes but the pump that draws", () => {
    const healthy = thermal(spared, "hottest/healthy");
    for (const lost of ["facility-pump-1", "facility-pump-2", "secondary-pump-2"])
      expect(thermal(spared, `hottest/${lost}-lost`)).toEqual(healthy);
    const powers = (scenario: string) =>
      ["facility-pump-1", "facility-pump-2", "secondary-pump-1", "secondary-pump-2", "secondary-pump-3"].map(
        (pump) => drawn(spared, scenario, pump)?.powerW,
      );
    expect(powers("hottest/healthy")).toEqual([700, 0, 437.5, 437.5, 0]);
    expect(powers("hottest/facility-pump-1-lost")).toEqual([0, 700, 437.5, 437.5, 0]);
    expect(powers("hottest/secondary-pump-1-lost")).toEqual([700, 0, 0, 437.5, 437.5]);
  });

  it("gives a node with a standby pump the temperatures and the power of one without", () => {
    const plain = nodeWith({});
    expect(thermal(spared, "hottest/healthy").coolant).toEqual(thermal(plain, "hottest/healthy").coolant);
    expect(recordOf(spared, "hottest/healthy").electrical.nodePowerW).toBeCloseTo(
      recordOf(plain, "hottest/healthy").electrical.nodePowerW,
      0,
    );
  });

  it("does not know the flow of a loop that needs more pumps than work, and says what to add", () => {
    const two = nodeWith({ facilityLoop: { ...facilityLoop, pumps: { count: 2, duty: 2 } } }, [
      "facility-pump-1",
      "facility-pump-2",
      "secondary-pump",
    ]);
    const { outcome, coolant } = recordOf(two, "hottest/facility-pump-1-lost");
    expect(outcome).toBe("unknown");
    expect(coolant).toEqual({
      outcome: "unknown",
      reason:
        "facility-pump is lost and there is no standby pump, so its loop needs 2 pumps but only 1 of them can run, and its flow is unknown: add one (pumps)",
    });
  });

  it("shares flow and heat of a lost CDU among the others, with all of the flow", () => {
    const two = nodeWith({ cdus: { ...cooling30kW.cdus, count: 2 } });
    const healthy = thermal(two, "hottest/healthy").coolant;
    const lost = thermal(two, "hottest/cdu-2-lost").coolant;
    const one = thermal(nodeWith({}), "hottest/healthy").coolant;
    expect([healthy.cdu.workingUnits, lost.cdu.workingUnits]).toEqual([2, 1]);
    expect(lost).toEqual(one);
    expect(lost.cdu.approachK).toBeGreaterThanOrEqual(healthy.cdu.approachK);
  });

  it("runs pads without water as if there were none", () => {
    const wet = snapshot("wet", riyadhAdiabatic.site, riyadh);
    const dry = snapshot("dry", riyadhAdiabatic.site, { ...riyadh, cooling: cooling30kW });
    expect(thermal(wet, "hottest/healthy").coolant.pads.wet).toBe(true);
    expect(thermal(wet, "hottest/water-lost").coolant).toEqual(thermal(dry, "hottest/healthy").coolant);
    expect(pads.cyclesOfConcentration).toBeGreaterThan(1);
  });

  it("closes the energy balance in every one of these states", () => {
    const node = nodeWith(
      {
        facilityLoop: { ...facilityLoop, pumps: { count: 2, duty: 1 } },
        cdus: { ...cooling30kW.cdus, count: 2 },
        dryCoolers: { ...cooling30kW.dryCoolers, pads, source: declareSource("with pads", "tests") },
      },
      ["facility-pump-1", "facility-pump-2", "secondary-pump"],
    );
    for (const state of ["facility-pump-1-lost", "facility-pump-2-lost", "cdu-1-lost", "water-lost"]) {
      const { balance } = recordOf(node, `hottest/${state}`);
      expect(Math.abs(balance?.residualW ?? Number.NaN) / (balance?.electricityInW ?? 0)).toBeLessThan(1e-6);
    }
  });
});

describe("solve() with a pump curve", () => {
  const curve = [
    { flow: "0 L/min", pressure: "80 kPa", power: "300 W" },
    { flow: "60 L/min", pressure: "40 kPa", power: "500 W" },
    { flow: "96 L/min", pressure: "16 kPa", power: "560 W" },
  ] as const;
  const pressureDrops = [{ name: "loop", drop: "40 kPa", flow: "60 L/min" }] as const;
  const pumped = (duty: number, powered: boolean) =>
    nodeWith(
      {
        facilityLoop: {
          ...facilityLoop,
          flow: "70 L/min",
          pumps: { count: 2, duty, curve: powered ? curve : curve.map(({ flow, pressure }) => ({ flow, pressure })) },
          pressureDrops,
        },
      },
      ["facility-pump-1", "facility-pump-2", "secondary-pump"],
    );
  const loop = (node: ReturnType<typeof snapshot>, scenario: string) => thermal(node, scenario).coolant.facilityLoop;

  it("moves what the pumps give against the drops, and less with one of two lost", () => {
    const node = pumped(2, true);
    expect(loop(node, "hottest/healthy").flowM3PerS * 60_000).toBeCloseTo(71.168, 3);
    expect(loop(node, "hottest/facility-pump-1-lost").flowM3PerS * 60_000).toBeCloseTo(60, 9);
    // 35.584 L/min each: 300 W + 200 W·35.584/60
    expect(loop(node, "hottest/healthy").pumpW).toBeCloseTo(2 * (300 + (200 * 35.584) / 60), 2);
    expect(loop(node, "hottest/facility-pump-1-lost").pumpW).toBeCloseTo(500, 6);
  });

  it("lets the standby pump idle until it is needed", () => {
    const node = pumped(1, true);
    expect(loop(node, "hottest/facility-pump-1-lost")).toEqual(loop(node, "hottest/healthy"));
    expect(drawn(node, "hottest/healthy", "facility-pump-2")?.powerW).toBe(0);
  });

  it("takes the stated power, each pump its part, where the curve has none", () => {
    expect(loop(pumped(2, false), "hottest/healthy").pumpW).toBe(700);
    expect(loop(pumped(2, false), "hottest/facility-pump-2-lost").pumpW).toBe(350);
  });

  it("has the state of a loop whose given flow is the one that it finds", () => {
    const found = pumped(1, false);
    const given = nodeWith({ facilityLoop: { ...facilityLoop, flow: "60 L/min" } });
    const { facilityLoop: one } = thermal(found, "hottest/healthy").coolant;
    const { facilityLoop: other } = thermal(given, "hottest/healthy").coolant;
    expect(one.returnC).toBeCloseTo(other.returnC, 9);
    expect(one.capacityRateWPerK).toBeCloseTo(other.capacityRateWPerK, 6);
  });

  it("closes the energy balance", () => {
    for (const scenario of ["hottest/healthy", "hottest/facility-pump-1-lost"]) {
      const { balance } = recordOf(pumped(2, true), scenario);
      expect(Math.abs(balance?.residualW ?? Number.NaN) / (balance?.electricityInW ?? 0)).toBeLessThan(1e-6);
    }
  });
});

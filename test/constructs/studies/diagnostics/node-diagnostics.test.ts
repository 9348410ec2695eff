import type { NodeDesign } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { UncertaintyFacts } from "../../../../constructs/facts/telemetry/uncertainty";
import { nodeDiagnostics } from "../../../../constructs/studies/diagnostics/node-diagnostics";
import { isFound, residualOf } from "../../../../constructs/studies/diagnostics/residual";
import { diagnosedNode, diagnosedSite, usualSensors } from "../../../support/nodes/diagnosed-site";

const { cooling, power, compute } = diagnosedSite;
const of = (change: NodeDesign = {}, sensors: Partial<UncertaintyFacts> = {}) =>
  nodeDiagnostics(new NodeStudy(diagnosedNode(change)), { ...usualSensors, ...sensors });
const coolersWith = (change: object): NodeDesign => ({ cooling: { ...cooling, dryCoolers: { ...cooling.dryCoolers, ...change } } });

/** Why rules say nothing, by rule and device. */
const reasons = (diagnostics: ReturnType<typeof of>) =>
  Object.fromEntries(
    diagnostics.notDiagnosed.map(({ rule, device, reason }) => [device === undefined ? rule : `${rule} ${device}`, reason]),
  );

describe("nodeDiagnostics()", () => {
  it("takes three standard uncertainties of the sensors as limit, and half of the pressure of a strainer at the least", () => {
    const limits = (sensors: Partial<UncertaintyFacts>) =>
      Object.fromEntries(of({}, sensors).diagnostics.map(({ rule, limit }) => [rule, limit]));
    expect(limits({})).toMatchObject({
      "operations/fan-lost": 0.108206,
      "operations/pump-power": 0.276586,
      "operations/heat-balance": 0.152971,
      "operations/strainer-clogged": 0.5,
      "operations/battery-capacity": 0.2,
    });
    expect(limits({ fanSpeed: 0.02, drivePower: 0.01 })["operations/fan-lost"]).toBeCloseTo(3 * Math.hypot(0.01, 0.06, 0.3 / 307.15), 6);
  });

  it("holds a pump against its own curve, and against the cube of its flow where none is stated, by hand", () => {
    // The facility pump draws 500 W at 90 L/min. Its curve has 380 W at 60 and 250 W at 0 L/min; by the cube it would be 341, 211 and 119 W.
    const read = (device: string, flowLPerMin: number, powerW: number) => {
      const diagnostic =
        of().diagnostics.find((one) => one.rule === "operations/pump-power" && one.device === device) ?? expect.unreachable();
      const readings = { edge_node_power_watts: powerW, edge_node_flow_cubic_meters_per_second: flowLPerMin / 60_000 };
      return { residual: residualOf(diagnostic, { readings }), isFound: isFound(diagnostic, { readings }) };
    };
    for (const [share, soundW] of [
      [1, 500],
      [0.88, 456.8],
      [0.75, 410],
      [0.62, 370.9],
    ] as const) {
      expect(read("facility-pump", 90 * share, soundW)).toEqual({ residual: expect.closeTo(0, 5), isFound: false });
      expect(read("facility-pump", 90 * share, 1.35 * soundW)).toEqual({ residual: expect.closeTo(0.35, 5), isFound: true });
    }
    expect(read("facility-pump", 150, 600).residual).toBeCloseTo(0, 5);
    expect(read("facility-pump", 151, 900)).toEqual({ residual: undefined, isFound: false }); // beyond its last point
    // The secondary pump states no curve: 875 W at 45 L/min, and at 3/4 of it 27/64.
    expect(read("secondary-pump", 33.75, (875 * 27) / 64)).toEqual({ residual: expect.closeTo(0, 5), isFound: false });
    expect(read("secondary-pump", 33.75, 0.75 * 875)).toEqual({ residual: expect.closeTo(16 / 9 - 1, 5), isFound: true });
  });

  it("holds a pump whose curve has no power against what the loop states, at any flow", () => {
    const { pumps, ...loop } = cooling.facilityLoop;
    const curve = pumps.curve.map(({ power: _, ...point }) => point);
    const found = of({ cooling: { ...cooling, facilityLoop: { ...loop, pumps: { ...pumps, curve } } } }).diagnostics;
    const pump = found.find(({ device }) => device === "facility-pump") ?? expect.unreachable();
    const at = (share: number, powerW: number) =>
      residualOf(pump, { readings: { edge_node_power_watts: powerW, edge_node_flow_cubic_meters_per_second: 0.0015 * share } });
    expect(at(0.62, 370.9)).toBeCloseTo(370.9 / 500 - 1, 5);
    expect(at(1, 675)).toBeCloseTo(0.35, 5);
  });

  it("says nothing of one fan of ten, which sensors do not tell from none", () => {
    expect(of(coolersWith({ fans: 9 })).diagnostics.some(({ rule }) => rule === "operations/fan-lost")).toBe(true);
    expect(reasons(of(coolersWith({ fans: 10 })))).toEqual({
      "operations/fan-lost dry-cooler-1": expect.stringMatching(
        /^one fan of 10 changes the reading by 0\.1, less than the limit of 0\.108: use more accurate sensors/,
      ),
      "operations/fan-lost dry-cooler-2": expect.stringMatching(/^one fan of 10/),
    });
  });

  it("says nothing of fans that nobody counted", () => {
    const { fans: _, ...uncounted } = cooling.dryCoolers;
    const found = of({ cooling: { ...cooling, dryCoolers: uncounted } });
    expect(reasons(found)["operations/fan-lost dry-cooler-1"]).toBe("its number of fans is not stated: add cooling.dryCoolers.fans");
  });

  it("says nothing of dirt where fans hold the setpoint, and the valve that of the CDU, on the hottest day all the same", () => {
    const found = reasons(of(coolersWith({ setpoint: "48 °C" })));
    expect(found["operations/dry-cooler-approach dry-cooler-1"]).toMatch(
      /^on the hottest day its fans hold the setpoint below full speed even with a fouled coil/,
    );
    const held = { ...cooling, cdus: { ...cooling.cdus, setpoint: "50 °C" } } as const;
    expect(reasons(of({ cooling: held }))["operations/cdu-approach cdu-1"]).toMatch(
      /^on the hottest day its valve holds the setpoint even with fouled plates/,
    );
  });

  it("says nothing of rectifiers with little load, whose curve says too little there", () => {
    const plants = power.rectifierPlants.map((plant) => ({ ...plant, units: 3 }));
    expect(reasons(of({ power: { ...power, rectifierPlants: plants } }))["operations/rectifier-efficiency dc-48"]).toBe(
      "its load on the hottest day is 13 % of its rating: below 25 % its curve is too uncertain",
    );
  });

  it("looks for a battery that has less than the design counts on", () => {
    const healthy = power.batteries.map((battery) => ({ ...battery, energy: { ...battery.energy, stateOfHealth: "0.9" } }));
    const found = of({ power: { ...power, batteries: healthy } } as NodeDesign).diagnostics.find(
      ({ rule }) => rule === "operations/battery-capacity",
    );
    expect(found).toMatchObject({ limit: 0.1, faultResidual: 0.2, gate: [{ least: 25, most: 55 }] });
  });

  it("says nothing of racks without coolant, and names what a node has not", () => {
    const racks = compute.racks.map(({ captureRatio: _, maximumSupply: __, requiredFlow: ___, ...rack }) => ({
      ...rack,
      captureRatio: "0",
    }));
    const { facilityLoop, secondaryLoop, dryCoolers, cdus, ...air } = cooling;
    const circuits = { ...power, boards: power.boards, batteries: [] };
    const without = nodeDiagnosticsOfAir({ compute: { racks }, cooling: air, power: circuits } as unknown as NodeDesign);
    expect(without).toMatchObject({
      "operations/dry-cooler-approach": "the node has no dry coolers",
      "operations/cdu-approach": "the node has no CDUs",
      "operations/pump-power": "the node has no pumps",
      "operations/strainer-clogged": expect.stringContaining("pressureDrops[].strainer"),
      "operations/battery-capacity": "the node has no batteries",
      "operations/heat-balance rack-1": "it gives no heat to coolant",
    });
  });
});

/** A node that air alone cools: boards serve no cooler or pump any more. */
function nodeDiagnosticsOfAir(change: NodeDesign) {
  const gone = /^(?:dry-cooler|facility-pump|secondary-pump)/;
  const boards = (power.boards ?? []).map((board) => ({
    ...board,
    ...("circuits" in board && {
      circuits: (board.circuits ?? []).filter(({ serves = [] }) => !serves.some((one) => typeof one === "string" && gone.test(one))),
    }),
  }));
  const targets = { "rack-1": "192.0.2.11:9100" };
  const design = { ...change, power: { ...change.power, boards }, telemetry: { ...diagnosedSite.telemetry, targets } } as NodeDesign;
  return reasons(nodeDiagnostics(new NodeStudy(diagnosedNode(design)), usualSensors));
}

import { declareSource, type RackProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { computeFacts } from "../../../constructs/compute/compute.facts";
import { computeSchema } from "../../../constructs/compute/compute.props";
import { parseProps } from "../../../constructs/props";
import { compute30kW } from "../../../examples/parts/it-30kw";

const facts = (...racks: readonly RackProps[]) => computeFacts(parseProps(computeSchema, "test/compute", { racks }));
const source = declareSource("Test rack", "tests");
const plain: RackProps = { name: "rack-1", idle: "1 kW", maximum: "3 kW", utilisation: "25 %", source };

describe("computeFacts()", () => {
  it("computeFacts() gives inlet power = idle + utilisation · (maximum − idle)", () => {
    expect(facts(plain).racks[0]?.inletW).toBe(1500); // 1000 + 0.25 · 2000
    expect(facts({ ...plain, utilisation: "0" }).racks[0]?.inletW).toBe(1000);
    expect(facts({ ...plain, utilisation: "1" }).racks[0]?.inletW).toBe(3000);
    expect(facts(...compute30kW.racks).racks.map(({ inletW }) => inletW)).toEqual([15_000, 15_000]);
  });

  it("computeFacts() makes a rack without supplies a plain load inside, all of whose power is heat of the room", () => {
    const { racks, demands, devices, stated } = facts({ ...plain, powerFactor: "0.9" });
    expect(demands).toEqual([
      {
        id: "rack-1",
        powerW: 1500,
        powerFactor: 0.9,
        place: "inside",
        heatTo: "room",
        it: true,
        sheddable: false,
      },
    ]);
    expect(racks).toEqual([{ id: "rack-1", inletW: 1500, idleW: 1000, maximumW: 3000, captureRatio: 0, source }]);
    expect(devices).toEqual([{ id: "rack-1", kind: "rack", module: "compute" }]);
    expect(stated).toEqual([{ path: "compute/rack-1", source }]);
  });

  it("computeFacts() rates all supplies of a rack together and states their source apart", () => {
    const { racks, demands, stated } = facts(compute30kW.racks[0]);
    expect(demands[0]?.supplies).toMatchObject({ ratedW: 36_000, powerFactor: [[0, 0.98]] }); // 12 of 3 kW
    expect(demands[0]?.supplies?.efficiency).toEqual([
      [0.2, 0.9],
      [0.5, 0.94],
      [1, 0.91],
    ]);
    expect(racks[0]).toMatchObject({ captureRatio: 0.8, maximumSupplyC: 45, airClass: "A2" });
    expect(racks[0]?.requiredFlowM3PerSPerW).toBeCloseTo(1.5e-3 / 60 / 1000, 20); // 1.5 L/min for each kW
    expect(stated.map(({ path }) => path)).toEqual(["compute/rack-1", "compute/rack-1/supplies"]);
  });

  it("computeFacts() gives the flow that a rack asks for over supply temperature as points", () => {
    const requiredFlow = [
      { supply: "25 °C", flow: "0.6 L/min/kW" },
      { supply: "45 °C", flow: "1.5 L/min/kW" },
    ] as const;
    expect(facts({ ...compute30kW.racks[0], requiredFlow }).racks[0]?.requiredFlowM3PerSPerW).toEqual([
      [25, expect.closeTo(1e-8, 20)], // 0.6 L/min/kW is 0.6/60,000,000 m³/(s·W)
      [45, expect.closeTo(2.5e-8, 20)],
    ]);
  });
});

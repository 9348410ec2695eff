import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { withinCoolantData } from "../../../../constructs/studies/operating-point/within-coolant-data";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { smallCoolant } from "../../../../testing/small-coolant";
import { variant } from "../../../support/nodes/node-variants";
import { nodeWithDoor } from "../../../support/nodes/rear-door-node";
import { roomCooled, roomCooling } from "../../../support/nodes/room-cdus";

type Flow = `${number} L/min`;

const nodeOf = ({ site, ...design }: EdgeNodeStackProps) => snapshot("hot", site, design);
const hottest = (node: ReturnType<typeof nodeOf>) => recordOf(node, "hottest/healthy");
const pumping = (loop: "facilityLoop" | "secondaryLoop", flow: Flow, parts: object = {}) =>
  nodeOf(variant({ cooling: { ...cooling30kW, [loop]: { ...cooling30kW[loop], flow, ...parts } } }));

describe("withinCoolantData()", () => {
  it("withinCoolantData() leaves coils as they are up to the end of the data, and not beyond", () => {
    const coils = (returnC: number) => ({
      coolant: { ...smallCoolant, secondaryLoop: { ...smallCoolant.secondaryLoop, returnC } },
      doorsW: 0,
      heatW: 0,
      fanPowerPerUnitW: 0,
    });
    const at = coils(100);
    expect(withinCoolantData(at)).toBe(at);
    expect(withinCoolantData(coils(100.1)).coolant).toEqual({
      outcome: "unknown",
      reason:
        "Return of the coolant in the secondary loop must stay at or below 100 °C, where the property data end, but is at 100.1 °C: pump more (cooling.secondaryLoop.flow)",
    });
  });

  it("withinCoolantData() does not know a secondary loop that would return at 104 °C although its mean of 70 °C is known", () => {
    // 23,068 W in 5 L/min of ρ·c_p = 4.01 MJ/(m³·K) rise by 69 K from 35.2 °C
    expect(hottest(pumping("secondaryLoop", "5 L/min"))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(
        /^Return of the coolant in the secondary loop .* is at 104\.\d °C: pump more \(cooling\.secondaryLoop\.flow\)$/,
      ),
    });
    expect(hottest(pumping("secondaryLoop", "6 L/min")).outcome).toBe("solved");
  });

  it("withinCoolantData() says the same of a facility loop, and of a mean that is not known", () => {
    expect(hottest(pumping("facilityLoop", "5.2 L/min")).reason).toMatch(
      /^Return of the coolant in the facility loop .*: pump more \(cooling\.facilityLoop\.flow\)$/,
    );
    expect(hottest(pumping("facilityLoop", "2 L/min")).reason).toMatch(
      /^Mean of the coolant in the facility loop .*: pump more \(cooling\.facilityLoop\.flow\)$/,
    );
    expect(hottest(pumping("secondaryLoop", "2 L/min")).reason).toMatch(/^Mean of the coolant in the secondary loop /);
  });

  it("withinCoolantData() blocks a site, and throws nothing of a loop with a vessel", () => {
    const vessel = {
      volume: "100 L",
      expansion: { fillTemperature: "20 °C", acceptance: "20 L", source: cooling30kW.facilityLoop.source },
    } as const;
    const node = pumping("secondaryLoop", "5 L/min", vessel);
    const outcomes = evaluate(node).findings.filter(({ subject }) => subject === "cooling/secondary-loop" || subject === "compute/rack-1");
    for (const rule of ["cooling/supply-within-it-limit", "cooling/flow-per-kilowatt", "cooling/expansion-vessel-covers-volume"])
      expect(
        outcomes.find((one) => one.rule === rule),
        rule,
      ).toMatchObject({ outcome: "unknown", blocks: true, reason: expect.stringContaining("pump more") });
  });

  it("withinCoolantData() sees the coolant that leaves a rear door, and plates beside one", () => {
    const hot = { rack: { captureRatio: "0.5", maximumSupply: "40 °C", requiredFlow: "0.1 L/min/kW" }, setpoint: 20 } as const;
    // 11,340 W of plates in 1.8 L/min of water rise by 91 K; in 3 L/min by 55 K
    expect(hottest(nodeWithDoor({ ...hot, door: { coolantFlow: "58.2 L/min" } })).reason).toMatch(
      /^Return of the coolant in the secondary loop /,
    );
    expect(hottest(nodeWithDoor({ ...hot, door: { coolantFlow: "57 L/min" } })).outcome).toBe("solved");
  });

  it("withinCoolantData() holds the loop of liquid-to-air CDUs to the same", () => {
    const cooling = roomCooling();
    // 19,800 W and the pump's 200 W in 4 L/min rise by 72 K from at least 30 °C
    const slow = { ...cooling, secondaryLoop: { ...cooling.secondaryLoop, flow: "4 L/min" } } as typeof cooling;
    expect(hottest(roomCooled(slow)).reason).toMatch(/^Return of the coolant in the secondary loop /);
  });
});

import type { LiquidCoolingFacts } from "../constructs/facts/cooling/cooling";
import type { DemandFacts, HeatSink } from "../constructs/facts/power/demand";
import { smallSource } from "./small-source";

const glycol = { kind: "propylene-glycol", massShare: 0.25 } as const;

/** Cooling of the small node: one dry cooler, one CDU, one air conditioner, one heater. */
export const smallCooling: LiquidCoolingFacts = {
  facilityLoop: { coolant: glycol, flowM3PerS: 0.0006, pump: "facility-pump", pumpW: 300 },
  secondaryLoop: { coolant: glycol, flowM3PerS: 0.0003, pump: "secondary-pump", pumpW: 200 },
  dryCoolers: {
    units: ["dry-cooler-1"],
    rating: { heatW: 20_000, airInC: 35, coolantInC: 53, coolantOutC: 45, coolant: glycol, airFlowM3PerS: 2, fanPowerW: 800 },
    minimumFanSpeed: 0.2,
    setpointC: 35,
    intakeRecirculationK: 0,
    foulingFactor: 1,
    source: smallSource,
  },
  cdus: {
    units: ["cdu-1"],
    rating: {
      heatW: 20_000,
      approachK: 4,
      primaryInC: 40,
      primaryFlowM3PerS: 0.0006,
      secondaryFlowM3PerS: 0.0003,
      primaryCoolant: glycol,
      secondaryCoolant: glycol,
    },
    setpointC: 32,
    source: smallSource,
  },
  airConditioners: {
    units: ["air-conditioner-1"],
    table: [
      { ambientC: 20, capacityW: 8000, eer: 4 },
      { ambientC: 50, capacityW: 6000, eer: 2 },
    ],
    minimumAmbientC: 0,
    altitudeFactor: [[0, 1]],
    source: smallSource,
  },
  room: {
    coolingSetpointC: 27,
    heatingSetpointC: 15,
    supplyAirC: 20,
    recirculationK: 3,
    heater: { id: "heater", powerW: 1000 },
    surfaces: [],
  },
};

/** The electricity of the cooling, as its parts are rated. */
export const smallCoolingDemands: readonly DemandFacts[] = [
  demand("facility-pump", 300, "facility-coolant"),
  demand("secondary-pump", 200, "secondary-coolant"),
  demand("dry-cooler-1", 800, "outdoors"),
  demand("air-conditioner-1", 0, "outdoors"),
  demand("heater", 1000, "room"),
];

function demand(id: string, powerW: number, heatTo: HeatSink): DemandFacts {
  const place = heatTo === "outdoors" ? "outside" : "inside";
  return { id, powerW, powerFactor: 1, place, heatTo, it: false, sheddable: false };
}

import { type CoolingProps, declarePart, declareSource, defineSite, type NodeDesign, type Site } from "cdktf-edge-node";
import { massShareFromVolumeShare } from "../../../constructs/engineering/thermal/coolant/coolant";
import { coolantModel } from "../../../constructs/engineering/thermal/coolant/coolant-model";

const owner = "Cooling team";
const source = declareSource("Catalogue node", owner);
const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;

/** Flow of 25 % propylene glycol that 121.3 kW warm by 5 K at a mean of 37.5 °C. */
const model = coolantModel({ kind: "propylene-glycol", massShare: massShareFromVolumeShare("propylene-glycol", 0.25) });
const flow = `${121_300 / 5 / (model.densityKgPerM3(37.5) * model.specificHeatJPerKgK(37.5))} m³/s` as const;

/** Dry air of 25 °C at sea level: the condition of the Kelvion's rating point. */
export const catalogueSite: Site = defineSite({
  country: "SA",
  position: { latitude: 20, longitude: 40, elevation: "0 m" },
  climate: { hottest: { dryBulb: "25 °C" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
});

const cooler = declarePart("kelvion-121", { owner, coolant: glycol, airFlow: "14 m³/s", fanPower: "5 kW" });
const cdu = declarePart("vertiv-cdu121", {
  owner,
  primaryIn: "35 °C",
  primaryFlow: flow,
  primaryCoolant: glycol,
  secondaryCoolant: glycol,
});
const conditioner = declarePart("bard-k36a-saso", {
  owner,
  table: [
    { ambient: "35 °C", capacity: "10.99 kW", eer: 3 },
    { ambient: "52 °C", capacity: "8 kW", eer: 2 },
  ],
  minimumAmbient: "-15 °C",
  altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
});
const rack = declarePart("lenovo-gb300-nvl72", { owner: "IT team", idle: "20 kW" });

const cooling: CoolingProps = {
  facilityLoop: { coolant: glycol, flow, pumpPower: "300 W", source },
  secondaryLoop: { coolant: glycol, flow: "120 L/min", pumpPower: "875 W", source },
  dryCoolers: { count: 1, rating: cooler.values, minimumFanSpeed: "0.2", setpoint: "15 °C", part: cooler.part, source: cooler.source },
  cdus: { count: 1, rating: cdu.values, setpoint: "20 °C", part: cdu.part, source: cdu.source },
  airConditioners: { count: 2, ...conditioner.values, part: conditioner.part, source: conditioner.source },
  room: { coolingSetpoint: "27 °C", heatingSetpoint: "15 °C", supplyAir: "20 °C", envelope: [], source },
};

/**
 * A node of catalogue parts at their published points: coolant takes 120.125 kW of the rack, the CDU 875 W more of its pump, the cooler 300 W more of the
 * facility pump. So the CDU moves its rated 121 kW and the cooler its rated 121.3 kW.
 */
export const catalogueDesign = {
  compute: {
    racks: [
      {
        name: "rack-1",
        ...rack.values,
        maximum: `${120.125 / 0.9} kW`,
        utilisation: "1",
        requiredFlow: "0.9 L/min/kW",
        part: rack.part,
        source: rack.source,
      },
    ],
  },
  cooling,
} as const satisfies NodeDesign;

import { type CoolingProps, defineSite, type LiquidToAirProps, type NodeSnapshot, type RoomProps, snapshot } from "cdktf-edge-node";
import { inTheShade } from "./in-the-shade";

const source = { mark: "declared", document: "worked by hand", owner: "tests" } as const;
const coolant = { kind: "water" } as const;
/** Water at 39 °C: 992.6 kg/m³ and 4,179 J/(kg·K), so 20 kW at a fall of 6 K need 20,000/(992.6·4,179·6) m³/s. */
const flow = "48.21 L/min";

/** The unit of docs/physics/cdus.md, Liquid-to-air CDU. */
export const roomCdu: LiquidToAirProps = {
  count: 1,
  rating: { heat: "20 kW", airIn: "25 °C", coolantIn: "42 °C", coolantOut: "36 °C", coolant, airFlow: "2 m³/s", fanPower: "1.2 kW" },
  airFrom: "return",
  minimumFanSpeed: "0.3",
  setpoint: "30 °C",
  source,
};

/** The cooling of its node, with changes. */
export function roomCooling(liquidToAir: Partial<LiquidToAirProps> = {}, room: Partial<RoomProps> = {}, capacity = 40): CoolingProps {
  return {
    secondaryLoop: { coolant, flow, pumpPower: "200 W", source },
    liquidToAir: { ...roomCdu, ...liquidToAir },
    airConditioners: {
      count: 2,
      minimumAmbient: "-20 °C",
      altitudeFactor: [{ elevation: "4000 m", factor: "1" }],
      table: (["20 °C", "50 °C"] as const).map((ambient) => ({ ambient, capacity: `${capacity / 2} kW`, eer: 3 })),
      source,
    },
    room: { coolingSetpoint: "25 °C", heatingSetpoint: "15 °C", supplyAir: "18 °C", recirculation: "2 K", envelope: [], source, ...room },
  };
}

/** A node whose coolant gives its heat to the air of the room. */
export function roomCooled(
  cooling: CoolingProps = roomCooling(),
  elevation = 0,
  promised: "N" | "N+1" = "N",
  kilowatts = 22,
): NodeSnapshot {
  const site = inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 20, longitude: 40, elevation: `${elevation} m` },
      climate: { hottest: { dryBulb: "40 °C" }, coldest: { dryBulb: "-10 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N", cdus: promised }, coldStart: true },
    }),
  );
  const power = `${kilowatts} kW` as const;
  const rack = {
    name: "rack-1",
    idle: power,
    maximum: power,
    utilisation: "1",
    captureRatio: "0.9",
    maximumSupply: "40 °C",
    maximumReturn: "45 °C",
    requiredFlow: "2 L/min/kW",
    source,
  } as const;
  return snapshot("room-cooled", site, { compute: { racks: [rack] }, cooling });
}

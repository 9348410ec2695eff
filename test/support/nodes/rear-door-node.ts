import {
  type CoolingProps,
  defineSite,
  type NodeSnapshot,
  type RackProps,
  type RearDoorProps,
  type RoomProps,
  snapshot,
} from "cdktf-edge-node";
import { inTheShade } from "./in-the-shade";

const source = { mark: "declared", document: "worked by hand", owner: "tests" } as const;
const coolant = { kind: "water" } as const;

/** The door of docs/physics/cdus.md, Rear-door heat exchanger. */
export const door: RearDoorProps = {
  rack: "rack-1",
  rating: { heat: "15 kW", airIn: "40 °C", coolantIn: "20 °C", coolant, coolantFlow: "60 L/min", airFlow: "1 m³/s" },
  maximumSupply: "24 °C",
  rackAirFlow: "0.936132844 m³/s",
  coolantFlow: "60 L/min",
  airPressureDrop: "25 Pa",
  availableStaticPressure: "30 Pa",
  source,
};

interface Changes {
  readonly door?: Partial<RearDoorProps>;
  readonly rack?: Partial<RackProps>;
  readonly room?: Partial<RoomProps>;
  readonly cooling?: Partial<CoolingProps>;
  /** Of the CDUs [°C]. */
  readonly setpoint?: number;
  readonly elevation?: number;
  readonly airConditioner?: `${number} kW`;
}

/** Its node in dry air of 0 °C: one rack of 22,680 W in air, whose CDU holds the coolant. */
export function nodeWithDoor(changes: Changes = {}): NodeSnapshot {
  const { elevation = 0, setpoint = 20, airConditioner = "30 kW" } = changes;
  const site = inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 20, longitude: 40, elevation: `${elevation} m` },
      climate: { hottest: { dryBulb: "0 °C" }, coldest: { dryBulb: "-10 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    }),
  );
  const loop = { coolant, flow: "60 L/min", pumpPower: "200 W", source } as const;
  return snapshot("with-door", site, {
    compute: {
      racks: [{ name: "rack-1", idle: "22680.19193 W", maximum: "22680.19193 W", utilisation: "1", source, ...changes.rack }],
    },
    cooling: {
      facilityLoop: loop,
      secondaryLoop: loop,
      dryCoolers: {
        count: 1,
        rating: { heat: "30 kW", airIn: "15 °C", coolantIn: "27 °C", coolantOut: "20 °C", coolant, airFlow: "4 m³/s", fanPower: "1 kW" },
        minimumFanSpeed: "0.2",
        setpoint: "14 °C",
        source,
      },
      cdus: {
        count: 1,
        rating: {
          heat: "30 kW",
          approach: "3 K",
          primaryIn: "15 °C",
          primaryFlow: "60 L/min",
          secondaryFlow: "60 L/min",
          primaryCoolant: coolant,
          secondaryCoolant: coolant,
        },
        setpoint: `${setpoint} °C`,
        source,
      },
      rearDoors: [{ ...door, ...changes.door }],
      airConditioners: {
        count: 1,
        minimumAmbient: "-20 °C",
        altitudeFactor: [{ elevation: "4000 m", factor: "1" }],
        table: (["-10 °C", "50 °C"] as const).map((ambient) => ({ ambient, capacity: airConditioner, eer: 3 })),
        source,
      },
      room: {
        coolingSetpoint: "27 °C",
        heatingSetpoint: "15 °C",
        supplyAir: "18 °C",
        recirculation: "2 K",
        dewPoint: "12 °C",
        envelope: [],
        source,
        ...changes.room,
      },
      ...changes.cooling,
    },
  });
}

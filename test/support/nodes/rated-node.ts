import {
  type AirConditionerProps,
  declareSource,
  defineSite,
  type NodeSnapshot,
  type PolicyProps,
  packOf,
  type RoomProps,
  snapshot,
  type TrimChillerProps,
} from "cdktf-edge-node";
import { coreRules } from "cdktf-edge-node/rules";

const source = declareSource("worked by hand", "tests");
const coolant = { kind: "water" } as const;
/** Water at 43 °C: 991.1 kg/m³ and 4,180 J/(kg·K), so 20 kW at a fall of 6 K need 20,000/(991.1·4,180·6) m³/s. */
const flow = "48.28 L/min";

/**
 * A node that stands at the rating points of its parts in dry air of 35 °C at sea level. The dry cooler leads 20 kW away: 19,350 W of the rack and 650 W
 * of two pumps. So its coolant leaves 5 K above the air, and the CDU adds its rated approach of 4 K.
 */
export function ratedNode(
  change: {
    dryBulb?: `${number} °C`;
    heat?: `${number} W`;
    recirculation?: `${number} K`;
    maximumSupply?: `${number} °C`;
    setpoint?: `${number} °C`;
    trimChiller?: TrimChillerProps;
    rejection?: "N" | "N+1";
    room?: Partial<RoomProps>;
    airConditioners?: Partial<AirConditionerProps>;
  } = {},
): NodeSnapshot {
  return snapshot(
    "rated",
    defineSite({
      country: "SA",
      position: { latitude: 20, longitude: 40, elevation: "0 m" },
      climate: { hottest: { dryBulb: change.dryBulb ?? "38 °C" }, coldest: { dryBulb: "5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: change.rejection ?? "N", airConditioning: "N", feeds: "N" } },
    }),
    {
      compute: {
        racks: [
          {
            name: "rack-1",
            idle: change.heat ?? "19350 W",
            maximum: change.heat ?? "19350 W",
            utilisation: "1",
            captureRatio: "1",
            maximumSupply: change.maximumSupply ?? "44 °C",
            requiredFlow: "0.5 L/min/kW",
            source,
          },
        ],
      },
      cooling: {
        facilityLoop: { coolant, flow, pumpPower: "400 W", source },
        secondaryLoop: { coolant, flow: "30 L/min", pumpPower: "250 W", source },
        dryCoolers: {
          count: 1,
          rating: {
            heat: "20 kW",
            airIn: "35 °C",
            coolantIn: "46 °C",
            coolantOut: "40 °C",
            coolant,
            airFlow: "2.4 m³/s",
            fanPower: "800 W",
          },
          minimumFanSpeed: "0.2",
          setpoint: change.setpoint ?? "20 °C",
          intakeRecirculation: change.recirculation ?? "0 K",
          source,
        },
        ...(change.trimChiller && { trimChiller: change.trimChiller }),
        cdus: {
          count: 1,
          rating: {
            heat: "19.6 kW",
            approach: "4 K",
            primaryIn: "40 °C",
            primaryFlow: flow,
            secondaryFlow: "30 L/min",
            primaryCoolant: coolant,
            secondaryCoolant: coolant,
          },
          setpoint: "22 °C",
          source,
        },
        airConditioners: {
          count: 1,
          minimumAmbient: "-15 °C",
          altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
          table: [
            { ambient: "35 °C", capacity: "6 kW", eer: 3 },
            { ambient: "52 °C", capacity: "5 kW", eer: 2 },
          ],
          source,
          ...change.airConditioners,
        },
        room: {
          coolingSetpoint: "27 °C",
          heatingSetpoint: "15 °C",
          supplyAir: "20 °C",
          lights: "300 W",
          envelope: [],
          source,
          ...change.room,
        },
      },
    },
  );
}

/** The rules of cooling alone: the node has no power module. */
export const coolingRules: PolicyProps = {
  packs: [
    packOf(
      "cooling",
      coreRules.filter(({ id }) => id.startsWith("cooling/")),
    ),
  ],
};

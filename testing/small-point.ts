import { deepFreeze } from "../constructs/props/deep-freeze";
import type { OperatingPoint } from "../constructs/studies/operating-point/operating-point";
import { type Changes, changed } from "./changes";
import { smallCoolant } from "./small-coolant";
import { smallLimit } from "./small-limit";
import { smallRoom, smallRoomHeat } from "./small-room";
import { smallSource } from "./small-source";

/**
 * Makes an operating point of the small node, healthy at its hottest climate point, as a rule receives it, with changes. It is written by hand, not solved: a change of one number changes
 * no other, so that a case says only what it is about.
 *
 * ```ts
 * smallPoint({ coolant: { itSupplyC: 46 }, scenario: { state: { kind: "grid-minimum" } } });
 * ```
 */
export function smallPoint(changes: Changes<OperatingPoint> = {}): OperatingPoint {
  return deepFreeze(changed(small, changes));
}

const small: OperatingPoint = {
  scenario: { name: "hottest/healthy", climate: "hottest", state: { kind: "healthy" }, promised: true },
  outcome: "solved",
  iterations: 1,
  air: {
    dryBulbC: 35,
    humidityRatio: 0,
    pressurePa: 101_325,
    specificVolumeM3PerKg: 0.9,
    densityKgPerM3: 1.1,
    specificHeatJPerKgK: 1006,
  },
  racks: [
    {
      id: "rack-1",
      inletW: 10_000,
      directCurrentW: 10_000,
      capturedW: 8000,
      toAirW: 2000,
      served: true,
      airInlet: { maximumC: 35, minimumC: 10, parts: [{ name: "class A2", value: 35 }], source: smallSource },
    },
  ],
  tanks: [],
  optics: [],
  roomHeat: smallRoomHeat,
  freezing: [
    {
      loop: "facilityLoop",
      coldest: { name: "room air", celsius: 27 },
      freezingPointC: -10,
      marginK: 37,
    },
    {
      loop: "secondaryLoop",
      coldest: { name: "room air", celsius: 27 },
      freezingPointC: -10,
      marginK: 37,
    },
  ],
  expansion: [],
  coolant: smallCoolant,
  room: smallRoom,
  units: ["facility-pump", "secondary-pump", "dry-cooler", "cdu", "air-conditioner"].map((kind) => ({
    kind,
    workingUnits: 1,
    neededUnits: 1,
  })),
  electrical: {
    outcome: "solved",
    nodePowerW: 12_800,
    itW: 10_500,
    lossInsideW: 0,
    lossOutsideW: 0,
    supplyLossW: 0,
    missingW: 0,
    batteries: [],
    bridging: [],
    gensets: [],
    unserved: [],
    turned: [],
    limits: [
      smallLimit({ node: "feed-a/main", value: 20, limit: 63 }),
      smallLimit(),
      smallLimit({ kind: "pdu", node: "rack-1-a", limit: 20 }),
      smallLimit({ kind: "psu", node: "rack-1/rack-1-a", unit: "W", value: 10_000, limit: 12_000 }),
      smallLimit({ kind: "rectifier-plant", node: "dc-48", unit: "W", value: 500, limit: 1000 }),
      smallLimit({ kind: "rectifier-restart", node: "dc-48", unit: "V", bound: "at-least", value: 200, limit: 150 }),
    ],
    quality: {
      phases: [{ node: "feed-a", kind: "source", currentsA: [20, 20, 20] }],
      drops: [
        {
          node: "rack-1/rack-1-a",
          voltageV: 228,
          noLoadV: 230,
          share: 1 - 228 / 230,
          behindTransformer: false,
          parts: [{ id: "rack-1-a/cable", share: 1 - 228 / 230 }],
        },
      ],
    },
    contributorsOf: ({ node, value }) => [{ name: node, value }],
    record: () => undefined,
  },
  balance: {
    electricityInW: 12_800,
    envelopeGainW: 0,
    coilHeatW: 8500,
    fanPowerW: 800,
    condenserHeatW: 3500,
    outdoorHeatW: 0,
    heatNotRemovedW: 0,
    residualW: 0,
  },
  pue: 1.22,
};

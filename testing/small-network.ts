import type { DemandFacts } from "../constructs/facts/power/demand";
import type { BreakerNode, ElectricalNode, LoadNode } from "../constructs/facts/power/electrical";
import { smallCoolingDemands } from "./small-cooling";
import { smallSource } from "./small-source";

/** A receiver behind the rectifiers. */
export const smallReceiver: DemandFacts = {
  id: "receiver-1",
  powerW: 500,
  powerFactor: 1,
  place: "inside",
  heatTo: "room",
  it: true,
  sheddable: false,
};

/** One rack with one bank of power supplies. */
export const smallRackDemand: DemandFacts = {
  id: "rack-1",
  powerW: 10_000,
  powerFactor: 1,
  place: "inside",
  heatTo: "room",
  it: true,
  sheddable: false,
  supplies: { count: 1, ratedW: 12_000, efficiency: [[0.5, 1]], powerFactor: [[0, 1]], source: smallSource },
};

/** Feed a, one board; behind it the rack on a PDU, the cooling, and rectifiers with a receiver. */
export const smallNetwork: readonly ElectricalNode[] = [
  { kind: "source", id: "feed-a", place: "outside", feed: "a", lineToNeutralV: 230, phases: 3, frequencyHz: 60 },
  breaker("feed-a/main", "feed-a", 63),
  { kind: "panel", id: "board-a", place: "inside", parent: "feed-a/main", lossShareOfOutput: 0 },
  breaker("rack-1-a/breaker", "board-a", 25),
  { kind: "pdu", id: "rack-1-a", place: "inside", parent: "rack-1-a/breaker", ratedA: 20, source: smallSource },
  {
    kind: "it",
    id: "rack-1",
    place: "inside",
    directCurrentW: 10_000,
    supplies: [
      {
        id: "rack-1/rack-1-a",
        parent: "rack-1-a",
        connection: "123N",
        share: 1,
        ratedW: 12_000,
        efficiency: [[0.5, 1]],
        powerFactor: [[0, 1]],
      },
    ],
    continuous: true,
    sheddable: false,
    source: smallSource,
  },
  breaker("cooling/breaker", "board-a", 25),
  ...smallCoolingDemands.map((demand) => load(demand, "cooling/breaker", "123N")),
  breaker("dc-48/breaker", "board-a", 10),
  {
    kind: "rectifier-plant",
    id: "dc-48",
    place: "inside",
    parent: "dc-48/breaker",
    units: 2,
    connection: "123N",
    unitRatedW: 500,
    busV: 54,
    efficiency: [[0.5, 1]],
    powerFactor: [[0, 1]],
    voltageDerating: [[180, 1]],
    runningRangeV: [100, 300],
    restartV: 150,
    fullPowerUpToC: 45,
    source: smallSource,
  },
  load(smallReceiver, "dc-48", "DC"),
];

function breaker(id: string, parent: string, ratedA: number): BreakerNode {
  return {
    kind: "breaker",
    id,
    parent,
    place: "inside",
    standard: "IEC",
    ratedA,
    listedFor100Percent: false,
    referenceTemperatureC: 40,
    enclosureRiseK: 0,
    groupFactor: 1,
    source: smallSource,
  };
}

function load({ id, place, powerW, it, sheddable }: DemandFacts, parent: string, connection: LoadNode["connection"]): LoadNode {
  return { kind: "load", id, place, parent, connection, powerW, powerFactor: 1, leading: false, continuous: true, it, sheddable };
}

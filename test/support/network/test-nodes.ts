import type {
  BatteryInverterNode,
  BreakerNode,
  CableNode,
  Connection,
  ElectricalNode,
  ItNode,
  LoadNode,
  RectifierPlantNode,
  SourceNode,
  TransferSwitchNode,
  UpsNode,
} from "../../../constructs/facts/power/electrical";
import { compileNetwork } from "../../../constructs/studies/network/compile-network";
import { NetworkRun } from "../../../constructs/studies/network/network-run";
import { networkState, type StateOptions } from "../../../constructs/studies/network/network-state";
import { type NetworkOutcome, solveNetwork } from "./settle-network";
import { testSource } from "./test-source";

/** 230/400 V, 50 Hz. */
export function source(id: string, other: Partial<SourceNode> = {}): SourceNode {
  return { kind: "source", id, place: "outside", feed: id, lineToNeutralV: 230, phases: 3, frequencyHz: 50, ...other };
}

export function breaker(id: string, parent: string, ratedA: number, other: Partial<BreakerNode> = {}): BreakerNode {
  return {
    kind: "breaker",
    id,
    parent,
    place: "inside",
    standard: "IEC",
    ratedA,
    listedFor100Percent: false,
    referenceTemperatureC: 30,
    enclosureRiseK: 0,
    groupFactor: 1,
    source: testSource,
    ...other,
  };
}

export function cable(id: string, parent: string, lengthM: number, sectionMm2: number, other: Partial<CableNode> = {}): CableNode {
  return { kind: "cable", id, parent, place: "inside", lengthM, sectionMm2, neutralSectionMm2: sectionMm2, material: "Cu", ...other };
}

export function load(id: string, parent: string, connection: Connection, powerW: number, other: Partial<LoadNode> = {}): LoadNode {
  return {
    kind: "load",
    id,
    parent,
    place: "inside",
    connection,
    powerW,
    powerFactor: 1,
    leading: false,
    continuous: true,
    it: false,
    sheddable: false,
    ...other,
  };
}

/** 80 PLUS Platinum, 230 V internal redundant: 20, 50 and 100 % load. */
const platinum = [
  [0.2, 0.9],
  [0.5, 0.94],
  [1, 0.91],
] as const;

/** An IT device with an equal supply on each parent, at unity power factor. */
export function rack(
  id: string,
  parents: readonly string[],
  directCurrentW: number,
  ratedW: number,
  connection: Connection = "1N",
): ItNode {
  return {
    kind: "it",
    id,
    place: "inside",
    directCurrentW,
    continuous: true,
    sheddable: false,
    source: testSource,
    supplies: parents.map((parent, i) => ({
      id: `${id}/psu-${i + 1}`,
      parent,
      connection,
      share: 1 / parents.length,
      ratedW,
      efficiency: platinum,
      powerFactor: [[0, 1]],
    })),
  };
}

export function ups(id: string, parent: string, other: Partial<UpsNode> = {}): UpsNode {
  return {
    kind: "ups",
    id,
    parent,
    place: "inside",
    ratedW: 20_000,
    ratedVA: 24_000,
    outputLineToNeutralV: 230,
    loss: { kind: "polynomial", coefficients: [0.01, 0.02, 0.03] },
    inputPowerFactor: [[0, 1]],
    temperatureRangeC: [0, 40],
    source: testSource,
    ...other,
  };
}

export function inverter(id: string, parent: string, other: Partial<BatteryInverterNode> = {}): BatteryInverterNode {
  return {
    kind: "battery-inverter",
    id,
    parent,
    place: "inside",
    ratedW: 60_000,
    ratedVA: 60_000,
    outputLineToNeutralV: 230,
    chargingEfficiency: 0.94,
    dischargingEfficiency: 0.95,
    temperatureRangeC: [-20, 45],
    source: testSource,
    ...other,
  };
}

/** A static transfer switch of 63 A, the first of its parents preferred. */
export function transferSwitch(
  id: string,
  parents: readonly string[],
  minimumLineToNeutralV: number,
  change: Partial<TransferSwitchNode["static"]> = {},
): TransferSwitchNode {
  return {
    kind: "transfer-switch",
    id,
    place: "inside",
    parents,
    ratedA: 63,
    static: { minimumLineToNeutralV, transferS: 0.005, lossShareOfOutput: 0, ...change },
    source: testSource,
  };
}

/** Voltage derating of Emerson R48-3200, user manual V1.0; a flat efficiency that the test declares. */
export function plant(id: string, parent: string, units: number, other: Partial<RectifierPlantNode> = {}): RectifierPlantNode {
  return {
    kind: "rectifier-plant",
    id,
    parent,
    place: "inside",
    units,
    connection: "123N",
    unitRatedW: 3200,
    busV: 54,
    efficiency: [
      [0, 0.92],
      [1, 0.92],
    ],
    powerFactor: [[0, 1]],
    voltageDerating: [
      [85, 0.2],
      [176, 1],
    ],
    runningRangeV: [83, 290],
    restartV: 98,
    fullPowerUpToC: 45,
    source: testSource,
    ...other,
  };
}

/** A network solved in one state. */
export function solved(
  nodes: readonly ElectricalNode[],
  state: StateOptions = {},
  places: readonly [inside: number, outside: number] = [25, 25],
  /** Others of the design, as warm as the room. */
  declared: readonly { readonly name: string }[] = [],
) {
  const run = new NetworkRun(networkState(compileNetwork(nodes, declared), state));
  run.setPlaceTemperatures([...places, ...declared.map(() => places[0])]);
  const outcome: NetworkOutcome = solveNetwork(run);
  return { run, outcome, totals: run.totals() };
}

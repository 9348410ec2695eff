import { addUp } from "../../plain/add-up";
import { defined } from "../../plain/defined";
import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { legsOf, legVoltage } from "./elements/legs";
import type { PhasorArray } from "./elements/phasor-array";
import type { NetworkRun } from "./network-run";
import type { NetworkState } from "./network-state";
import { type PoleName, poleNames } from "./worst-pole";

/** Voltage, current and power of one phase or pole. */
export interface PhaseRecord {
  /** Name of the phase or pole. */
  readonly phase: PoleName;
  /** Voltage of the pole. */
  readonly voltageV: number; // [V] to neutral
  /** Angle of the voltage. */
  readonly voltageAngleDeg: number; // [°]
  /** Current of the pole. */
  readonly currentA: number; // [A]
  /** Angle of the current. */
  readonly currentAngleDeg: number; // [°]
  /** Active power. */
  readonly powerW: number; // [W]
  /** Reactive power. */
  readonly reactiveVar: number; // [var]
}

/** Powered electrical node. Values are at its input; those of a source at its output. A converter on its battery has no input values. */
export interface NodeRecord {
  /** Kind of the part. */
  readonly kind: Element["kind"];
  /** One entry for each phase or pole. */
  readonly phases: readonly PhaseRecord[];
  /** Current of the neutral. */
  readonly neutralA: number; // [A]
  /** Active power. */
  readonly powerW: number; // [W]
  /** Reactive power. */
  readonly reactiveVar: number; // [var]
  /** Apparent power. */
  readonly apparentVA: number; // [VA]
  /** Power that is lost here as heat. */
  readonly lossW: number; // [W]
  /** Largest phase current ÷ mean of the phase currents; 1 without current. */
  readonly phaseImbalance: number; // [-]
  /** Voltages at its output, one for each pole. */
  readonly outputVoltageV: readonly number[]; // [V]
  /** Currents at its output, one for each pole. */
  readonly outputCurrentA: readonly number[]; // [A]
  /** Current of the neutral at its output. */
  readonly outputNeutralA: number; // [A]
  /** Voltage across its first leg, for nodes with a connection. */
  readonly legVoltageV?: number; // [V]
  /** Power that a load gets, that a supply delivers, or on the bus of a rectifier plant. */
  readonly outputW?: number; // [W]
  /** Input that a transfer switch uses. */
  readonly carriesFrom?: string;
  /** Time until a switch carries from its other input. */
  readonly transferS?: number; // [s]
}

/** Live nodes and supplies by id. */
export type NetworkRecord = ReadonlyMap<string, NodeRecord>;

/** Makes the records of every live node, on request: the sweep itself keeps no records. */
export function networkRecord(run: NetworkRun): NetworkRecord {
  run.settleThrough();
  return new Map(run.state.living.map((element) => [element.id, nodeRecord(run, element)]));
}

function nodeRecord({ flow, state }: NetworkRun, element: Element): NodeRecord {
  const { index, kind, wiring, outputWiring } = element;
  const bus = flow.inputBus(index);
  const outputBus = element.hasBus ? index : bus;
  const onBattery = kind !== "source" && flow.isRoot(index);
  const phases = poleNames(wiring)
    .slice(0, onBattery ? 0 : wiring.conductors)
    .map((phase, k) => phaseRecord(flow, phase, 3 * bus + k, 3 * index + k));
  const powerW = flow.activePower(bus, flow.input, index, wiring.conductors);
  const reactiveVar = flow.reactivePower(bus, flow.input, index, wiring.conductors);
  const meanA = addUp(phases, ({ currentA }) => currentA) / Math.max(1, phases.length);
  const outputs = Array.from({ length: outputWiring.conductors }, (_, k) => k);
  const legVoltageV = acrossFirstLeg(flow, element);
  const outputW = served(state, flow, element);
  return {
    kind,
    phases,
    neutralA: neutral(flow.input, index, wiring.conductors),
    powerW,
    reactiveVar,
    apparentVA: Math.hypot(powerW, reactiveVar),
    lossW: element.lossW(flow),
    phaseImbalance: meanA > 0 ? Math.max(...phases.map(({ currentA }) => currentA)) / meanA : 1,
    outputVoltageV: outputs.map((k) => flow.voltage.magnitude(3 * outputBus + k)),
    outputCurrentA: outputs.map((k) => flow.output.magnitude(3 * index + k)),
    outputNeutralA: neutral(flow.output, index, outputWiring.conductors),
    ...defined({ legVoltageV, outputW }),
    ...switched(state, element),
  };
}

function switched({ network, parent }: NetworkState, { index, node }: Element): Pick<NodeRecord, "carriesFrom" | "transferS"> {
  const from = network.elements[parent[index] ?? -1];
  if (node.kind !== "transfer-switch" || !from) return {};
  return { carriesFrom: from.id, ...(node.static && { transferS: node.static.transferS }) };
}

function phaseRecord({ voltage, input }: Flow, phase: PoleName, v: number, i: number): PhaseRecord {
  return {
    phase,
    voltageV: voltage.magnitude(v),
    voltageAngleDeg: degrees(voltage.re(v), voltage.im(v)),
    currentA: input.magnitude(i),
    currentAngleDeg: degrees(input.re(i), input.im(i)),
    powerW: voltage.re(v) * input.re(i) + voltage.im(v) * input.im(i),
    reactiveVar: voltage.im(v) * input.re(i) - voltage.re(v) * input.im(i),
  };
}

function degrees(re: number, im: number): number {
  return (Math.atan2(im, re) * 180) / Math.PI;
}

/** Returns the current in the neutral, through which the sum of the conductors' currents returns. */
function neutral(currents: PhasorArray, index: number, conductors: number): number {
  let re = 0;
  let im = 0;
  for (let k = 3 * index; k < 3 * index + conductors; k++) {
    re += currents.re(k);
    im += currents.im(k);
  }
  return Math.hypot(re, im);
}

function acrossFirstLeg(flow: Flow, { index, id, node }: Element): number | undefined {
  const connection =
    node.kind === "it" ? node.supplies.find((supply) => supply.id === id)?.connection : "connection" in node ? node.connection : undefined;
  const leg = connection && legsOf(connection)[0];
  return leg && legVoltage(flow, index, leg);
}

function served(state: NetworkState, flow: Flow, { index, kind }: Element): number | undefined {
  if (kind === "load") return flow.active(index);
  if (kind === "supply") return state.supplyOutputW[index];
  return kind === "rectifier-plant" ? flow.converter(index).outputW : undefined;
}

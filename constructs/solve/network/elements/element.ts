import type { ElectricalNode, ItNode, PowerSupply } from "../../../facts/electrical";
import type { Place } from "../../../facts/place";
import type { Flow } from "../flow";
import type { PhasorArray } from "../phasor-array";

/** The wires at one end of an element. */
export interface Wiring {
  readonly current: "AC" | "DC";
  /** Conductors besides neutral or return. */
  readonly conductors: 1 | 3;
  readonly neutral: boolean;
  readonly frequencyHz: number; // [Hz]
}

/** Phasors of the currents that are on for less than three hours, carried beside the whole ones. */
export interface CurrentPair {
  readonly input: PhasorArray;
  readonly output: PhasorArray;
}

/** What every element knows of itself, whatever it is. */
export interface ElementBase {
  /** Place in the network's list, parents before children. */
  readonly index: number;
  readonly id: string;
  readonly place: Place;
  /** Indices of what it may draw from, the preferred first. */
  readonly parents: readonly number[];
  readonly wiring: Wiring;
}

/** One device of the network, compiled. It holds no state: that is in the flow. */
export interface Element extends ElementBase {
  readonly kind: Exclude<ElectricalNode["kind"], "it"> | "supply";
  readonly node: ElectricalNode;
  /** Wires at its output. */
  readonly outputWiring: Wiring;
  /** Its output voltage is its own, not that of its input. */
  readonly hasBus: boolean;
  /** Current passes unchanged and nothing is lost, so the sweep may skip it. */
  readonly passesThrough: boolean;
  /** Input current from output current and voltages. */
  backward(flow: Flow): void;
  /** Output voltage from input voltage and output current. Returns the largest squared relative change. */
  forward(flow: Flow): number;
  /** What becomes heat in it [W]. */
  lossW(flow: Flow): number;
  /** The part of the input current that serves loads on for less than three hours. */
  referNonContinuous(flow: Flow, pair: CurrentPair): void;
}

/** A supply of an IT device with the device it serves. */
export interface SupplyOf {
  readonly supply: PowerSupply;
  readonly device: ItNode;
}

/** Copies the currents of an element's output to its input. */
export function passCurrents({ index, wiring }: ElementBase, from: PhasorArray, to: PhasorArray): void {
  for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) to.set(k, from.re(k), from.im(k));
}

/** A converter's input is continuous in the proportion of its output that is; without output it is its own loss, always on. */
export function referByPower(flow: Flow, { index, wiring }: ElementBase, { input, output }: CurrentPair, outputConductors: number): void {
  const watts = flow.activePower(index, flow.output, index, outputConductors);
  const share = watts > 0 ? flow.activePower(index, output, index, outputConductors) / watts : 0;
  for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) input.set(k, share * flow.input.re(k), share * flow.input.im(k));
}

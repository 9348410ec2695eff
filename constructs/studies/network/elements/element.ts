import type { ElectricalNode, ItNode, PowerSupply } from "../../../facts/power/electrical";
import type { Flow } from "./flow";
import { drawPower, type Leg } from "./legs";
import type { PhasorArray } from "./phasor-array";

export interface Wiring {
  readonly current: "AC" | "DC";
  /** Conductors besides neutral or return. */
  readonly conductors: 1 | 3;
  readonly neutral: boolean;
  readonly frequencyHz: number; // [Hz]
}

/** Phasors of the currents of loads that are on for less than three hours, separate from the total currents. */
export interface CurrentPair {
  readonly input: PhasorArray;
  readonly output: PhasorArray;
}

export interface ElementBase {
  /** Place in the network's list: parents before children. */
  readonly index: number;
  readonly id: string;
  /** Number of its place in the network's list. */
  readonly placeNumber: number;
  /** Indices of its possible parents, preferred first. */
  readonly parents: readonly number[];
  readonly wiring: Wiring;
}

/** The differences of an element from a piece of wire. */
interface ElementTraits {
  /** Wires at its output. @default those at its input */
  readonly outputWiring?: Wiring;
  /** Whether it sets its output voltage itself. @default false */
  readonly hasBus?: boolean;
  /** Whether current passes unchanged and without loss, so that the sweep may skip it. @default false */
  readonly passesThrough?: boolean;
}

/**
 * One compiled device of the network. It holds no state: the flow does. The properties use `declare`, because to define them before the constructor sets them
 * takes five times as long in a class with many subclasses.
 */
export abstract class Element implements ElementBase, Required<ElementTraits> {
  declare readonly index: number;
  declare readonly id: string;
  declare readonly placeNumber: number;
  declare readonly parents: readonly number[];
  declare readonly wiring: Wiring;
  declare readonly outputWiring: Wiring;
  declare readonly hasBus: boolean;
  declare readonly passesThrough: boolean;
  abstract readonly kind: Exclude<ElectricalNode["kind"], "it"> | "supply";
  abstract readonly node: ElectricalNode;

  constructor(base: ElementBase, { outputWiring = base.wiring, hasBus = false, passesThrough = false }: ElementTraits = {}) {
    this.index = base.index;
    this.id = base.id;
    this.placeNumber = base.placeNumber;
    this.parents = base.parents;
    this.wiring = base.wiring;
    this.outputWiring = outputWiring;
    this.hasBus = hasBus;
    this.passesThrough = passesThrough;
  }

  backward({ output, input }: Flow): void {
    this.passCurrents(output, input);
  }

  /** Computes the output voltage from input voltage and output current. Returns the largest squared relative change. */
  forward(_flow: Flow): number {
    return 0;
  }

  /** Returns its heat loss [W]. */
  lossW(_flow: Flow): number {
    return 0;
  }

  /** Computes the part of the input current for loads that are on for less than three hours. */
  referNonContinuous(_flow: Flow, { output, input }: CurrentPair): void {
    this.passCurrents(output, input);
  }

  /** Copies the currents of its output to its input. */
  protected passCurrents(from: PhasorArray, to: PhasorArray): void {
    const { index, wiring } = this;
    for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) to.set(k, from.re(k), from.im(k));
  }

  /** Adds the current of constant power on one leg to its own current. */
  protected draw(flow: Flow, leg: Leg, activeW: number, reactiveVar: number): void {
    drawPower(flow, flow.inputBus(this.index), leg, activeW, reactiveVar, flow.input, this.index);
  }

  /** Computes the part of a converter. Charger and loss are always on; the rest of its input is continuous in the same proportion as its output. */
  protected referByPower(flow: Flow, { input, output }: CurrentPair): void {
    const { index, wiring, outputWiring } = this;
    const { outputW, missingW } = flow.converter(index);
    const drawnW = flow.activePower(flow.inputBus(index), flow.input, index, wiring.conductors);
    const passes = outputW > 0 && drawnW > 0;
    const nonContinuous = passes ? flow.activePower(index, output, index, outputWiring.conductors) / outputW : 0;
    const share = passes ? (nonContinuous * (outputW - missingW)) / drawnW : 0;
    for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) input.set(k, share * flow.input.re(k), share * flow.input.im(k));
  }
}

export interface SupplyOf {
  readonly supply: PowerSupply;
  readonly device: ItNode;
}

import { reactivePower } from "../../engineering/electrical/reactive-power";
import type { Element } from "./elements/element";
import { Flow } from "./flow";
import type { NetworkState } from "./network-state";
import { addTotals, emptyTotals, type NetworkTotals } from "./network-totals";
import { PhasorArray } from "./phasor-array";

/** Below this share of its no-load value a voltage is no operating point [-]. Source: docs/physics.md, sweep. */
const collapsedShare = 0.3;

/** One network state being solved: set powers and temperatures, sweep until nothing moves, read the result. Reuse it for the next climate point. */
export class NetworkRun {
  readonly flow: Flow;
  private readonly backwardOrder: readonly Element[];
  private readonly droppers: readonly Element[];
  private readonly noLoad: PhasorArray;
  private readonly sums: NetworkTotals;

  constructor(readonly state: NetworkState) {
    this.flow = new Flow(state);
    this.backwardOrder = state.living.filter(({ passesThrough }) => !passesThrough).toReversed();
    this.droppers = state.living.filter(({ kind }) => kind === "cable" || kind === "transformer");
    this.sums = emptyTotals(state);
    for (const element of state.living) element.forward(this.flow);
    this.noLoad = new PhasorArray(this.flow.voltage.length);
    this.noLoad.copyFrom(this.flow.voltage);
  }

  /** Puts every voltage back to its no-load value. */
  restart(): void {
    this.flow.voltage.copyFrom(this.noLoad);
  }

  /**
   * Index of a load for {@link setLoadPower}.
   *
   * @throws Error when the id is no load
   */
  loadIndex(id: string): number {
    const index = this.state.network.indexById.get(id);
    const element = index === undefined ? undefined : this.state.network.elements[index];
    if (element?.kind !== "load") throw new Error(`Node "${id}" must be a load of the network: correct the id`);
    return element.index;
  }

  /** Sets the active power of a load; its reactive power follows its power factor. */
  setLoadPower(index: number, watts: number): void {
    const node = this.state.network.elements[index]?.node;
    if (node?.kind !== "load") throw new Error(`Element ${index} must be a load: take the index from loadIndex()`);
    this.flow.activeW[index] = watts;
    this.flow.reactiveVar[index] = node.connection === "DC" ? 0 : reactivePower(watts, node.powerFactor, node.leading);
  }

  /** Sets the temperature of the air inside and outside, which rectifier units derate with [°C]. */
  setPlaceTemperatures(insideC: number, outsideC: number): void {
    this.flow.insideC = insideC;
    this.flow.outsideC = outsideC;
  }

  /**
   * One pass from the loads to the sources (currents) and one back (voltages).
   *
   * @returns largest change of a voltage as a share of itself [-]; NaN or infinite when it ran away
   */
  sweep(): number {
    const { flow } = this;
    const { input, output } = flow;
    output.clear();
    for (const element of this.backwardOrder) {
      element.backward(flow);
      if (element.kind === "source") continue;
      const from = 3 * element.index;
      const to = 3 * (this.state.carrier[element.index] as number);
      for (let k = 0; k < element.wiring.conductors; k++) output.add(to + k, input.re(from + k), input.im(from + k));
    }
    let moved = 0;
    for (const element of this.droppers) moved = Math.max(moved, element.forward(flow));
    return Math.sqrt(moved);
  }

  /** Power, loss and what is not served, after a sweep. The same object at every call. */
  totals(): NetworkTotals {
    addTotals(this.state, this.flow, this.sums);
    return this.sums;
  }

  /** The first node whose voltage is below 0.3 of its no-load value or not finite: then there is no operating point. */
  collapse(): { readonly node: string; readonly reason: string } | undefined {
    for (const { index, id, outputWiring } of this.droppers) {
      for (let k = 3 * index; k < 3 * index + outputWiring.conductors; k++) {
        const volts = this.flow.voltage.magnitude(k);
        const noLoadV = this.noLoad.magnitude(k);
        if (!(volts >= collapsedShare * noLoadV)) {
          const reason = `voltage at "${id}" falls below ${collapsedShare} of its no-load value of ${noLoadV.toFixed(1)} V: the network cannot carry the load`;
          return { node: id, reason };
        }
      }
    }
    return undefined;
  }

  /** Currents of breakers, boards, PDUs and switches, which the sweep skips. Call it before reading them. */
  settleThrough(): void {
    const { flow, state } = this;
    for (const { index, passesThrough } of state.living) {
      if (passesThrough) for (let k = 3 * index; k < 3 * index + 3; k++) flow.output.set(k, 0, 0);
    }
    for (const element of state.living.toReversed()) {
      if (element.passesThrough) element.backward(flow);
      const parent = state.network.elements[state.parent[element.index] ?? -1];
      if (!parent?.passesThrough || element.kind === "source") continue;
      for (let k = 0; k < element.wiring.conductors; k++) {
        flow.output.add(3 * parent.index + k, flow.input.re(3 * element.index + k), flow.input.im(3 * element.index + k));
      }
    }
  }
}

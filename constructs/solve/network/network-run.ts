import { reactivePower } from "../../engineering/electrical/reactive-power";
import type { Element } from "./elements/element";
import { LeafElement } from "./elements/leaf-element";
import { Flow } from "./flow";
import type { NetworkState } from "./network-state";
import { NetworkSums, type NetworkTotals } from "./network-totals";

/** Below this share of its no-load value a voltage is no operating point [-]. Source: docs/physics.md, sweep. */
const collapsedShare = 0.3;

/** A conductor whose voltage the load can pull down. */
interface WatchedVoltage {
  readonly node: string;
  readonly place: number;
  readonly noLoadV: number; // [V]
  /** Square of the least voltage at which there is an operating point. */
  readonly leastSquare: number; // [V²]
}

/** Voltages and powers of a point, which its currents follow from. */
export type HeldPoint = Float64Array;

/** One network state being solved: set powers and temperatures, sweep until nothing moves, read the result. Reuse it for the next climate point. */
export class NetworkRun {
  readonly flow: Flow;
  private readonly leaves: readonly LeafElement[];
  /** What is neither leaf nor passed through, children first. */
  private readonly carriers: readonly Element[];
  private readonly droppers: readonly Element[];
  private readonly watched: readonly WatchedVoltage[];
  private readonly noLoad: HeldPoint;
  private readonly sums: NetworkSums;

  constructor(readonly state: NetworkState) {
    const { living } = state;
    this.flow = new Flow(state);
    this.leaves = living.filter((element) => element instanceof LeafElement);
    this.carriers = living.filter((element) => !(element.passesThrough || element instanceof LeafElement)).reverse();
    this.droppers = living.filter(({ kind }) => kind === "cable" || kind === "transformer");
    this.sums = new NetworkSums(state);
    for (const element of living) element.forward(this.flow);
    this.noLoad = this.hold();
    this.watched = this.droppers.flatMap(({ id, index, outputWiring }) =>
      Array.from({ length: outputWiring.conductors }, (_, k) => this.watch(id, 3 * index + k)),
    );
  }

  /** Puts every voltage back to its no-load value and every power to that of the design. */
  restart(): void {
    this.flow.given.set(this.noLoad);
  }

  /** The point as it stands, for {@link recall}. */
  hold(): HeldPoint {
    return this.flow.given.slice();
  }

  /** Puts a point back, its currents included. */
  recall(point: HeldPoint): void {
    this.flow.given.set(point);
    this.drawCurrents();
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
    this.drawCurrents();
    let moved = 0;
    for (const element of this.droppers) moved = Math.max(moved, element.forward(this.flow));
    return Math.sqrt(moved);
  }

  /** Losses inside, after a sweep [W]. */
  lossInsideW(): number {
    return this.sums.lossInsideW(this.flow);
  }

  /** Power, loss and what is not served, after a sweep. */
  totals(): NetworkTotals {
    return this.sums.totals(this.flow);
  }

  /** The first node whose voltage is below 0.3 of its no-load value or not finite: then there is no operating point. */
  collapse(): { readonly node: string; readonly reason: string } | undefined {
    const { voltage } = this.flow;
    for (const { node, place, noLoadV, leastSquare } of this.watched) {
      if (!(voltage.re(place) ** 2 + voltage.im(place) ** 2 >= leastSquare)) {
        const reason = `voltage at "${node}" falls below ${collapsedShare} of its no-load value of ${noLoadV.toFixed(1)} V: the network cannot carry the load`;
        return { node, reason };
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
      this.addCurrents(element.index, parent.index, element.wiring.conductors);
    }
  }

  /** Currents from the loads to the sources, at the voltages as they stand. */
  private drawCurrents(): void {
    const { flow } = this;
    const { carrier } = this.state;
    flow.output.clear();
    for (const leaf of this.leaves) {
      leaf.backward(flow);
      this.addCurrents(leaf.index, carrier[leaf.index] as number, leaf.wiring.conductors);
    }
    for (const element of this.carriers) {
      element.backward(flow);
      if (element.kind !== "source") this.addCurrents(element.index, carrier[element.index] as number, element.wiring.conductors);
    }
  }

  /** Adds what an element draws to what is drawn from another. */
  private addCurrents(from: number, to: number, conductors: number): void {
    const { input, output } = this.flow;
    for (let k = 0; k < conductors; k++) output.add(3 * to + k, input.re(3 * from + k), input.im(3 * from + k));
  }

  private watch(node: string, place: number): WatchedVoltage {
    const noLoadV = this.flow.voltage.magnitude(place);
    return { node, place, noLoadV, leastSquare: (collapsedShare * noLoadV) ** 2 };
  }
}

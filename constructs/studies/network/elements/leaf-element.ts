import type { LoadNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase, type SupplyOf } from "./element";
import type { Flow } from "./flow";
import { drawPower, type Leg, legsOf } from "./legs";
import type { PhasorArray } from "./phasor-array";

/** The end of a branch: a load, or one supply of an IT device. It draws constant power. */
export class LeafElement extends Element {
  readonly legs: readonly Leg[];

  constructor(
    base: ElementBase,
    readonly kind: "load" | "supply",
    readonly node: LoadNode | SupplyOf["device"],
    connection: LoadNode["connection"],
  ) {
    super(base);
    this.legs = legsOf(connection);
  }

  override backward(flow: Flow): void {
    const { index, wiring } = this;
    for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) flow.input.set(k, 0, 0);
    this.drawFrom(flow, flow.input, index);
  }

  /** Adds its current to the currents of an element: its own, or the one that carries it. */
  drawFrom(flow: Flow, currents: PhasorArray, to: number): void {
    const { index, legs } = this;
    const bus = flow.inputBus(index);
    const activeW = flow.active(index) / legs.length;
    const reactiveVar = flow.reactive(index) / legs.length;
    for (const leg of legs) drawPower(flow, bus, leg, activeW, reactiveVar, currents, to);
  }

  override lossW(flow: Flow): number {
    return flow.supplyLossW(this.index);
  }

  override referNonContinuous(flow: Flow, { input }: CurrentPair): void {
    if (!this.node.continuous) this.passCurrents(flow.input, input);
  }
}

export function loadElement(base: ElementBase, node: LoadNode): LeafElement {
  return new LeafElement(base, "load", node, node.connection);
}

export function supplyElement(base: ElementBase, { supply, device }: SupplyOf): LeafElement {
  return new LeafElement(base, "supply", device, supply.connection);
}

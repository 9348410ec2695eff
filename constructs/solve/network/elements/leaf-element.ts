import type { LoadNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { drawPower, legsOf } from "../legs";
import { type Element, type ElementBase, passCurrents, type SupplyOf } from "./element";

/** What ends the tree: a load, or one supply of an IT device. It draws constant power. */
export interface LeafElement extends Element {
  readonly kind: "load" | "supply";
  readonly node: LoadNode | SupplyOf["device"];
  /** The supply, of an IT device. */
  readonly supply?: SupplyOf["supply"];
  readonly connection: LoadNode["connection"];
}

/** A load node. */
export function loadElement(base: ElementBase, node: LoadNode): LeafElement {
  return { ...leaf(base, node.connection, node.continuous), kind: "load", node, connection: node.connection };
}

/** One supply of an IT device. */
export function supplyElement(base: ElementBase, { supply, device }: SupplyOf): LeafElement {
  return { ...leaf(base, supply.connection, device.continuous), kind: "supply", node: device, supply, connection: supply.connection };
}

function leaf(base: ElementBase, connection: LoadNode["connection"], continuous: boolean): Omit<Element, "kind" | "node"> {
  const { index, wiring } = base;
  const legs = legsOf(connection);
  return {
    ...base,
    outputWiring: wiring,
    hasBus: false,
    passesThrough: false,
    backward: (flow: Flow) => {
      for (let k = 3 * index; k < 3 * index + wiring.conductors; k++) flow.input.set(k, 0, 0);
      const activeW = flow.active(index) / legs.length;
      const reactiveVar = flow.reactive(index) / legs.length;
      for (const leg of legs) drawPower(flow, index, leg, activeW, reactiveVar);
    },
    forward: () => 0,
    lossW: (flow) => flow.supplyLossW(index),
    referNonContinuous: (flow, { input }) => {
      if (!continuous) passCurrents(base, flow.input, input);
    },
  };
}

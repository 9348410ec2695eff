import type { Flow } from "./flow";
import type { NetworkState } from "./network-state";

/** Sums over a network after a sweep. `sourceTotalW + missingW = loadW + lossInsideW + lossOutsideW`. */
export interface NetworkTotals {
  /** By source, in the network's order [W]. */
  readonly sourceW: Float64Array;
  sourceTotalW: number; // [W]
  /** Loss of every electrical device inside, power supplies included [W]. */
  lossInsideW: number;
  lossOutsideW: number; // [W]
  /** What of the two is lost in power supplies: IT energy in PUE [W]. */
  supplyLossW: number;
  /** What of `lossInsideW` is lost in power supplies [W]. */
  supplyLossInsideW: number;
  /** Served at the terminals of loads and behind the supplies of IT devices [W]. */
  loadW: number;
  /** Drawn at the inlets of IT devices and by loads that count as IT [W]. */
  itW: number;
  /** Power of loads and IT devices without a living feed [W]. */
  unservedW: number;
  /** Asked of rectifier plants beyond their capacity: from a battery, else unserved [W]. */
  missingW: number;
}

/** Totals before the first sweep. */
export function emptyTotals({ network }: NetworkState): NetworkTotals {
  return {
    sourceW: new Float64Array(network.sources.length),
    sourceTotalW: 0,
    lossInsideW: 0,
    lossOutsideW: 0,
    supplyLossW: 0,
    supplyLossInsideW: 0,
    loadW: 0,
    itW: 0,
    unservedW: 0,
    missingW: 0,
  };
}

/** Fills the totals from a flow. */
export function addTotals(state: NetworkState, flow: Flow, totals: NetworkTotals): void {
  totals.sourceTotalW = totals.lossInsideW = totals.lossOutsideW = totals.supplyLossW = totals.supplyLossInsideW = 0;
  totals.loadW = totals.itW = totals.missingW = 0;
  totals.unservedW = state.unservedItW;
  totals.sourceW.fill(0);
  let source = 0;
  for (const element of state.network.elements) {
    const { index, kind, node } = element;
    const dead = (state.parent[index] as number) < 0;
    if (kind === "source") {
      const watts = dead ? 0 : flow.activePower(index, flow.input, index, element.wiring.conductors);
      totals.sourceW[source++] = watts;
      totals.sourceTotalW += watts;
    }
    if (dead) {
      if (kind === "load") totals.unservedW += flow.active(index);
      continue;
    }
    if (kind === "load") {
      totals.loadW += flow.active(index);
      if (node.kind === "load" && node.it) totals.itW += flow.active(index);
      continue;
    }
    if (element.passesThrough) continue;
    const lossW = element.lossW(flow);
    if (element.place === "inside") totals.lossInsideW += lossW;
    else totals.lossOutsideW += lossW;
    if (kind === "rectifier-plant") totals.missingW += flow.plant(index).missingW;
    if (kind === "supply") {
      totals.supplyLossW += lossW;
      if (element.place === "inside") totals.supplyLossInsideW += lossW;
      totals.loadW += state.supplyOutputW[index] as number;
      totals.itW += flow.active(index);
    }
  }
}

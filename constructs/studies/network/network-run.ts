import { type Collapse, tryFindCollapse, watchVoltages } from "./collapse";
import { type CompiledNetwork, loadReactivePower } from "./compile-network";
import type { LoadPart } from "./cords";
import { type DropPath, dropPaths } from "./drop-paths";
import type { Element } from "./elements/element";
import { Flow } from "./elements/flow";
import { LeafElement } from "./elements/leaf-element";
import type { PhasorArray } from "./elements/phasor-array";
import type { PlaceTemperatures } from "./elements/place-numbers";
import { type NetworkState, withPowersOf } from "./network-state";
import { NetworkSums, type NetworkTotals } from "./network-totals";
import { restorePoint, type SavedParts, type SavedPoint, savePoint } from "./saved-point";
import { lowestInputV, mayTurn, type Turned, turns } from "./turning";

/** The data that all runs of one equipment state share, whatever the powers of the loads. */
interface RunParts {
  readonly leaves: readonly LeafElement[];
  /** Elements that are neither leaves nor passed through, children first. */
  readonly carriers: readonly Element[];
  readonly droppers: readonly Element[];
  /** Elements that may change their mode. */
  readonly turning: readonly Element[];
  /** Voltages without load [V]. */
  readonly noLoadVoltage: PhasorArray;
  readonly watched: ReturnType<typeof watchVoltages>;
  readonly held: SavedParts;
}

export type SettledPoint = Pick<NetworkRun, "flow" | "state">;

const none: readonly Turned[] = [];

/** One network state that is solved: set powers and temperatures, sweep until nothing changes, read the result. Reuse it for the next climate point. */
export class NetworkRun {
  readonly flow: Flow;
  private readonly parts: RunParts;
  private readonly noLoad: SavedPoint;
  private readonly sums: NetworkSums;
  private knownPaths?: readonly DropPath[];
  /** The point whose currents `settleThrough()` completed, while it is the current point. */
  private settled: SettledPoint | undefined;

  /** @param like a run of the same equipment state with other powers; data that do not depend on powers are shared */
  constructor(
    readonly state: NetworkState,
    private readonly like?: NetworkRun,
  ) {
    this.flow = new Flow(state);
    if (like) this.flow.voltage.take(like.noLoadVoltage);
    this.parts = like ? like.parts : runParts(this);
    this.sums = new NetworkSums(state);
    this.noLoad = this.hold();
  }

  /** Returns the run of the same equipment state with the powers of another network. */
  withPowers(network: CompiledNetwork): NetworkRun {
    return new NetworkRun(withPowersOf(this.state, network), this);
  }

  /** Voltages without load [V]. */
  get noLoadVoltage(): PhasorArray {
    return this.parts.noLoadVoltage;
  }

  /** The paths from every device on alternating current to the supply that sets its voltage. */
  get dropPaths(): readonly DropPath[] {
    this.knownPaths ??= this.like?.dropPaths ?? dropPaths(this.state, this.flow, this.noLoadVoltage);
    return this.knownPaths;
  }

  /** Resets every voltage to its no-load value and every power to that of the design. */
  restart(): void {
    this.settled = undefined;
    restorePoint(this.flow, this.parts.held, this.noLoad);
  }

  /** Saves the present point for {@link recall}. */
  hold(): SavedPoint {
    return savePoint(this.flow, this.parts.held);
  }

  recall(point: SavedPoint): void {
    restorePoint(this.flow, this.parts.held, point);
    this.drawCurrents();
  }

  /**
   * Returns the cords of a load for {@link setLoadPower}.
   *
   * @throws Error when the id is no load
   */
  loadParts(id: string): readonly LoadPart[] {
    const parts = this.state.loadParts.get(id);
    if (!parts) throw new Error(`Node "${id}" must be a load of the network: correct the id`);
    return parts;
  }

  /** Sets the active power of a load; its reactive power follows its power factor. */
  setLoadPower(parts: readonly LoadPart[], watts: number): void {
    this.settled = undefined;
    for (const { index, share } of parts) {
      const node = this.state.network.elements[index]?.node;
      if (node?.kind !== "load") throw new Error(`Element ${index} must be a load: take the parts from loadParts()`);
      this.flow.activeW[index] = share * watts;
      this.flow.reactiveVar[index] = loadReactivePower(node, share * watts);
    }
  }

  /** Sets the temperature of each place, which affects the derating of rectifier units and the charging of batteries. */
  setPlaceTemperatures(placeC: PlaceTemperatures): void {
    this.settled = undefined;
    this.flow.placeC = placeC;
  }

  /**
   * Makes one pass from the loads to the sources (currents) and one back (voltages).
   *
   * @returns largest change of a voltage as a share of itself [-]; NaN or infinite if it diverged
   */
  sweep(): number {
    this.drawCurrents();
    let moved = 0;
    for (const element of this.parts.droppers) moved = Math.max(moved, element.forward(this.flow));
    return Math.sqrt(moved);
  }

  /** Returns the elements that change their mode at the voltages and powers of the last sweep. */
  turning(): readonly Turned[] {
    const { flow, state, parts } = this;
    if (parts.turning.length === 0) return none;
    return parts.turning
      .filter((element) => turns(flow, state, element))
      .map(({ id, index, wiring }) => ({ id, lowestV: lowestInputV(flow, state, index, wiring.conductors) }));
  }

  /** Returns the losses inside, after a sweep [W]. */
  lossInsideW(): number {
    return this.sums.lossInsideW(this.flow);
  }

  /** Returns the losses at each place of the design, in their order, after a sweep [W]. */
  lossAtPlacesW(): readonly number[] {
    return this.sums.lossAtPlacesW(this.flow);
  }

  /** Returns power, loss and unserved power, after a sweep. */
  totals(): NetworkTotals {
    return this.sums.totals(this.flow);
  }

  /** Returns the reason why there is no operating point; undefined if there is one. */
  collapse(): Collapse | undefined {
    return tryFindCollapse(this.flow, this.parts.watched);
  }

  /**
   * Computes the currents of loads, supplies, breakers, boards, PDUs and switches, which the sweep skips. Call it before you read them. It returns the same
   * object until the point changes.
   */
  settleThrough(): SettledPoint {
    this.settled ??= this.settleAll();
    return this.settled;
  }

  private settleAll(): SettledPoint {
    const { flow, state } = this;
    for (const { index, passesThrough } of state.living) {
      if (passesThrough) for (let k = 3 * index; k < 3 * index + 3; k++) flow.output.set(k, 0, 0);
    }
    for (const element of state.living.toReversed()) {
      if (element.passesThrough || element instanceof LeafElement) element.backward(flow);
      const parent = state.network.elements[state.parent[element.index] ?? -1];
      if (parent?.passesThrough && parent !== element) this.addCurrents(element, parent.index);
    }
    return { flow, state };
  }

  /** Computes the currents from the loads to the sources at the present voltages. */
  private drawCurrents(): void {
    const { flow } = this;
    const { carrier } = this.state;
    this.settled = undefined;
    flow.output.clear();
    for (const leaf of this.parts.leaves) leaf.drawFrom(flow, flow.output, carrier[leaf.index] as number);
    for (const element of this.parts.carriers) {
      element.backward(flow);
      if (!flow.isRoot(element.index)) this.addCurrents(element, carrier[element.index] as number);
    }
  }

  private addCurrents({ index, wiring }: Element, to: number): void {
    const { input, output } = this.flow;
    for (let k = 0; k < wiring.conductors; k++) output.add(3 * to + k, input.re(3 * index + k), input.im(3 * index + k));
  }
}

function runParts({ flow, state }: Pick<NetworkRun, "flow" | "state">): RunParts {
  const { living, network, bypassed } = state;
  const leaves: LeafElement[] = [];
  const carriers: Element[] = [];
  const droppers: Element[] = [];
  const turning: Element[] = [];
  for (const element of living) {
    element.forward(flow);
    if (element instanceof LeafElement) leaves.push(element);
    else if (!element.passesThrough) carriers.push(element);
    if (element.kind === "cable" || element.kind === "transformer" || bypassed.has(element.index)) droppers.push(element);
    if (mayTurn(element, state)) turning.push(element);
  }
  const watched = watchVoltages(flow, droppers);
  return {
    leaves,
    carriers: carriers.reverse(),
    droppers,
    turning,
    noLoadVoltage: flow.voltage.copy(),
    watched,
    held: { places: watched.map(({ place }) => place), loads: network.loadElements },
  };
}

import type { ElectricalNode } from "../../../constructs/facts/power/electrical";
import { Complex } from "./naive-complex";
import {
  balanced,
  behindCable,
  behindTransformer,
  cableLoss,
  drawn,
  drawnByPlant,
  drawnByTransformer,
  drawnByUps,
  givenByPlant,
  held,
  inverterLoss,
  type NaiveNode,
  power,
  unitLoss,
  upsLoss,
  zero,
} from "./naive-parts";

export interface NaiveState {
  readonly lostFeeds?: readonly string[];
  readonly sourceVoltageFactor?: number | Readonly<Record<string, number>>;
  /** Converters whose batteries hold their buses where nothing else does. @default none */
  readonly held?: readonly string[];
  /** UPS that pass their input through. @default none */
  readonly bypassed?: readonly string[];
  /** Switches that take their other input first, UPS that have left theirs, plants whose battery gives a part. @default none */
  readonly turned?: readonly string[];
  /** Voltage of a plant's bus while its battery gives any part [V]. @default that of its rectifiers */
  readonly busV?: number;
}

/** Sums of powers are rounded [W]. */
const noPowerW = 1e-6;

type Kind<K extends ElectricalNode["kind"]> = Extract<ElectricalNode, { kind: K }>;

/**
 * A network once more, node by node with complex numbers as objects, sharing no line with `solveNetwork()`. Written from the description of the sweep:
 * currents from the loads to the sources, voltages back, until no voltage moves. Air of 25 °C; a battery gives what is asked of it and takes nothing. Nothing turns of itself: ask `turning()` and make another.
 */
export class NaiveNetwork {
  readonly at = new Map<string, NaiveNode>();
  #output = new Map<string, readonly Complex[]>();
  readonly #childrenOf = new Map<string, string[]>();
  /** Voltage at the output of each node. */
  readonly #givenV = new Map<string, readonly Complex[]>();
  readonly #nodes: ReadonlyMap<string, ElectricalNode>;
  readonly #frequencyHz: number; // [Hz]
  /** Living sources, and converters on their batteries. */
  readonly #roots: readonly string[];

  constructor(
    nodes: readonly ElectricalNode[],
    readonly state: NaiveState = {},
  ) {
    this.#frequencyHz = nodes.find((node) => node.kind === "source")?.frequencyHz ?? Number.NaN;
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#roots = nodes.flatMap(({ id }) => (this.#feederOf(id) === id ? [id] : []));
    for (const node of nodes) {
      if (node.kind === "it") for (const { id, parent } of node.supplies) this.#hang(id, this.#feederOf(parent) && parent);
      else this.#hang(node.id, this.#feederOf(node.id));
    }
    for (let sweep = 0; sweep < 500; sweep++) {
      for (const root of this.#roots) this.#currents(root);
      let moved = 0;
      for (const root of this.#roots) moved = Math.max(moved, this.#voltages(root));
      if (moved < 1e-13) break;
    }
  }

  /** What feeds a node: itself for a living source and a converter on its battery, nothing for one that is dead. */
  #feederOf(id: string): string | undefined {
    const node = this.#nodes.get(id);
    const { lostFeeds = [], held = [], turned = [] } = this.state;
    if (!node || node.kind === "it") return undefined;
    if (node.kind === "source") return lostFeeds.includes(node.feed) ? undefined : id;
    const parents = node.kind === "transfer-switch" ? node.parents : [node.parent];
    const inOrder = turned.includes(id) && node.kind === "transfer-switch" ? [...parents].reverse() : parents;
    const living = node.kind === "ups" && turned.includes(id) ? undefined : inOrder.find((parent) => this.#feederOf(parent) !== undefined);
    return living ?? (held.includes(id) ? id : undefined);
  }

  #hang(id: string, feeder: string | undefined): void {
    if (feeder === undefined) return;
    this.at.set(id, { voltage: [], current: [], lossW: 0 });
    if (feeder !== id) this.#childrenOf.set(feeder, [...(this.#childrenOf.get(feeder) ?? []), id]);
  }

  /** Switches, UPS and plants that leave what they were on, at the voltages and powers as they stand. */
  turning(): readonly string[] {
    const { held = [], bypassed = [], turned = [] } = this.state;
    return [...this.#nodes.values()].flatMap((node) => {
      if (turned.includes(node.id) || !this.at.has(node.id) || this.#roots.includes(node.id)) return [];
      const leaves =
        (node.kind === "ups" && !bypassed.includes(node.id) && this.#isBelow(node.id, (node.input?.rangeV[0] ?? 0) / Math.sqrt(3))) ||
        (node.kind === "rectifier-plant" && held.includes(node.id) && this.#missingW(node) > noPowerW) ||
        (node.kind === "transfer-switch" && this.#leaves(node));
      return leaves ? [node.id] : [];
    });
  }

  #isBelow(id: string, leastV: number): boolean {
    return Math.min(...this.#of(id).voltage.map(({ size }) => size)) < leastV;
  }

  /** It is on its preferred input, whose voltage is too low, and that of the other is not. */
  #leaves({ id, parents, static: window }: Kind<"transfer-switch">): boolean {
    const [preferred = "", other = ""] = parents;
    if (!window || this.#feederOf(id) !== preferred || !this.at.has(other)) return false;
    const otherV = Math.min(...(this.#givenV.get(other) ?? []).map(({ size }) => size));
    return this.#isBelow(id, window.minimumLineToNeutralV) && otherV >= window.minimumLineToNeutralV;
  }

  #missingW(plant: Kind<"rectifier-plant">): number {
    const output = this.#output.get(plant.id) ?? [];
    return givenByPlant(plant, this.#of(plant.id).voltage, plant.busV * (output[0] ?? zero).re).openW;
  }

  #of(id: string): NaiveNode {
    const node = this.at.get(id);
    if (!node) throw new Error(`no ${id}`);
    return node;
  }

  /** Voltage at the input of everything below a node, from the voltage at its own input. */
  #voltages(id: string): number {
    const node = this.#nodes.get(id);
    const own = this.#of(id);
    let out = own.voltage;
    if (node?.kind === "source") out = balanced(node.lineToNeutralV * this.#factor(node.feed));
    if (node?.kind === "battery-inverter" && this.#roots.includes(id)) out = balanced(node.outputLineToNeutralV);
    if (node?.kind === "ups" && !this.#isBypassed(id)) out = balanced(node.outputLineToNeutralV);
    if (node?.kind === "rectifier-plant") out = [new Complex(this.#busV(node))];
    if (node?.kind === "cable") out = behindCable(node, own, this.#frequencyHz);
    if (node?.kind === "transformer") out = behindTransformer(node, own.voltage, this.#output.get(id) ?? balanced(0));
    this.#givenV.set(id, out);
    let moved = 0;
    for (const child of this.#childrenOf.get(id) ?? []) {
      const below = this.#of(child);
      const change = out.map((volts, k) => volts.minus(below.voltage[k] ?? zero).size / volts.size);
      moved = Math.max(moved, ...change);
      below.voltage = out;
      moved = Math.max(moved, this.#voltages(child));
    }
    if (node?.kind === "source") own.voltage = out;
    return moved;
  }

  #isBypassed(id: string): boolean {
    return this.state.bypassed?.includes(id) === true;
  }

  #busV({ id, busV }: Kind<"rectifier-plant">): number {
    const { turned = [], busV: onBatteryV = busV } = this.state;
    return turned.includes(id) || this.#roots.includes(id) ? onBatteryV : busV;
  }

  #factor(feed: string): number {
    const { sourceVoltageFactor = 1 } = this.state;
    return typeof sourceVoltageFactor === "number" ? sourceVoltageFactor : (sourceVoltageFactor[feed] ?? 1);
  }

  /** Current into a node: what its children draw, and what it needs itself. */
  #currents(id: string): readonly Complex[] {
    const own = this.#of(id);
    const drawn = (this.#childrenOf.get(id) ?? []).map((child) => this.#currents(child));
    const output = [0, 1, 2].map((k) => Complex.sum(drawn.map((currents) => currents[k] ?? zero)));
    this.#output.set(id, output);
    const held = this.#roots.includes(id) ? this.#nodes.get(id) : undefined;
    if (held?.kind === "ups") own.lossW = upsLoss(held, output).lossW;
    if (held?.kind === "battery-inverter") own.lossW = inverterLoss(held, output);
    if (own.voltage.length === 0) {
      own.current = [zero, zero, zero];
    } else {
      own.current = this.#drawnBy(id, own, output);
    }
    return own.current;
  }

  #drawnBy(id: string, own: NaiveNode, output: readonly Complex[]): readonly Complex[] {
    const node = this.#nodes.get(id) ?? this.#deviceOf(id);
    switch (node.kind) {
      case "load":
        return drawn(
          own.voltage,
          node.connection,
          node.connection === "DC" ? new Complex(this.#cordW(node)) : power(this.#cordW(node), node.powerFactor, node.leading),
        );
      case "it":
        return this.#drawnBySupply(id, node, own);
      case "ups":
        return this.#isBypassed(id) ? output : drawnByUps(node, own, output);
      case "rectifier-plant":
        return drawnByPlant(node, own, this.#busV(node) * (output[0] ?? zero).re);
      case "transformer":
        return drawnByTransformer(node, own, output);
      case "transfer-switch":
      case "panel": {
        const share = node.kind === "panel" ? node.lossShareOfOutput : (node.static?.lossShareOfOutput ?? 0);
        const losses = output.map((amperes, k) => share * (own.voltage[k] ?? zero).times(amperes.conjugate).re);
        own.lossW = losses.reduce((a, b) => a + b);
        return output.map((amperes, k) => amperes.plus(new Complex(losses[k] ?? 0).over(own.voltage[k] ?? zero).conjugate));
      }
      default:
        if (node.kind === "cable") own.lossW = cableLoss(node, output, own.voltage.length === 1);
        return output;
    }
  }

  /** What a load draws by this node: of a device with several cords its part of what all of them have, by the cords that live. */
  #cordW(node: Kind<"load">): number {
    const { cord } = node;
    if (!cord) return node.powerW;
    const cords = [...this.#nodes.values()].flatMap((one) => (one.kind === "load" && one.cord?.device === cord.device ? [one] : []));
    const wholeW = cords.map(({ powerW }) => powerW).reduce((a, b) => a + b);
    const living = cords.filter(({ id }) => this.at.has(id));
    const carried = living.map((one) => one.cord?.share ?? 0).reduce((a, b) => a + b);
    return carried > 0 ? (wholeW * cord.share) / carried : wholeW / living.length;
  }

  #deviceOf(supplyId: string): Kind<"it"> {
    for (const node of this.#nodes.values()) if (node.kind === "it" && node.supplies.some(({ id }) => id === supplyId)) return node;
    throw new Error(`no ${supplyId}`);
  }

  #drawnBySupply(id: string, device: Kind<"it">, own: NaiveNode): readonly Complex[] {
    const living = device.supplies.filter((supply) => this.at.has(supply.id));
    const supply = living.find((one) => one.id === id);
    if (!supply) throw new Error(`no ${id}`);
    // Shares of the living are scaled to 1; where those carried nothing so far they share by rating.
    const carried = living.reduce((sum, { share }) => sum + share, 0);
    const weight = carried > 0 ? supply.share / carried : supply.ratedW / living.reduce((sum, { ratedW }) => sum + ratedW, 0);
    const outputW = device.directCurrentW * weight;
    own.lossW = unitLoss(outputW, supply.ratedW, supply.efficiency);
    return drawn(own.voltage, supply.connection, power(outputW + own.lossW, held(supply.powerFactor, outputW / supply.ratedW)));
  }
}

/** A network in which everything has turned that turns, all of a round together. */
export function settledNaively(nodes: readonly ElectricalNode[], state: NaiveState): NaiveNetwork {
  const naive = new NaiveNetwork(nodes, state);
  const turning = naive.turning();
  return turning.length === 0 ? naive : settledNaively(nodes, { ...state, turned: [...(state.turned ?? []), ...turning] });
}

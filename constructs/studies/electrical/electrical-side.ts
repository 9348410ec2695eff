import type { Warmth } from "../../facts/power/place";
import { listIds } from "../../plain/list-ids";
import { deepFreeze } from "../../props/deep-freeze";
import type { ClimatePoint } from "../../site";
import { type CompiledNetwork, compileNetwork, withPowers } from "../network/compile-network";
import type { LoadPart } from "../network/cords";
import { firstOfDesign, type PlaceTemperatures } from "../network/elements/place-numbers";
import { contributorsOf } from "../network/limits/contributors";
import { frozenLimits, type NetworkLimit } from "../network/limits/network-limit";
import { networkLimits } from "../network/limits/network-limits";
import { NetworkRun } from "../network/network-run";
import { networkState } from "../network/network-state";
import { networkRecord } from "../network/record";
import type { SavedPoint } from "../network/saved-point";
import { frozenQuality, type SupplyQuality, supplyQuality } from "../network/supply-quality";
import type { Turned } from "../network/turning";
import type { EquipmentState } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { BatteryState } from "./battery-state";
import type { ElectricalRun, ElectricalState } from "./electrical-state";
import { IdealRun } from "./ideal-run";
import { networkKey, networkOptions } from "./network-options";
import { placeTemperatures, warmthsAt } from "./place-temperatures";
import { batteryStates, gensetStates } from "./store-states";
import { unservedOf } from "./unserved";

/** The electrical side of a node: its tree is compiled once, and one run is kept for each equipment state. */
export class ElectricalSide {
  private readonly network: CompiledNetwork | undefined;
  private readonly runs = new Map<string, TreeRun>();

  /**
   * @param like the same node with other rack powers, or another node with the same network. It has a compiled tree, and knows which parts are live in each
   * equipment state
   */
  constructor(
    private readonly node: NodeSnapshot,
    private readonly like?: ElectricalSide,
  ) {
    this.network = this.isSameNetwork
      ? like?.network
      : node.network && (like?.network ? withPowers(like.network, node.network) : compileNetwork(node.network, node.places));
  }

  private get isSameNetwork(): boolean {
    return this.like !== undefined && this.like.node.network === this.node.network;
  }

  /**
   * Starts the run of an equipment state, at no-load voltage and with every device at its rated power. A run is reused, so only one may be in use at a time.
   *
   * @param turned the parts that have changed to their other mode
   * @param climate temperatures of places that a climate point states; none unless given
   */
  start(equipment: EquipmentState, turned: readonly Turned[] = [], climate: Pick<ClimatePoint, "placesC"> = {}): ElectricalRun {
    return this.startTree(equipment, turned, warmthsAt(this.node.places, climate)) ?? new IdealRun(this.node.demands);
  }

  private startTree(equipment: EquipmentState, turned: readonly Turned[], warmths: readonly Warmth[]): TreeRun | undefined {
    if (!this.network) return undefined;
    const key = [networkKey(equipment), ...listIds(turned)].join(" ");
    const run = this.runOf(this.network, key, equipment, turned);
    run.restart(equipment, turned, warmths);
    return run;
  }

  private runOf(network: CompiledNetwork, key: string, equipment: EquipmentState, turned: readonly Turned[]): TreeRun {
    const run = this.runs.get(key) ?? this.newRun(network, key, equipment, turned);
    this.runs.set(key, run);
    return run;
  }

  private newRun(network: CompiledNetwork, key: string, equipment: EquipmentState, turned: readonly Turned[]): TreeRun {
    // nodes with the same network share a run, so it is made in the first node
    const like = this.isSameNetwork ? this.like?.runOf(network, key, equipment, turned) : this.like?.runs.get(key);
    const state = () => networkState(network, { ...networkOptions(this.node, equipment), turned: listIds(turned) });
    const run = like?.run.withPowers(network) ?? new NetworkRun(state());
    return new TreeRun(this.node, run, (warmths) => this.startTree({ kind: "on-battery" }, [], warmths), like);
  }
}

class TreeRun implements ElectricalRun {
  readonly dead: ReadonlySet<string>;
  /** The cords of each load in the arrays of the run. */
  private readonly loads: ReadonlyMap<string, readonly LoadPart[]>;
  private readonly unserved: ElectricalState["unserved"];
  private equipment: EquipmentState = { kind: "healthy" };
  private turned: readonly Turned[] = [];
  /** Warmth of the places of the design, at the climate point. */
  private warmths: readonly Warmth[] = [];
  /** Powers of devices that follow the state, as last set [W]. */
  private readonly powers = new Map<string, number>();
  /** The point that was last restored; undefined after the run was solved again. */
  private recalled: SavedPoint | undefined;

  constructor(
    private readonly node: NodeSnapshot,
    readonly run: NetworkRun,
    private readonly startOnBattery: (warmths: readonly Warmth[]) => TreeRun | undefined,
    like?: TreeRun,
  ) {
    this.dead = like?.dead ?? new Set(listIds(run.state.unserved));
    this.loads = like?.loads ?? new Map(node.demands.filter(({ supplies }) => !supplies).map(({ id }) => [id, run.loadParts(id)]));
    this.unserved = deepFreeze(unservedOf(node, this.dead));
  }

  /**
   * @param equipment one of the states that share this run's network
   * @param turned the parts that have changed their mode in its network
   * @param warmths of the places of the design
   */
  restart(equipment: EquipmentState, turned: readonly Turned[], warmths: readonly Warmth[]): void {
    this.warmths = warmths;
    this.equipment = equipment;
    this.turned = turned;
    this.recalled = undefined;
    this.powers.clear();
    this.run.restart();
  }

  setPower(device: string, watts: number): void {
    const parts = this.loads.get(device);
    if (!parts) throw new Error(`Device ${device} must be a load of the tree but is none: only fans, air conditioners and heaters are set`);
    this.recalled = undefined;
    this.powers.set(device, watts);
    this.run.setLoadPower(parts, watts);
  }

  advance(insideC: number, outsideC: number): number {
    this.recalled = undefined;
    this.run.setPlaceTemperatures(placeTemperatures(this.warmths, insideC, outsideC));
    return this.run.sweep();
  }

  lossInsideW(): number {
    return this.run.lossInsideW();
  }

  collapse(): string | undefined {
    const fallen = this.run.collapse();
    return fallen && `${fallen.node}: ${fallen.reason}`;
  }

  turning(): readonly Turned[] {
    return this.run.turning();
  }

  state(insideC: number, outsideC: number): ElectricalState {
    const { run } = this;
    const totals = run.totals();
    const { sourceTotalW, lossInsideW, lossOutsideW, supplyLossW, itW, missingW, fromCellsW, intoCellsW } = totals;
    const reason = this.collapse();
    const placeC = placeTemperatures(this.warmths, insideC, outsideC);
    const point = run.hold();
    // The run serves many points. A point is restored before it is read, unless it was the last.
    const recalled = (): NetworkRun => {
      if (this.recalled === point) return run;
      run.setPlaceTemperatures(placeC);
      run.recall(point);
      this.recalled = point;
      return run;
    };
    const conditions = { placeC, elevationM: this.node.site.position.elevationM, turned: this.turned };
    const isKnown = reason === undefined;
    const limits = lazily(() => (isKnown ? frozenLimits(networkLimits(recalled(), conditions)) : noLimits));
    const quality = lazily(() => (isKnown ? frozenQuality(supplyQuality(recalled())) : noQuality));
    const bridging = this.bridging(insideC, outsideC, placeC);
    // Frozen here and not with its point, because freezing the point would read the lazy values.
    return Object.freeze<ElectricalState>({
      outcome: reason === undefined ? "solved" : "unknown",
      ...(reason !== undefined && { reason }),
      nodePowerW: sourceTotalW + fromCellsW - intoCellsW,
      itW,
      lossInsideW,
      lossOutsideW,
      places: this.places(placeC),
      supplyLossW,
      missingW,
      unserved: this.unserved,
      turned: Object.freeze(listIds(this.turned)),
      batteries: deepFreeze(this.equipment.kind === "on-battery-at-end" ? [] : batteryStates(this.node, run, placeC)),
      ...frozenBridging(bridging),
      gensets: deepFreeze(gensetStates(this.node, run, totals, this.equipment, outsideC)),
      get limits() {
        return limits();
      },
      get quality() {
        return quality();
      },
      contributorsOf: (limit) => partsOf(limit, recalled, bridging),
      record: () => networkRecord(recalled()),
    });
  }

  private places(placeC: PlaceTemperatures): ElectricalState["places"] {
    const { places } = this.node;
    if (places.length === 0) return undefined;
    const lossW = this.run.lossAtPlacesW();
    const temperatureC = placeC.slice(firstOfDesign);
    return deepFreeze(places.map(({ name }, i) => ({ name, temperatureC: temperatureC[i] as number, lossW: lossW[i] as number })));
  }

  /**
   * Returns the batteries between the loss of the grid and the start of the gensets, and the limits of battery inverters. Every device on a battery has its
   * present power. Undefined in other states, and if that network has no solution.
   */
  private bridging(insideC: number, outsideC: number, placeC: PlaceTemperatures): Bridging | undefined {
    if (this.equipment.kind !== "on-genset") return undefined;
    const onBattery = this.startOnBattery(this.warmths);
    if (!onBattery) return undefined;
    for (const [device, watts] of this.powers) onBattery.setPower(device, watts);
    for (let sweeps = 0; sweeps < mostSweeps; sweeps++) {
      if (onBattery.advance(insideC, outsideC) > settledVoltage) continue;
      if (onBattery.collapse() !== undefined) return undefined;
      return { batteries: batteryStates(this.node, onBattery.run, placeC), limits: onBattery.limitsOfInverters(placeC) };
    }
    return undefined;
  }

  /** Returns the ratings of the battery inverters in this run. Other converters are judged in the grid states. */
  private limitsOfInverters(placeC: PlaceTemperatures): readonly NetworkLimit[] {
    const { run } = this;
    const { elements, converters, indexById } = run.state.network;
    if (!converters.some(({ kind }) => kind === "battery-inverter")) return noLimits;
    const limits = networkLimits(run, { placeC, elevationM: this.node.site.position.elevationM });
    return limits.filter(({ node }) => elements[indexById.get(node) ?? -1]?.kind === "battery-inverter");
  }
}

/** The state from the loss of the grid until gensets run. */
interface Bridging {
  readonly batteries: readonly BatteryState[];
  readonly limits: readonly NetworkLimit[];
}

function frozenBridging(
  { batteries, limits }: Bridging = { batteries: [], limits: noLimits },
): Pick<ElectricalState, "bridging" | "bridgingLimits"> {
  return { bridging: deepFreeze(batteries), ...(limits.length > 0 && { bridgingLimits: frozenLimits(limits) }) };
}

/** Returns the parts of a limit. For the time until gensets run it is only the part itself, because its network is not that of the point. */
function partsOf(
  limit: NetworkLimit,
  run: () => NetworkRun,
  bridging: Bridging | undefined,
): ReturnType<ElectricalState["contributorsOf"]> {
  if (bridging?.limits.includes(limit)) return [{ name: limit.node, value: limit.value }];
  return contributorsOf(run(), limit).map(({ id, value }) => ({ name: id, value }));
}

/** Same bound as for the fixed point of the whole node, docs/physics/operating-point.md, Fixed point. */
const mostSweeps = 100;
const settledVoltage = 1e-12; // [-]

const noLimits: readonly NetworkLimit[] = Object.freeze([]);
const noQuality: SupplyQuality = deepFreeze({ phases: [], drops: [] });

/** Computes a value at its first use. */
function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

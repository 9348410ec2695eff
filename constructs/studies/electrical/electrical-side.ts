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

/** The electrical side of a node: its tree compiled once, one run kept for each equipment state. */
export class ElectricalSide {
  private readonly network: CompiledNetwork | undefined;
  private readonly runs = new Map<string, TreeRun>();

  /**
   * @param like of the same node with other powers of its racks, or of another node with the same network: its tree is compiled already, and who lives in its equipment
   * states is known
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
   * The run of one equipment state, at no-load voltage and with every device at its rated power. It is reused: one at a time.
   *
   * @param turned what has turned to its other way of working
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
    // of the same network a run serves many nodes, so that it is made there for all of them
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
  /** Of the places of the design, at the climate point. */
  private warmths: readonly Warmth[] = [];
  /** Powers of devices that follow the state, as last set [W]. */
  private readonly powers = new Map<string, number>();
  /** The point that the run stands at since it was put back to it; undefined once it is solved again. */
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
   * @param turned what has turned in its network, with what it had before
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
    // The run serves many points: each is put back before anything more is read of it, but where it was the last to be.
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
    // Frozen here, and not with its point: that would ask for what nobody may ask for.
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
   * What batteries give between the loss of the grid and the gensets, and what battery inverters carry of their ratings: every device draws what it draws then, where
   * a battery holds it. Undefined in every other state, and where that network has no solution.
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

  /** Ratings of the battery inverters, as the run stands: those of every other converter are judged beside the grid. */
  private limitsOfInverters(placeC: PlaceTemperatures): readonly NetworkLimit[] {
    const { run } = this;
    const { elements, converters, indexById } = run.state.network;
    if (!converters.some(({ kind }) => kind === "battery-inverter")) return noLimits;
    const limits = networkLimits(run, { placeC, elevationM: this.node.site.position.elevationM });
    return limits.filter(({ node }) => elements[indexById.get(node) ?? -1]?.kind === "battery-inverter");
  }
}

/** What holds from the loss of the grid until gensets stand. */
interface Bridging {
  readonly batteries: readonly BatteryState[];
  readonly limits: readonly NetworkLimit[];
}

function frozenBridging(
  { batteries, limits }: Bridging = { batteries: [], limits: noLimits },
): Pick<ElectricalState, "bridging" | "bridgingLimits"> {
  return { bridging: deepFreeze(batteries), ...(limits.length > 0 && { bridgingLimits: frozenLimits(limits) }) };
}

/** Of what holds until gensets stand the part itself: its network is not that of the point. */
function partsOf(
  limit: NetworkLimit,
  run: () => NetworkRun,
  bridging: Bridging | undefined,
): ReturnType<ElectricalState["contributorsOf"]> {
  if (bridging?.limits.includes(limit)) return [{ name: limit.node, value: limit.value }];
  return contributorsOf(run(), limit).map(({ id, value }) => ({ name: id, value }));
}

/** As the fixed point of the whole node, docs/physics/operating-point.md, Fixed point. */
const mostSweeps = 100;
const settledVoltage = 1e-12; // [-]

const noLimits: readonly NetworkLimit[] = Object.freeze([]);
const noQuality: SupplyQuality = deepFreeze({ phases: [], drops: [] });

/** Computes when first asked. */
function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

import type { DemandFacts } from "../facts/demand";
import type { ElectricalState } from "./electrical-state";
import { type CompiledNetwork, compileNetwork } from "./network/compile-network";
import { contributorsOf } from "./network/contributors";
import { networkLimits } from "./network/network-limits";
import { NetworkRun } from "./network/network-run";
import { type NetworkState, networkState } from "./network/network-state";
import { networkRecord } from "./network/record";
import { type SupplyQuality, supplyQuality } from "./network/supply-quality";
import type { EquipmentState } from "./scenarios";
import type { NodeSnapshot } from "./snapshot";

/** The electrical side of one scenario, driven by the fixed-point loop: set powers, advance, read what changed. */
export interface ElectricalRun {
  /** Ids of devices without a living feed. */
  readonly dead: ReadonlySet<string>;
  setPower(device: string, watts: number): void;
  /** One pass; the largest relative change of a voltage. */
  advance(insideC: number, outsideC: number): number;
  /** Losses inside at the last pass [W]. */
  lossInsideW(): number;
  /** Why the network has no solution, if it has none. */
  collapse(): string | undefined;
  state(insideC: number, outsideC: number): ElectricalState;
}

/** The electrical side of a node: its tree compiled once, one run kept for each equipment state. */
export class ElectricalSide {
  private readonly network: CompiledNetwork | undefined;
  private readonly runs = new Map<string, TreeRun>();

  constructor(private readonly node: NodeSnapshot) {
    this.network = node.network && compileNetwork(node.network);
  }

  /** The run of one equipment state, at no-load voltage and with every device at its rated power. It is reused: one at a time. */
  start(equipment: EquipmentState): ElectricalRun {
    if (!this.network) return new IdealRun(this.node.demands);
    const key =
      equipment.kind === "feed-lost" ? `feed-lost ${equipment.feed}` : equipment.kind === "grid-minimum" ? equipment.kind : "every feed";
    const run = this.runs.get(key) ?? new TreeRun(this.node, new NetworkRun(this.networkState(this.network, equipment)));
    this.runs.set(key, run);
    run.restart();
    return run;
  }

  private networkState(network: CompiledNetwork, equipment: EquipmentState): NetworkState {
    return networkState(network, {
      lostFeeds: equipment.kind === "feed-lost" ? [equipment.feed] : [],
      sourceVoltageFactor: equipment.kind === "grid-minimum" ? this.node.site.grid.minimumShare : 1,
    });
  }
}

class TreeRun implements ElectricalRun {
  readonly dead: ReadonlySet<string>;
  /** Index of each load in the arrays of the run. */
  private readonly loads: ReadonlyMap<string, number>;
  private readonly unserved: ElectricalState["unserved"];

  constructor(
    private readonly node: NodeSnapshot,
    private readonly run: NetworkRun,
  ) {
    this.dead = new Set(run.state.unserved.map(({ id }) => id));
    this.loads = new Map(node.demands.filter(({ supplies }) => !supplies).map(({ id }) => [id, run.loadIndex(id)]));
    this.unserved = node.demands.filter(({ id }) => this.dead.has(id)).map(({ id, sheddable, powerW }) => ({ id, sheddable, powerW }));
  }

  restart(): void {
    this.run.restart();
  }

  setPower(device: string, watts: number): void {
    const index = this.loads.get(device);
    if (index === undefined)
      throw new Error(`Device ${device} must be a load of the tree but is none: only fans, air conditioners and heaters are set`);
    this.run.setLoadPower(index, watts);
  }

  advance(insideC: number, outsideC: number): number {
    this.run.setPlaceTemperatures(insideC, outsideC);
    return this.run.sweep();
  }

  lossInsideW(): number {
    return this.run.lossInsideW();
  }

  collapse(): string | undefined {
    const fallen = this.run.collapse();
    return fallen && `${fallen.node}: ${fallen.reason}`;
  }

  state(insideC: number, outsideC: number): ElectricalState {
    const { run } = this;
    const { sourceTotalW, lossInsideW, lossOutsideW, itW, missingW } = run.totals();
    const reason = this.collapse();
    const point = run.hold();
    // The run serves many points: each is put back before anything more is read of it.
    const recalled = (): NetworkRun => {
      run.setPlaceTemperatures(insideC, outsideC);
      run.recall(point);
      return run;
    };
    const conditions = { insideC, outsideC, elevationM: this.node.site.position.elevationM };
    // Both from one recall: rules ask for both at every point.
    let inspected = reason === undefined ? undefined : nothingInspected;
    const inspect = () => {
      inspected ??= { limits: networkLimits(recalled(), conditions), quality: supplyQuality(run) };
      return inspected;
    };
    return {
      outcome: reason === undefined ? "solved" : "unknown",
      ...(reason !== undefined && { reason }),
      nodePowerW: sourceTotalW + missingW,
      itW,
      lossInsideW,
      lossOutsideW,
      missingW,
      unserved: this.unserved,
      get limits() {
        return inspect().limits;
      },
      get quality() {
        return inspect().quality;
      },
      contributorsOf: (limit) => contributorsOf(recalled(), limit).map(({ id, value }) => ({ name: id, value })),
      record: () => networkRecord(recalled()),
    };
  }
}

const noQuality: SupplyQuality = { phases: [], drops: [] };
const nothingInspected: Pick<ElectricalState, "limits" | "quality"> = { limits: [], quality: noQuality };
const noneDead: ReadonlySet<string> = new Set();

/** A design without power: every device draws what it asks, from a supply without loss or limit. Rules say that nothing is known of it. */
class IdealRun implements ElectricalRun {
  readonly dead = noneDead;
  private readonly powers: Map<string, number>;

  constructor(private readonly demands: readonly DemandFacts[]) {
    this.powers = new Map(demands.map(({ id, powerW }) => [id, powerW]));
  }

  setPower(device: string, watts: number): void {
    this.powers.set(device, watts);
  }

  advance(): number {
    return 0;
  }

  lossInsideW(): number {
    return 0;
  }

  collapse(): undefined {
    return undefined;
  }

  state(): ElectricalState {
    return {
      outcome: "solved",
      nodePowerW: [...this.powers.values()].reduce((sum, watts) => sum + watts, 0),
      itW: this.demands.filter(({ it }) => it).reduce((sum, { powerW }) => sum + powerW, 0),
      lossInsideW: 0,
      lossOutsideW: 0,
      missingW: 0,
      unserved: [],
      limits: [],
      quality: noQuality,
      contributorsOf: () => [],
      record: () => undefined,
    };
  }
}

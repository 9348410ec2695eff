import { isDeepStrictEqual } from "node:util";
import { deepFreeze } from "../../props/deep-freeze";
import type { Site } from "../../site";
import { DesignStudy } from "../design/design-study";
import type { ElectricalSide } from "../electrical/electrical-side";
import { atClimateLoad, hasOwnLoad, withItLoad, withProcessingShare } from "../scenarios/changed-load";
import { type ClimateName, type Scenario, scenarios } from "../scenarios/scenarios";
import { type ShedLoad, shed } from "../scenarios/shedding";
import { switchedOff } from "../scenarios/switched-off";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { OperatingPoint } from "./operating-point";
import { PreparedNode } from "./prepared-node";
import { type SolveOptions, solvePoint } from "./solve";

/** The operating points of a node. Data that its scenarios share are computed once, and so is each point. Everything is released with it. */
export class PointStudy {
  private knownScenarios?: readonly Scenario[];
  private knownParts?: PreparedNode;
  private knownDesign?: DesignStudy;
  private knownOff?: PointStudy;
  private readonly points = new Map<string, OperatingPoint>();
  private readonly loaded = new Map<ClimateName, PointStudy>();
  private readonly sheddings = new Map<number | undefined, { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy }>();

  /**
   * @param same a node that differs only in its climate; results are shared
   * @param like a node that differs only in the powers of its racks; results that do not depend on them are shared
   * @param beside a node with another design; results of the network are shared if the network is identical
   */
  constructor(
    readonly node: NodeSnapshot,
    private readonly same?: PointStudy,
    private readonly like?: PointStudy,
    private readonly beside?: PointStudy,
  ) {}

  get scenarios(): readonly Scenario[] {
    this.knownScenarios ??= scenarios(this.node);
    return this.knownScenarios;
  }

  /** Data that are computed once for all scenarios. */
  get prepared(): PreparedNode {
    this.knownParts ??= this.same?.prepared ?? new PreparedNode(this.node, this.design, this.like?.prepared, this.electricalBeside);
    return this.knownParts;
  }

  private get electricalBeside(): ElectricalSide | undefined {
    const { network } = this.node;
    return network !== undefined && this.beside?.node.network === network ? this.beside.prepared.electrical : undefined;
  }

  /** Results that are the same in all scenarios. */
  get design(): DesignStudy {
    this.knownDesign ??= (this.same ?? this.like)?.design ?? new DesignStudy(this.node);
    return this.knownDesign;
  }

  /** Returns the load that is shed down to a priority, and the node without it. @param priority by default that of the site's promise */
  shedTo(priority?: number): { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy } {
    const known = this.sheddings.get(priority) ?? this.shedOf(priority);
    this.sheddings.set(priority, known);
    return known;
  }

  /** The node before any device in it starts. */
  get switchedOff(): PointStudy {
    this.knownOff ??= this.same ? this.same.switchedOff.inSite(this.node.site) : new PointStudy(switchedOff(this.node));
    return this.knownOff;
  }

  /** Returns the node with the IT load of a climate point; itself if the climate point states none. */
  atClimateLoad(climate: ClimateName): PointStudy {
    const known = this.loaded.get(climate);
    if (known) return known;
    const loaded = this.loadedAt(climate);
    this.loaded.set(climate, loaded);
    return loaded;
  }

  private loadedAt(climate: ClimateName): PointStudy {
    if (!hasOwnLoad(this.node, climate)) return this;
    if (this.same) return this.same.atClimateLoad(climate).inSite(this.node.site);
    return new PointStudy(atClimateLoad(this.node, climate), undefined, this);
  }

  /** Solves one scenario once. The point is frozen, because all callers share it. */
  point(scenario: Scenario): OperatingPoint {
    const known = this.points.get(scenario.name);
    if (known && isDeepStrictEqual(known.scenario, scenario)) return known;
    const same = this.sameAs(scenario);
    const point = same ? Object.freeze({ ...same, scenario }) : deepFreeze(solvePoint(this, scenario));
    this.points.set(scenario.name, point);
    return point;
  }

  /** Returns the same node at a site that differs only in its climate. */
  inSite(site: Site): PointStudy {
    return new PointStudy({ ...this.node, site }, this);
  }

  /** Returns the same node with another IT load. */
  withItLoad(factor: number): PointStudy {
    return new PointStudy(withItLoad(this.node, factor), undefined, this);
  }

  /** Returns the same node while its processing workloads draw a share of their power. */
  withProcessingShare(share: number): PointStudy {
    return new PointStudy(withProcessingShare(this.node, share), undefined, this);
  }

  /** Returns the point that a scenario shares with another: if no battery supplies anything, a lost feed only leaves its loads without power. */
  private sameAs({ climate, state }: Scenario): OperatingPoint | undefined {
    if (state.kind !== "feed-dark" || this.node.batteries.some(({ energy }) => energy !== undefined)) return undefined;
    const lost = this.scenarios.find((one) => one.climate === climate && one.state.kind === "feed-lost" && one.state.feed === state.feed);
    return lost && this.point(lost);
  }

  private shedOf(priority: number | undefined): { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy } {
    if (this.same) {
      const { shed: gone, rest } = this.same.shedTo(priority);
      return { shed: gone, rest: rest.inSite(this.node.site) };
    }
    const { shed: gone, rest } = shed(this.node, priority);
    return { shed: gone, rest: new PointStudy(rest) };
  }
}

/**
 * Solves a node in one scenario. For several scenarios, make a `NodeStudy`, which computes shared results once.
 *
 * @throws RangeError when the site has no such climate point
 */
export function solve(node: NodeSnapshot, scenario: Scenario, options: SolveOptions = {}): OperatingPoint {
  return solvePoint(new PointStudy(node), scenario, options);
}

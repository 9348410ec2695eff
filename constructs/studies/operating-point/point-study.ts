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

/** The operating points of a node: what its scenarios share is computed once, and each point too. It goes with everything that it holds. */
export class PointStudy {
  private knownScenarios?: readonly Scenario[];
  private knownParts?: PreparedNode;
  private knownDesign?: DesignStudy;
  private knownShedding?: { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy };
  private knownOff?: PointStudy;
  private readonly points = new Map<string, OperatingPoint>();
  private readonly loaded = new Map<ClimateName, PointStudy>();

  /**
   * @param same of a node that differs in its climate alone: what was computed for it holds for this one too
   * @param like of a node that differs in the powers of its racks alone: what does not depend on them holds for this one too
   * @param beside of a node with another design: what hangs on its network holds for this one where that is the very same
   */
  constructor(
    readonly node: NodeSnapshot,
    private readonly same?: PointStudy,
    private readonly like?: PointStudy,
    private readonly beside?: PointStudy,
  ) {}

  /** Every scenario of the node. */
  get scenarios(): readonly Scenario[] {
    this.knownScenarios ??= scenarios(this.node);
    return this.knownScenarios;
  }

  /** What is computed once for all scenarios. */
  get prepared(): PreparedNode {
    this.knownParts ??= this.same?.prepared ?? new PreparedNode(this.node, this.design, this.like?.prepared, this.electricalBeside);
    return this.knownParts;
  }

  private get electricalBeside(): ElectricalSide | undefined {
    const { network } = this.node;
    return network !== undefined && this.beside?.node.network === network ? this.beside.prepared.electrical : undefined;
  }

  /** What is the same in all scenarios. */
  get design(): DesignStudy {
    this.knownDesign ??= (this.same ?? this.like)?.design ?? new DesignStudy(this.node);
    return this.knownDesign;
  }

  /** What the site's promise sheds of the node, and the node without it. */
  get shedding(): { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy } {
    this.knownShedding ??= this.shedOf();
    return this.knownShedding;
  }

  /** The node before anything in it starts. */
  get switchedOff(): PointStudy {
    this.knownOff ??= this.same ? this.same.switchedOff.inSite(this.node.site) : new PointStudy(switchedOff(this.node));
    return this.knownOff;
  }

  /** The node with the IT load of a climate point; itself where that has none of its own. */
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

  /** The steady state in one scenario, computed once. It is frozen, for everybody who asks sees the same. */
  point(scenario: Scenario): OperatingPoint {
    const known = this.points.get(scenario.name);
    if (known && isDeepStrictEqual(known.scenario, scenario)) return known;
    const same = this.sameAs(scenario);
    const point = same ? Object.freeze({ ...same, scenario }) : deepFreeze(solvePoint(this, scenario));
    this.points.set(scenario.name, point);
    return point;
  }

  /** The same node at a site that differs in its climate alone. */
  inSite(site: Site): PointStudy {
    return new PointStudy({ ...this.node, site }, this);
  }

  /** The same node with another IT load. */
  withItLoad(factor: number): PointStudy {
    return new PointStudy(withItLoad(this.node, factor), undefined, this);
  }

  /** The same node while what processes in it draws a share of its power. */
  withProcessingShare(share: number): PointStudy {
    return new PointStudy(withProcessingShare(this.node, share), undefined, this);
  }

  /** The point that a scenario shares with another: where no battery gives anything, a feed that is lost is dark. */
  private sameAs({ climate, state }: Scenario): OperatingPoint | undefined {
    if (state.kind !== "feed-dark" || this.node.batteries.some(({ energy }) => energy !== undefined)) return undefined;
    const lost = this.scenarios.find((one) => one.climate === climate && one.state.kind === "feed-lost" && one.state.feed === state.feed);
    return lost && this.point(lost);
  }

  private shedOf(): { readonly shed: readonly ShedLoad[]; readonly rest: PointStudy } {
    if (this.same) return { shed: this.same.shedding.shed, rest: this.same.shedding.rest.inSite(this.node.site) };
    const { shed: gone, rest } = shed(this.node);
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

import { isDeepStrictEqual } from "node:util";
import { answered } from "../props/answer-cache";
import type { DesignStudy } from "./design/design-study";
import type { OperatingPoint } from "./operating-point/operating-point";
import { type OperatingPointRecord, pointRecord } from "./operating-point/operating-point-record";
import { PointStudy } from "./operating-point/point-study";
import { regimeOf } from "./operating-point/regime";
import { withDryBulb } from "./scenarios/changed-ambient";
import { type ClimateName, findScenario, type Scenario } from "./scenarios/scenarios";
import { SkyStudy } from "./sky-study";
import type { NodeSnapshot } from "./snapshot/snapshot";
import { nodeYear, type YearResult } from "./year/year";
import type { ProcessingDay } from "./year/year-hours";
import { type YearSuppliers, yearSuppliers } from "./year/year-suppliers";

/** What-if: other outdoor air at one of the node's climate points, or another IT load. */
export type WhatIfConditions =
  | { readonly climate: ClimateName; readonly dryBulbC: number } // [°C], at the humidity ratio of the climate point
  | { readonly itLoadFactor: number }; // [-] on idle and maximum power of every rack

/**
 * Computes everything about a node. Each result is computed once, when it is first read. A study is made for one verdict
 * and released with it, because it needs some megabytes of memory.
 *
 * ```ts
 * const study = new NodeStudy(snapshot("riyadh-1", site, design));
 * study.point(study.scenario("hottest/healthy")).room;
 * study.whatIf({ climate: "hottest", dryBulbC: 52 }).point(study.scenario("hottest/healthy"));
 * ```
 */
export class NodeStudy {
  private readonly points: PointStudy;
  private lastChange?: { readonly key: string; readonly study: NodeStudy };
  private knownSky?: { readonly sky: SkyStudy | undefined };
  private knownYear?: { readonly year: YearResult | undefined };
  private readonly others = new Map<object, unknown>();

  /** @param sky results of another study with the same satellites, antennas and workloads at the same site, which are reused */
  constructor(node: NodeSnapshot | PointStudy, sky?: { readonly sky: SkyStudy | undefined }) {
    if (sky) this.knownSky = sky;
    this.points = node instanceof PointStudy ? node : new PointStudy(node);
  }

  /** Snapshot of the node. */
  get node(): NodeSnapshot {
    return this.points.node;
  }

  /** Results that are the same in all scenarios. */
  get design(): DesignStudy {
    return this.points.design;
  }

  /** All scenarios of the node: its climate points × its equipment states. */
  get scenarios(): readonly Scenario[] {
    return this.points.scenarios;
  }

  /**
   * Finds a scenario by its name, such as `"hottest/healthy"`.
   *
   * @throws RangeError when the node has none
   */
  scenario(name: string): Scenario {
    return findScenario(this.node, name, this.scenarios);
  }

  /** Solves the node in one scenario. The operating point is frozen. */
  point(scenario: Scenario): OperatingPoint {
    return this.points.point(scenario);
  }

  /** Returns the node with the IT load of a scenario's climate point, and values that follow from it, such as the warmest supply of a tank. */
  nodeIn({ climate }: Pick<Scenario, "climate">): NodeSnapshot {
    return this.points.atClimateLoad(climate).node;
  }

  /** Names the branch of the model that a point of this node is in. */
  regime(point: OperatingPoint): string {
    return regimeOf(this.points.prepared.parts, point);
  }

  /**
   * Computes the record of one scenario: every intermediate value, as plain data. It is large and computed again each time.
   *
   * @throws RangeError when the node has no scenario of that name
   */
  record(scenarioName: string): OperatingPointRecord {
    return pointRecord(this.points, this.scenario(scenarioName));
  }

  /** Simulates the node through the weather year of its site; undefined if the site has none. */
  year(): YearResult | undefined {
    this.knownYear ??= { year: nodeYear(this.points, this.processingDay) };
    return this.knownYear.year;
  }

  /** Results about passes, links, contacts and data; undefined if the design has no satellites. Nothing is computed before it is read. */
  get sky(): SkyStudy | undefined {
    return this.heldSky.sky;
  }

  private get heldSky(): { readonly sky: SkyStudy | undefined } {
    this.knownSky ??= { sky: this.node.sky && new SkyStudy(this.node.sky, this.node) };
    return this.knownSky;
  }

  /** The hours of a day in which workloads process; undefined if none does, or if the hours are unknown. Then they count as busy all the time. */
  private get processingDay(): ProcessingDay | undefined {
    if (this.node.racks.every(({ processingW = 0 }) => processingW === 0)) return undefined;
    const data = this.sky?.data;
    if (data?.outcome !== "flows") return undefined;
    const { processingShares }: typeof import("./data-flow/processing-hours") = require("./data-flow/processing-hours");
    return (utcOffsetH) => processingShares(data.flow, data.processing, utcOffsetH);
  }

  /**
   * Computes which suppliers served the load in each hour of that year; undefined if the site has no weather, or the year cannot be computed. It is large and
   * computed again each time.
   */
  yearSuppliers(): YearSuppliers | undefined {
    return yearSuppliers(this.points, this.processingDay);
  }

  /** Computes the result of a study that `defineStudy()` made, once. */
  answersOf<Answers>(other: { answers(study: NodeStudy): Answers }): Answers {
    if (!this.others.has(other)) this.others.set(other, other.answers(this));
    return this.others.get(other) as Answers;
  }

  /** Sets the results of another study that a program found elsewhere, such as the answers of an engine, which no rule can compute. */
  give<Answers>(other: { answers(study: NodeStudy): Answers }, answers: Answers): this {
    this.others.set(other, answers);
    return this;
  }

  /**
   * Makes the study of a what-if. Only the last one is kept, because each needs as much memory as this study.
   *
   * @throws RangeError when the site has no such climate point
   */
  whatIf(change: WhatIfConditions): NodeStudy {
    const key = JSON.stringify(change);
    if (this.lastChange?.key !== key) this.lastChange = { key, study: new NodeStudy(this.pointsOf(change), this.heldSky) };
    return this.lastChange.study;
  }

  /** Makes the study of another design at the same site. If the network is identical, its results are shared. */
  forDesign(node: NodeSnapshot): NodeStudy {
    return new NodeStudy(new PointStudy(node, undefined, undefined, this.points), isSameSky(this.node, node) ? this.heldSky : undefined);
  }

  private pointsOf(change: WhatIfConditions): PointStudy {
    if ("itLoadFactor" in change) return this.points.withItLoad(change.itLoadFactor);
    return this.points.inSite(withDryBulb(this.node.site, change.climate, change.dryBulbC));
  }
}

/** Returns whether another design receives, stores and processes the same data. */
function isSameSky(one: NodeSnapshot, other: NodeSnapshot): boolean {
  const asked = ({ sky, receivers, storage, workloads }: NodeSnapshot) => ({ sky, receivers, storage, workloads });
  return one.sky !== undefined && one.site === other.site && isDeepStrictEqual(asked(one), asked(other));
}

export function studyOf(given: NodeSnapshot | NodeStudy): NodeStudy {
  return given instanceof NodeStudy ? given : answered("study", [given], () => new NodeStudy(given));
}

/**
 * Computes the record of one scenario of a node: every intermediate value, as plain data. For several scenarios, make a {@link NodeStudy}.
 *
 * @throws RangeError when the node has no scenario of that name
 */
export function recordOf(node: NodeSnapshot, scenarioName: string): OperatingPointRecord {
  return new NodeStudy(node).record(scenarioName);
}

/** Simulates the weather year of a node. The outcome is unknown where an equation refuses a number of the design. Undefined if the site has no weather. */
export function yearOf(node: NodeSnapshot): YearResult | undefined {
  return new NodeStudy(node).year();
}

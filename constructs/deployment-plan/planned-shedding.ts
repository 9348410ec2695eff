import type { WatchedLimit } from "../facts/watched-limit";
import { plausibleValue, readingOf } from "../monitoring/expressions/readings";
import { measuredFeed, silentMeter } from "../monitoring/genset-alerts";
import { defined } from "../plain/defined";
import { sheddingStages } from "../policy/judgements/shedding";
import { type PlannedStage, type SheddingPlan, sheddingPlanVersion } from "../site-programs/shedding-plan";
import { feedIntakes } from "../studies/design/feed-intakes";
import type { NodeStudy } from "../studies/node-study";
import { chargeSeries, type NodeShedding, stageName } from "../studies/shedding/node-shedding";
import { pairsAway, remoteStore } from "../studies/snapshot/shedding-pairs";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { addressOf, programs } from "../telemetry/programs";
import { sampleDelayS } from "../telemetry/store.facts";

/** Samples for which a value counts, besides the delay with which the store shows the last: one that is missed is no silence. */
const knownSamples = 2; // [-]

/** Levels above a full battery act like these: the stage goes at once, and no charge brings it back. A charge in the plan is at most 1. */
const fullCharge = 1; // [-]
const beyondFull = 1.05; // [-]

/**
 * Returns the plan by which the programs of a site shed: its levels are those that were judged. Undefined if no program sheds.
 *
 * @param limits of the node: those on the voltage of a feed define when it is lost
 */
export function plannedShedding(study: NodeStudy, limits: readonly WatchedLimit[]): SheddingPlan | undefined {
  const { node } = study;
  const { shedding } = node.shedding ? study.answersOf(sheddingStages) : {};
  if (!node.shedding || !shedding || !node.telemetry) return undefined;
  const { pollS, holdS, services } = node.shedding;
  const { telemetry, hosts } = node;
  const away = pairsAway(telemetry, hosts);
  const hostOf = new Map(node.services.map(({ id, host }) => [id, host]));
  return {
    schemaVersion: sheddingPlanVersion,
    siteRef: node.name,
    store: `http://${addressOf(programs.store)}`,
    ...(away.length > 0 && { stores: away.map(({ host }) => ({ host: host.id, store: `http://${remoteStore(telemetry, hosts)}` })) }),
    sampleS: knownSamples * node.telemetry.intervalS + sampleDelayS,
    pollS,
    holdS,
    grid: shedding.gridIsMeasured ? gridFeeds(study, limits) : [],
    stages: shedding.stages.flatMap(({ priority, batteries }) => stagesOf(node, shedding, priority, batteries)),
    services: services.map(({ id, stopGraceS }) => ({
      container: containerOf(node, id),
      ...defined({ host: hosts.length > 1 ? hostOf.get(id) : undefined }),
      stopGraceS,
    })),
  };
}

function containerOf({ name }: NodeSnapshot, service: string): string {
  return `${name}.${service}`;
}

/** Returns a stage for each battery that triggers it, or one that goes with the grid; none for a priority without workloads. */
function stagesOf(
  node: NodeSnapshot,
  { goesWithGrid }: NodeShedding,
  priority: number,
  batteries: NodeShedding["stages"][number]["batteries"],
): PlannedStage[] {
  const containers = (node.shedding?.services ?? []).filter((one) => one.priority === priority).map(({ id }) => containerOf(node, id));
  if (containers.length === 0) return [];
  if (goesWithGrid) return [{ stage: stageName(priority), priority, containers }];
  return batteries
    .filter(({ isMeasured }) => isMeasured)
    .map(({ battery, shedAt, returnAt }) => ({
      stage: stageName(priority, battery),
      priority,
      charge: {
        battery,
        query: chargeQuery(node, battery),
        shedAt: Math.min(shedAt, fullCharge),
        returnAt: Math.min(returnAt, beyondFull),
      },
      containers,
    }));
}

/** Returns the query of a charge. A value that no gauge shows is none; a gauge of a full battery may show a little more than 1. */
function chargeQuery({ telemetry }: NodeSnapshot, battery: string): string {
  return `clamp_max(${plausibleValue(readingOf(telemetry?.targets ?? [], { series: chargeSeries, device: battery, labels: {} }))}, 1)`;
}

/** Returns the query of each feed: 1 where it is lost, 0 where it is there. A meter that is silent, or shows what no meter can, says neither. */
function gridFeeds({ node, design }: NodeStudy, limits: readonly WatchedLimit[]): SheddingPlan["grid"] {
  const { targets = [] } = node.telemetry ?? {};
  return design.once(feedIntakes).flatMap(({ source: { feed }, board }) => {
    const measured = board === undefined ? undefined : measuredFeed({ feed, board }, targets, limits);
    if (!measured) return [];
    const reading = readingOf(targets, measured.asked);
    const voltage = plausibleValue(reading);
    const silent = silentMeter(measured, reading.expression, reading.selector);
    return [{ feed, query: `((${voltage}) < ${measured.leastV}) * 0 + 1 or (${silent}) * 0 + 1 or (${voltage}) * 0` }];
  });
}

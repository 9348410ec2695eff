import { defined } from "../../../plain/defined";
import type { Source } from "../../../provenance/source";
import { type FeedIntake, feedIntakes } from "../../../studies/design/feed-intakes";
import { gridWindows, partsWithoutWindow } from "../../../studies/design/grid-windows";
import type { NodeContext, RuleLimit } from "../../rule/rule";
import { subjectOf } from "../power/limit-judgement";

type Context = Pick<NodeContext<Record<never, never>>, "node" | "design">;

/** The range in which a part runs, at the intake of a feed, and its source. An end that is not stated is infinite. */
interface Window {
  readonly ends: readonly [lowest: number, highest: number];
  readonly source?: Source;
}

/**
 * Lists the voltages of each feed between which every part on it runs, to neutral at its intake, without load as in the rule. If a part does not state its
 * range, the lower limit is at least the lowest grid voltage in the design.
 */
export function watchedVoltages({ node, design }: Context): readonly RuleLimit[] {
  const windows = design.once(gridWindows);
  const { minimumShare, source } = node.site.grid;
  const silent = design.once(partsWithoutWindow);
  return design.once(feedIntakes).flatMap((intake): RuleLimit[] => {
    const { lineToNeutralV } = intake.source;
    const computed: Window = { ends: [minimumShare * lineToNeutralV, Number.POSITIVE_INFINITY], ...defined({ source }) };
    const stated = windows
      .filter(({ parents }) => parents.some((parent) => intake.passes.has(parent)))
      .map(({ windowV, nominalV, source }): Window => {
        const atIntake = (volts: number) => (volts * lineToNeutralV) / nominalV;
        return { ends: [atIntake(windowV[0]), atIntake(windowV[1])], ...defined({ source }) };
      });
    const onFeed = silent.some((id) => intake.reaches.has(id)) ? [...stated, computed] : stated;
    const common = {
      unit: "V",
      expected: lineToNeutralV,
      remedy: "run the site on its UPS or its gensets, and call the utility",
    } as const;
    return bothEnds(intake, onFeed, { lowest: "edge_node_grid_voltage_volts", highest: "edge_node_grid_highest_voltage_volts" }, common);
  });
}

/** Lists the frequencies of each feed at which every part on it with a stated range runs. */
export function watchedFrequencies({ node, design }: Context): readonly RuleLimit[] {
  const { frequencyHz } = node.site.grid;
  const stray = design.partFrequencies.filter(({ strays }) => strays);
  return design.once(feedIntakes).flatMap((intake): RuleLimit[] => {
    const onFeed = stray.flatMap(({ id, windowHz, source }): Window[] =>
      windowHz && intake.reaches.has(id) ? [{ ends: windowHz, ...defined({ source }) }] : [],
    );
    const common = {
      unit: "Hz",
      expected: frequencyHz,
      remedy: "run the site on its UPS or its battery, and call the utility",
    } as const;
    return bothEnds(intake, onFeed, { lowest: "edge_node_grid_frequency_hertz", highest: "edge_node_grid_frequency_hertz" }, common);
  });
}

/** Returns the highest of the lower ends and the lowest of the upper ends; nothing if no part on the feed states a range, or no board can measure it. */
function bothEnds(
  { source: { id, feed }, board }: FeedIntake,
  windows: readonly Window[],
  metrics: { readonly lowest: string; readonly highest: string },
  common: Pick<RuleLimit, "unit" | "remedy"> & { readonly expected: number },
): RuleLimit[] {
  const [first, ...others] = windows;
  if (board === undefined || first === undefined) return [];
  const tightest = (end: 0 | 1) =>
    others.reduce((found, one) => ((end === 0 ? one.ends[0] > found.ends[0] : one.ends[1] < found.ends[1]) ? one : found), first);
  const limitAt = (end: 0 | 1): RuleLimit => {
    const { ends, source } = tightest(end);
    return {
      subject: subjectOf(id),
      device: board,
      labels: { feed },
      metric: end === 0 ? metrics.lowest : metrics.highest,
      bound: end === 0 ? "at-least" : "at-most",
      limit: ends[end],
      ...common,
      ...defined({ source }),
    };
  };
  return [limitAt(0), limitAt(1)].filter(({ limit }) => Number.isFinite(limit));
}

import type { NetworkLimit } from "../../../solve/network/network-limits";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../judge";
import type { Rule } from "../../rule";
import { subjectOf } from "./subject";

/** With one feed lost, every part of the surviving feeds within its rating, and no load left without a feed. */
export const survivingFeedCarriesLoad: Rule = {
  id: "power/surviving-feed-carries-load",
  title: "The surviving feed carries the load",
  why: "Two feeds that each carry half are one feed when the other dies: what the survivor cannot carry trips it too.",
  source: "EN 50600-2-2 on redundant distribution paths, shown by solving the scenario; ratings of the parts' makers",
  severity: "critical",
  check: ({ node, point }) => {
    const { state } = point.scenario;
    if (!node.network)
      return [undecided("power", "W", "at-most", "the node has no power module, so nothing is known of its feeds: add power")];
    if (state.kind !== "feed-lost")
      return node.feeds.map((feed) => notApplicable(subjectOf(`feed-${feed}`), "W", "at-most", "no feed is lost"));
    const { electrical } = point;
    const lost = subjectOf(`feed-${state.feed}`);
    if (electrical.outcome === "unknown") return [undecided(lost, "A", "at-most", electrical.reason ?? "the network has no solution")];
    const dark = electrical.unserved.filter(({ sheddable }) => !sheddable);
    return [...(dark.length > 0 ? [unserved(lost, dark)] : []), ...survivors(electrical.limits, electrical.contributorsOf)];
  },
};

/** Loads that no feed serves any more. */
function unserved(subject: string, dark: readonly { readonly id: string; readonly powerW: number }[]): PendingJudgement {
  return judge({
    subject,
    unit: "W",
    bound: "at-most",
    value: dark.reduce((sum, { powerW }) => sum + powerW, 0),
    limit: 0,
    contributors: () => dark.map(({ id, powerW }) => ({ name: id, value: powerW })),
    remedy: () =>
      `serve ${dark.map(({ id }) => id).join(", ")} from a circuit of another feed too, from a board on both feeds, or declare it sheddable`,
  });
}

/** Of every surviving feed the part with the least room, as a share of its limit. */
function survivors(
  limits: readonly NetworkLimit[],
  contributorsOf: (limit: NetworkLimit) => readonly { name: string; value: number }[],
): PendingJudgement[] {
  const tightest = new Map<string, NetworkLimit>();
  for (const limit of limits) {
    if (limit.bound === "at-least") continue; // restart voltage is not a question of load
    const known = tightest.get(limit.feed);
    if (!known || room(limit) < room(known)) tightest.set(limit.feed, limit);
  }
  return [...tightest.values()].map((limit) =>
    judge({
      subject: subjectOf(`feed-${limit.feed}`),
      unit: limit.unit,
      bound: limit.bound,
      value: limit.value,
      limit: limit.limit,
      at: limit.node,
      ...(limit.source && { limitSource: limit.source }),
      ...(limit.reason !== undefined && { reason: limit.reason }),
      contributors: () => contributorsOf(limit),
      remedy: () => `raise the rating of ${limit.node} above ${limit.value.toFixed(0)} ${limit.unit}, or take load off feed ${limit.feed}`,
    }),
  );
}

function room({ value, limit }: NetworkLimit): number {
  return limit === undefined ? Number.NEGATIVE_INFINITY : (limit - value) / Math.max(limit, 1e-9);
}

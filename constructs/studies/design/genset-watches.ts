import { type GensetFacts, gensetStandsAfterS } from "../../facts/power/genset";
import type { GensetWatch } from "../../facts/telemetry/genset-watch";
import { indexById } from "../../plain/list-ids";
import { compareText } from "../../props/canonical";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type FeedIntake, feedIntakes } from "./feed-intakes";

/**
 * Returns the plants of generator sets of a node for telemetry. A plant replaces its `feeds`; with an output of its own, it replaces the feeds of the switches
 * at which it takes over. A plant waits while the battery supplies if the charge of a battery starts it, or if the node has photovoltaics. For such a plant the
 * time of its start is unknown.
 */
export function gensetWatches(node: NodeSnapshot): readonly GensetWatch[] {
  const intakes = feedIntakes(node);
  return node.gensets.map((genset): GensetWatch => {
    const feeds = intakes
      .filter((intake) => isRelieved(node, genset, intake))
      .map(({ source: { feed }, board }) => ({ feed, board }))
      .sort((left, right) => compareText(left.feed, right.feed));
    const measured = feeds.flatMap(({ feed, board }) => (board === undefined ? [] : [{ feed, board }]));
    const waits = genset.startLevel !== undefined || node.photovoltaics.length > 0;
    const isKnown = !waits && measured.length > 0 && measured.length === feeds.length;
    const afterS = gensetStandsAfterS(genset, node.standby?.transferS ?? 0);
    return { subject: `power/${genset.id}`, units: genset.units, ...(isKnown && { standsIn: { afterS, feeds: measured } }) };
  });
}

function isRelieved({ network = [] }: NodeSnapshot, genset: GensetFacts, { source, reaches }: FeedIntake): boolean {
  if (genset.feeds.includes(source.feed)) return true;
  return network.some((part) => part.kind === "transfer-switch" && reaches.has(part.id) && hangsOn(network, part.id, genset.id));
}

/** Returns whether a part draws from another, through any parts between them. */
function hangsOn(network: NonNullable<NodeSnapshot["network"]>, part: string, source: string): boolean {
  const parts = indexById(network);
  const seen = new Set([part]);
  for (const id of seen) {
    const one = parts.get(id);
    for (const parent of one ? parentsOf(one) : []) seen.add(parent);
  }
  return seen.has(source);
}

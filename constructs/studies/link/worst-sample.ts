import type { Modcod } from "../../engineering/link/coding/modcod";
import { type LinkBudget, linkBudget } from "../../engineering/link/link-budget";
import { secondsOf } from "../../engineering/numeric/interval-seconds";
import type { LinkFacts } from "../../facts/downlink/link";
import type { NodePass } from "../passes/node-passes";
import type { NodeLinks, UnknownLinks } from "./node-links";
import type { ReceivedLink } from "./received-links";

/** Where a link has its least margin for the share of the year that it is available. */
export interface WorstSample extends ReceivedLink {
  readonly outcome: "solved";
  readonly pass: NodePass;
  readonly instantMs: number; // [ms] since 1970 UTC
  /** Against the most robust MODCOD. */
  readonly marginDb: number; // [dB]
  readonly budget: LinkBudget;
  readonly mostRobust: Modcod;
}

/**
 * The least margin of a link over passes, at its share of the year.
 *
 * @returns undefined where no pass comes to 5° or more over an antenna that receives it
 */
export function worstSample(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts): WorstSample | UnknownLinks | undefined {
  let worst: { readonly pass: NodePass; readonly marginDb: number; readonly index: number } | undefined;
  for (const pass of passes) {
    if (!receivedBy(links, pass, link)) continue;
    const found = links.ofPass(pass);
    if (found.outcome === "unknown") return found;
    const least = found.links.find((one) => one.link.id === link.id)?.volume.atShare.worst;
    if (least && !(worst && worst.marginDb <= least.marginDb)) worst = { pass, ...least };
  }
  return worst && sampleOf(links, link, worst);
}

function receivedBy(links: NodeLinks, { antenna, catalogueNumber }: NodePass, { id }: LinkFacts): ReceivedLink | undefined {
  return links.received(antenna, catalogueNumber).find(({ link }) => link.id === id);
}

function sampleOf(
  links: NodeLinks,
  link: LinkFacts,
  { pass, marginDb, index }: { readonly pass: NodePass; readonly marginDb: number; readonly index: number },
): WorstSample | undefined {
  const received = receivedBy(links, pass, link);
  if (!received) return undefined;
  const instantMs = secondsOf(pass.aosMs, pass.losMs).middlesMs[index] ?? Number.NaN;
  const prepared = links.preparedLink(pass.antenna, received);
  const budget = linkBudget(prepared, links.sampleAt(pass, instantMs), link.percentOfYear);
  if (budget.kind !== "budget") return undefined;
  return { outcome: "solved", ...received, pass, instantMs, marginDb, budget, mostRobust: prepared.coding.mostRobust };
}

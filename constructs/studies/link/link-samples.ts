import type { Modcod } from "../../engineering/link/coding/modcod";
import { type LinkBudget, linkBudget } from "../../engineering/link/link-budget";
import { secondsOf } from "../../engineering/numeric/interval-seconds";
import type { LinkFacts } from "../../facts/downlink/link";
import type { NodePass } from "../passes/node-passes";
import type { NodeLinks, UnknownLinks } from "./node-links";
import type { ReceivedLink } from "./received-links";

/** A link at one second of a pass, with its budget for the share of the year and under a clear sky. */
export interface LinkInstant extends ReceivedLink {
  readonly outcome: "solved";
  readonly pass: NodePass;
  readonly instantMs: number; // [ms] since 1970 UTC
  /** Budget for the share of the year. */
  readonly atShare: LinkBudget;
  readonly clear: LinkBudget;
  readonly mostRobust: Modcod;
}

/**
 * Finds the least margin of a link for its share of the year, over passes, with its most robust MODCOD.
 *
 * @returns undefined if no pass reaches 5° over an antenna that receives the link
 */
export function worstSample(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts): LinkInstant | UnknownLinks | undefined {
  let worst: { readonly pass: NodePass; readonly marginDb: number; readonly index: number } | undefined;
  for (const pass of receivedPasses(links, passes, link)) {
    const found = links.ofPass(pass);
    if (found.outcome === "unknown") return found;
    const least = found.links.find((one) => one.link.id === link.id)?.volume.atShare.worst;
    if (least && !(worst && worst.marginDb <= least.marginDb)) worst = { pass, ...least };
  }
  return worst && instantOf(links, link, worst.pass, worst.index);
}

/**
 * Finds the greatest margin of a link for its share of the year, over passes.
 *
 * @returns undefined if no pass reaches 5° over an antenna that receives the link
 */
export function bestSample(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts): LinkInstant | UnknownLinks | undefined {
  let best: { readonly pass: NodePass; readonly marginDb: number; readonly index: number } | undefined;
  for (const pass of receivedPasses(links, passes, link)) {
    const found = links.marginsOf(pass, link, secondsOf(pass.aosMs, pass.losMs).middlesMs);
    if (found.outcome === "unknown") return found;
    for (const [index, marginDb] of found.atShareDb.entries())
      if (marginDb > (best?.marginDb ?? Number.NEGATIVE_INFINITY)) best = { pass, marginDb, index };
  }
  return best && instantOf(links, link, best.pass, best.index);
}

export function receivedPasses(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts): readonly NodePass[] {
  return passes.filter((pass) => pass.catalogueNumber === link.catalogueNumber && links.receptionOf(pass.antenna, link) !== undefined);
}

function instantOf(links: NodeLinks, link: LinkFacts, pass: NodePass, index: number): LinkInstant | undefined {
  const reception = links.receptionOf(pass.antenna, link);
  if (!reception) return undefined;
  const instantMs = secondsOf(pass.aosMs, pass.losMs).middlesMs[index] ?? Number.NaN;
  const prepared = links.preparedLink(pass.antenna, { link, reception });
  const sample = links.sampleAt(pass, instantMs);
  const atShare = linkBudget(prepared, sample, link.percentOfYear);
  const clear = linkBudget(prepared, sample, "clear");
  if (atShare.kind !== "budget" || clear.kind !== "budget") return undefined;
  return { outcome: "solved", link, reception, pass, instantMs, atShare, clear, mostRobust: prepared.coding.mostRobust };
}

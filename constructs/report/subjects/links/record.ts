import type { LinkFacts } from "../../../facts/downlink/link";
import { addUp } from "../../../plain/add-up";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { listValues } from "../../../plain/list-values";
import { instantText } from "../../../props/instant-text";
import { receivedPasses } from "../../../studies/link/link-samples";
import type { LinkOfPass, NodeLinks } from "../../../studies/link/node-links";
import type { NodePass, NodePasses } from "../../../studies/passes/node-passes";
import { thousandths } from "../../writing/decimals";

/** A link, with what its passes deliver. */
export interface ReportedLink extends LinkSummary {
  /** Passes over antennas that receive it, by their beginning. Very long lists are cut. */
  readonly passes: readonly ReportedLinkPass[];
}

/** {@link ReportedLink} without single passes. */
export interface LinkSummary {
  /** Name of the link. */
  readonly link: string;
  /** Name of the satellite that sends it. */
  readonly satellite: string;
  /** Antennas that follow the satellite and receive it, in declared order. */
  readonly antennas: readonly string[];
  /** Share of the year in which the atmosphere may attenuate more, in per cent. */
  readonly worseShareOfYear: number; // [%]
  /** Margin that the link must keep. */
  readonly requiredMarginDb: number; // [dB]
  /**
   * Least margin of all passes at that share, to the most robust MODCOD. Missing without a pass at
   * 5° or more, and where it cannot be computed.
   */
  readonly worstMarginDb?: number; // [dB]
  /** Data of all passes under a clear sky. A pass counts on each antenna that sees it. Missing where it cannot be computed. */
  readonly clearBytes?: number; // [B]
  /** The same at that share of the year. */
  readonly atShareBytes?: number; // [B]
  /** Reason why nothing can be computed. Missing where it can. */
  readonly unknown?: string;
  /** Number of passes over antennas that receive it, listed or not. A pass counts on each antenna that sees it. */
  readonly passCount: number;
}

/** The data and margins of a pass over one link. */
export interface ReportedLinkPass {
  /** Name of the antenna. */
  readonly antenna: string;
  /** Acquisition of signal in UTC. */
  readonly aos: string;
  /** Loss of signal in UTC. */
  readonly los: string;
  /** Data under a clear sky. */
  readonly clearBytes: number; // [B]
  /** Data at the share of the year. */
  readonly atShareBytes: number; // [B]
  /** Fastest net rate under a clear sky. */
  readonly peakBitPerS: number; // [bit/s]
  /** Least margin under a clear sky, to the most robust MODCOD. Missing for a pass below 5°. */
  readonly clearMarginDb?: number; // [dB]
  /** The same at the share of the year. */
  readonly atShareMarginDb?: number; // [dB]
  /** Time below 5°. The model does not cover it, and no data is counted. */
  readonly belowModelS: number; // [s]
}

/** Reports the links of a node. @param most number of passes that each link lists */
export function reportLinks(links: NodeLinks, { passes }: NodePasses, most: number = Number.POSITIVE_INFINITY): readonly ReportedLink[] {
  return links.sky.links.map((link) => reportLink(links, passes, link, most));
}

/** Keeps only the sums, to save memory with many sites. */
export function summarizeLink({ passes: _, ...summary }: ReportedLink): LinkSummary {
  return summary;
}

export function reportLink(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts, most: number): ReportedLink {
  const received = receivedPasses(links, passes, link);
  const found = received.map((pass) => ({ pass, answer: links.ofPass(pass) }));
  const unknown = listValues(found, "answer").find(({ outcome }) => outcome === "unknown");
  const own = found.flatMap(({ pass, answer }) => {
    const one = answer.outcome === "solved" ? answer.links.find((each) => each.link.id === link.id) : undefined;
    return one ? [{ pass, one }] : [];
  });
  return {
    ...describedLink(links, link),
    ...(unknown?.outcome === "unknown" ? { unknown: unknown.reason } : totalsOf(listValues(own, "one"))),
    passCount: received.length,
    passes: unknown ? [] : own.slice(0, most).map(({ pass, one }) => reportPass(pass, one)),
  };
}

function describedLink(links: NodeLinks, link: LinkFacts) {
  const { satellites, antennas } = links.sky;
  return {
    link: link.id,
    satellite: satellites.find(({ elements }) => elements.catalogueNumber === link.catalogueNumber)?.id ?? `${link.catalogueNumber}`,
    antennas: listIds(
      antennas.filter(
        ({ id, satellites: followed }) => followed.includes(link.catalogueNumber) && links.receptionOf(id, link) !== undefined,
      ),
    ),
    worseShareOfYear: link.percentOfYear,
    requiredMarginDb: link.requiredMarginDb,
  };
}

function totalsOf(found: readonly LinkOfPass[]): Pick<LinkSummary, "clearBytes" | "atShareBytes" | "worstMarginDb"> {
  const worst = found.flatMap(({ volume }) => volume.atShare.worst?.marginDb ?? []);
  return {
    clearBytes: Math.round(addUp(found, ({ volume }) => volume.clear.bytes)),
    atShareBytes: Math.round(addUp(found, ({ volume }) => volume.atShare.bytes)),
    ...(worst.length > 0 && { worstMarginDb: thousandths(worst.reduce((least, one) => Math.min(least, one))) }),
  };
}

function reportPass({ antenna, aosMs, losMs }: NodePass, { volume: { clear, atShare } }: LinkOfPass): ReportedLinkPass {
  return defined({
    antenna,
    aos: instantText(Math.round(aosMs)),
    los: instantText(Math.round(losMs)),
    clearBytes: Math.round(clear.bytes),
    atShareBytes: Math.round(atShare.bytes),
    peakBitPerS: Math.round(clear.peakRateBitPerS),
    clearMarginDb: clear.worst && thousandths(clear.worst.marginDb),
    atShareMarginDb: atShare.worst && thousandths(atShare.worst.marginDb),
    belowModelS: thousandths(clear.belowModelS),
  });
}

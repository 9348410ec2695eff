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

/** A signal of a satellite, and what its passes deliver. */
export interface ReportedLink extends LinkSummary {
  /** Passes over antennas that receive it, by their beginning; of very many the first. */
  readonly passes: readonly ReportedLinkPass[];
}

/** The same without the passes one by one. */
export interface LinkSummary {
  /** Its name. */
  readonly link: string;
  /** Name of the satellite that sends it. */
  readonly satellite: string;
  /** Antennas that follow the satellite and receive it, in declared order. */
  readonly antennas: readonly string[];
  /** Share of the year in which the atmosphere may take more, in per cent. */
  readonly worseShareOfYear: number; // [%]
  /** Margin that must be left. */
  readonly requiredMarginDb: number; // [dB]
  /** Least margin of all passes at that share, against the most robust MODCOD; missing where no pass comes to 5° or more, and where nothing can be computed. */
  readonly worstMarginDb?: number; // [dB]
  /** Data of all passes under a clear sky, one that several antennas see counted on each; missing where it cannot be computed. */
  readonly clearBytes?: number; // [B]
  /** Data of all passes at that share, counted in the same way; missing where it cannot be computed. */
  readonly atShareBytes?: number; // [B]
  /** Why nothing can be computed; missing where it can. */
  readonly unknown?: string;
  /** How many passes there are over antennas that receive it, listed or not; one that several see counts on each. */
  readonly passCount: number;
}

/** What a pass delivers over one link. */
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
  /** Fastest net rate under a clear sky, in bits a second. */
  readonly peakBitPerS: number; // [bit/s]
  /** Least margin under a clear sky, against the most robust MODCOD; missing of a pass below 5°. */
  readonly clearMarginDb?: number; // [dB]
  /** The same at the share of the year. */
  readonly atShareMarginDb?: number; // [dB]
  /** Time below 5°, of which the model says nothing and where no data is counted. */
  readonly belowModelS: number; // [s]
}

/** The links of a node over its passes. @param most passes that each lists */
export function reportLinks(links: NodeLinks, { passes }: NodePasses, most: number = Number.POSITIVE_INFINITY): readonly ReportedLink[] {
  return links.sky.links.map((link) => reportLink(links, passes, link, most));
}

/** What is kept in memory of many sites. */
export function summarizeLink({ passes: _, ...summary }: ReportedLink): LinkSummary {
  return summary;
}

/** One link over passes. */
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

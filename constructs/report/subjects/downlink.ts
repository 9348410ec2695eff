import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { Site } from "../../site";
import type { SkyStudy } from "../../studies/sky-study";
import type { Section } from "../writing/section";
import { contactsText, presentContacts } from "./contacts";
import {
  areContactsAsked,
  type ContactsSummary,
  type ReportedContacts,
  reportContacts,
  reportShed,
  summarizeContacts,
} from "./contacts/record";
import { flowText, presentData } from "./data";
import { type DataSummary, type ReportedData, reportData, summarizeData } from "./data/record";
import { linksTexts, presentLinks } from "./links";
import { type LinkSummary, type ReportedLink, reportLinks, summarizeLink } from "./links/record";
import { passesText, presentPasses } from "./passes";
import { type PassesSummary, type ReportedPasses, reportPasses } from "./passes/record";
import { presentRouting, routingText } from "./routing";
import { type ReportedRouting, type RoutingSummary, reportRouting, summarizeRouting } from "./routing/record";

/** The downlink of a node in its window: passes, links, contacts, data and products. */
export interface ReportedDownlink extends ReportedPasses {
  /** Links in declared order. Missing for a design without links. */
  readonly links?: readonly ReportedLink[];
  /** The contacts. Missing where the design does not plan them and the site does not promise any. */
  readonly contacts?: ReportedContacts;
  /** The data flow. Missing where the design has no processing workload, or no data of its links. */
  readonly data?: ReportedData;
  /** The product plan. Missing for a design without products. */
  readonly routing?: ReportedRouting;
}

/** {@link ReportedDownlink} without single passes and products. */
export interface DownlinkSummary extends PassesSummary {
  /** Links in declared order. Missing for a design without links. */
  readonly links?: readonly LinkSummary[];
  /** The contacts. Missing where the design does not plan them and the site does not promise any. */
  readonly contacts?: ContactsSummary;
  /** The data flow. Missing where the design has no processing workload, or no data of its links. */
  readonly data?: DataSummary;
  /** The sums of the product plan. Missing for a design without products. */
  readonly routing?: RoutingSummary;
}

/** Passes that a report lists, about 0.8 MB of JSON [-]. */
const mostPasses = 2000;

/** Reports the downlink. Undefined for a design without satellites. */
export function reportDownlink(study: SkyStudy | undefined, site: Pick<Site, "promises">): ReportedDownlink | undefined {
  if (!study) return undefined;
  const { links, passes, sky } = study;
  const data = reportData(study.data, mostPasses);
  const mostOfLink = Math.floor(mostPasses / Math.max(1, sky.links?.length ?? 0));
  return {
    ...reportPasses(sky, passes, mostPasses),
    ...(links && { links: reportLinks(links, passes, mostOfLink) }),
    ...((data !== undefined || areContactsAsked(sky, site)) && {
      contacts: { ...reportContacts(study.contacts, mostPasses), ...reportShed(study.shed) },
    }),
    ...defined({ data }),
    ...(sky.products && { routing: reportRouting(study.routing) }),
  };
}

/** Keeps only the sums, to save memory with many sites. */
export function summarizeDownlink({ passes: _, links, contacts, data, routing, ...summary }: ReportedDownlink): DownlinkSummary {
  return {
    ...summary,
    ...defined({ links: links?.map(summarizeLink) }),
    ...(contacts && { contacts: summarizeContacts(contacts) }),
    ...(data && { data: summarizeData(data) }),
    ...(routing && { routing: summarizeRouting(routing) }),
  };
}

/** Summarizes passes, links, contacts, data and products, in a line each. */
export function downlinkTexts(downlink: DownlinkSummary): readonly string[] {
  const { links, contacts, data, routing } = downlink;
  return compact([
    passesText(downlink),
    ...linksTexts(links),
    contacts && contactsText(contacts),
    data && flowText(data),
    routing && routingText(routing),
  ]);
}

export function presentDownlink(downlink: ReportedDownlink | undefined): readonly (Section | undefined)[] {
  if (!downlink) return [];
  const { links, contacts, data, routing } = downlink;
  return [
    presentPasses(downlink),
    presentLinks(links),
    contacts && presentContacts(contacts),
    data && presentData(data),
    routing && presentRouting(routing),
  ];
}

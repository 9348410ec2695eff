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

/** What the antennas of a node see of its satellites in its window. */
export interface ReportedDownlink extends ReportedPasses {
  /** Signals of the satellites, in declared order; missing of a design without any. */
  readonly links?: readonly ReportedLink[];
  /** Which antenna receives which pass; missing where neither the design says how contacts are made nor the site promises any. */
  readonly contacts?: ReportedContacts;
  /** What becomes of what they bring; missing of a design that does not say who processes it, or what links deliver. */
  readonly data?: ReportedData;
  /** Where each product is processed; missing of a design without products. */
  readonly routing?: ReportedRouting;
}

/** The same without passes and products one by one. */
export interface DownlinkSummary extends PassesSummary {
  /** Signals of the satellites, in declared order; missing of a design without any. */
  readonly links?: readonly LinkSummary[];
  /** Which antenna receives which pass; missing where neither the design says how contacts are made nor the site promises any. */
  readonly contacts?: ContactsSummary;
  /** What becomes of what they bring; missing of a design that does not say who processes it, or what links deliver. */
  readonly data?: DataSummary;
  /** What becomes of the products, without them one by one; missing of a design without products. */
  readonly routing?: RoutingSummary;
}

/** Passes that a report lists [-]: some 0.8 MB of JSON. */
const mostPasses = 2000;

/** Undefined of a design without satellites. */
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

/** What is kept in memory of many sites. */
export function summarizeDownlink({ passes: _, links, contacts, data, routing, ...summary }: ReportedDownlink): DownlinkSummary {
  return {
    ...summary,
    ...defined({ links: links?.map(summarizeLink) }),
    ...(contacts && { contacts: summarizeContacts(contacts) }),
    ...(data && { data: summarizeData(data) }),
    ...(routing && { routing: summarizeRouting(routing) }),
  };
}

/** What antennas see in the window, what they receive of it, and what becomes of that, a line each. */
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

/** The same on a page, with the tables. */
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

import type { SkyFacts } from "../../../facts/downlink/sky";
import { defined } from "../../../plain/defined";
import { unique } from "../../../plain/unique";
import { instantText } from "../../../props/instant-text";
import type { Site } from "../../../site";
import type { MissedPass, NodeContact, NodeContacts, PlannedContacts } from "../../../studies/contacts/planned-contacts";
import type { ShedContacts } from "../../../studies/contacts/shed-contacts";
import { allThousandths, thousandths } from "../../writing/decimals";

/** Which antenna of a node receives which pass. */
export interface ReportedContacts {
  /** Whether they could be planned. */
  readonly outcome: "planned" | "unknown";
  /** Why nobody knows them, where they could not. */
  readonly reason?: string;
  /** The best of all plans, where they could. */
  readonly plan?: ReportedContactPlan;
  /** What is lost of it while the site sheds what receives, as if the grid were gone in all of the window; missing where it sheds nothing of that. */
  readonly shed?: ReportedShedContacts;
}

/** What is lost while a site sheds what receives. */
export interface ReportedShedContacts extends Omit<ShedContacts, "bytes"> {
  /** What is not received under a clear sky, of contacts that keep some of their links too; missing where nobody knows. */
  readonly bytes?: number; // [B]
}

/** The same without contacts and missed passes one by one. */
export interface ContactsSummary extends Omit<ReportedContacts, "plan"> {
  /** The best of all plans, where they could. */
  readonly plan?: ContactPlanSummary;
}

/** What the best plan of contacts comes to. */
export interface ContactPlanSummary {
  /** What values count: seconds, or MB of 10⁶ B, of each link by its weight. */
  readonly measure: "seconds" | "bytes";
  /** Passes that some antenna could take; one over several antennas counts once. */
  readonly passCount: number;
  /** How many of them have a contact. */
  readonly receivedCount: number;
  /** How many contacts there are, listed or not: two antennas may receive different links of one pass. */
  readonly contactCount: number;
  /** How many passes become none, or lose a link, listed or not: also those that no antenna could take. */
  readonly missedCount: number;
  /** Value of all passes that some antenna could take, each link of a pass counted once. */
  readonly demand: number;
  /** Value of the contacts: proven to be the most, unless `unproven` says otherwise. */
  readonly optimum: number;
  /** The steps of the solver were over before the proof: a better plan may exist, up to the bound. Missing of a plan that is proven. */
  readonly unproven?: true;
  /** Value that no plan exceeds, also where parts of contacts could be served. */
  readonly bound: number;
  /** Value of a plan without a look ahead: each link on the first antenna that is free. */
  readonly greedy: number;
  /** Value that is received by demand, both of links that are not optional; missing without a demand. */
  readonly servedShare?: number; // [-]
  /** In declared order. */
  readonly links: readonly ReportedLinkShare[];
  /** In declared order. */
  readonly antennas: readonly ReportedAntennaShare[];
  /** In declared order. */
  readonly receivers: readonly ReportedReceiverShare[];
  /** In declared order. */
  readonly satellites: readonly ReportedSatelliteGap[];
}

/** What the best plan of contacts is. */
export interface ReportedContactPlan extends ContactPlanSummary {
  /** By their beginning; of very many the first 2,000. */
  readonly contacts: readonly ReportedContact[];
  /** Passes that become no contact, by their beginning; of very many the first 2,000. */
  readonly missed: readonly ReportedMissedPass[];
}

/** What the plan receives of a link. */
export interface ReportedLinkShare {
  /** Name of the link, or of the satellite in a design without links. */
  readonly link: string;
  /** Contacts in which it is received. */
  readonly contactCount: number;
  /** What they count. */
  readonly value: number;
  /** What it could count, with an antenna for each of its passes. */
  readonly demand: number;
  /** Whether it may have no contact; missing where it may not. */
  readonly optional?: true;
}

/** What an antenna does for the plan. */
export interface ReportedAntennaShare {
  /** Name of the antenna. */
  readonly antenna: string;
  /** Contacts that it has. */
  readonly contactCount: number;
  /** Their value. */
  readonly value: number;
  /** Seconds of its contacts. */
  readonly scheduledS: number; // [s]
  /** Seconds of them in which it receives nothing: for the keyhole, the cables and the Sun. */
  readonly lostS: number; // [s]
  /** Share of the demand that is served at best while it is lost; missing without a demand, and where it is not proven within the steps of the solver. */
  readonly shareWithout?: number; // [-]
}

/** What a receiver does for the plan. */
export interface ReportedReceiverShare {
  /** Name of the receiver. */
  readonly receiver: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  /** Share of the demand that is served at best while it is lost, by what the other receivers of its antenna take; missing without a demand, where nobody knows what they take, and where it is not proven. */
  readonly shareWithout?: number; // [-]
}

/** How long a satellite waits for a contact. */
export interface ReportedSatelliteGap {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Contacts that it has. */
  readonly contactCount: number;
  /** Longest time without one, the ends of the window among them. */
  readonly longestGapS: number; // [s]
  /** When that begins, in UTC. */
  readonly gapFrom: string;
  /** When it ends, in UTC. */
  readonly gapTo: string;
}

/** A pass that an antenna receives. */
export interface ReportedContact {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Name of the antenna. */
  readonly antenna: string;
  /** Links that it receives; missing where the satellite has one. */
  readonly links?: readonly string[];
  /** Acquisition of signal in UTC. */
  readonly aos: string;
  /** Loss of signal in UTC. */
  readonly los: string;
  /** From AOS to LOS. */
  readonly durationS: number; // [s]
  /** The antenna is occupied from then on, in UTC. */
  readonly occupiedFrom: string;
  /** The antenna is free again then, but for its gap, in UTC. */
  readonly occupiedTo: string;
  /** What it adds to the plan. */
  readonly value: number;
  /** Seconds lost near the zenith, where the mount is too slow. */
  readonly keyholeS: number; // [s]
  /** Seconds lost while the mount turns back for its cables. */
  readonly wrapS: number; // [s]
  /** Seconds lost with the Sun in the beam. */
  readonly sunS: number; // [s]
}

/** A pass that becomes no contact, or loses a link. */
export interface ReportedMissedPass {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Links that are lost while others of the pass are received; missing where nothing of it is. */
  readonly links?: readonly string[];
  /** Antennas that see it. */
  readonly antennas: readonly string[];
  /** Acquisition of signal in UTC. */
  readonly aos: string;
  /** Loss of signal in UTC. */
  readonly los: string;
  /** What is lost with it; 0 where no antenna could take it. */
  readonly value: number;
  /** Its antennas are occupied, it is shorter than contacts may be, or no antenna that sees it receives it. */
  readonly reason: "clash" | "too-short" | "not-received";
  /** Satellites whose contacts occupy its antennas. */
  readonly behind: readonly string[];
}

/** Does a report have contacts? They are planned for any design with satellites, and shown where somebody asks for them. */
export function areContactsAsked({ contacts }: SkyFacts, { promises }: Pick<Site, "promises">): boolean {
  return contacts !== undefined || promises.downlink !== undefined;
}

/** Contacts as a report has them. @param most of contacts and of missed passes that it lists */
export function reportContacts(found: NodeContacts, most: number = Number.POSITIVE_INFINITY): ReportedContacts {
  if (found.outcome === "unknown") return { outcome: found.outcome, reason: found.reason };
  const contacts = found.contacts.slice(0, most).map((contact) => reportContact(contact, found));
  return { outcome: found.outcome, plan: { ...summarizePlan(found), contacts, missed: found.missed.slice(0, most).map(reportMissed) } };
}

/** What is lost while the site sheds what receives, where it does. */
export function reportShed(found: ShedContacts | undefined): Pick<ReportedContacts, "shed"> {
  if (!found) return {};
  const { bytes, ...shed } = found;
  return { shed: { ...shed, ...defined({ bytes }) } };
}

/** What is kept in memory of many sites. */
export function summarizeContacts({ plan, ...rest }: ReportedContacts): ContactsSummary {
  if (!plan) return rest;
  const { contacts: _, missed: __, ...summary } = plan;
  return { ...rest, plan: summary };
}

function summarizePlan(found: PlannedContacts): ContactPlanSummary {
  const { measure, asked, received, contacts, missed, demand, optimum, isProven, bound, greedy, servedShare } = found;
  const { antennas, receivers, gaps } = found;
  const without = (share: number | undefined) => (share === undefined ? {} : { shareWithout: share });
  return defined({
    measure,
    passCount: asked,
    receivedCount: received,
    contactCount: contacts.length,
    missedCount: missed.length,
    demand,
    optimum,
    unproven: !isProven ? (true as const) : undefined,
    bound,
    greedy,
    servedShare,
    links: found.links.map(({ id, contacts, value, demand, optional }) => ({
      link: id,
      contactCount: contacts,
      value,
      demand,
      ...(optional && { optional }),
    })),
    antennas: antennas.map(({ antenna, value, shareWithout }) => ({
      antenna,
      ...secondsOf(contacts.filter((contact) => contact.antenna === antenna)),
      value,
      ...without(shareWithout),
    })),
    receivers: receivers.map(({ receiver, antenna, shareWithout }) => ({ receiver, antenna, ...without(shareWithout) })),
    satellites: gaps.map((gap) => ({
      satellite: gap.satellite,
      contactCount: gap.contacts,
      longestGapS: gap.longestS,
      gapFrom: instantText(gap.fromMs),
      gapTo: instantText(gap.toMs),
    })),
  });
}

function secondsOf(contacts: readonly NodeContact[]): Pick<ReportedAntennaShare, "contactCount" | "scheduledS" | "lostS"> {
  const scheduledMs = contacts.reduce((sum, { aosMs, losMs }) => sum + losMs - aosMs, 0);
  const lostS = contacts.reduce((sum, { lost }) => sum + lost.keyholeS + lost.wrapS + lost.sunS, 0);
  return { contactCount: contacts.length, scheduledS: scheduledMs / 1000, lostS: thousandths(lostS) };
}

function reportContact(contact: NodeContact, { links }: PlannedContacts): ReportedContact {
  const { satellite, catalogueNumber, antenna, aosMs, losMs, occupiedFromMs, occupiedToMs, value, lost } = contact;
  const hasSeveral = links.filter((link) => link.catalogueNumber === catalogueNumber).length > 1;
  return {
    satellite,
    antenna,
    ...(hasSeveral && { links: contact.links }),
    aos: instantText(aosMs),
    los: instantText(losMs),
    durationS: (losMs - aosMs) / 1000,
    occupiedFrom: instantText(occupiedFromMs),
    occupiedTo: instantText(occupiedToMs),
    value,
    ...allThousandths(lost),
  };
}

function reportMissed({ satellite, links, antennas, aosMs, losMs, value, reason, behind }: MissedPass): ReportedMissedPass {
  return {
    satellite,
    ...(links.length > 0 && { links }),
    antennas,
    aos: instantText(aosMs),
    los: instantText(losMs),
    value,
    reason,
    behind: unique(behind.map((contact) => contact.satellite)),
  };
}

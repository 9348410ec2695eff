import type { SkyFacts } from "../../../facts/downlink/sky";
import { defined } from "../../../plain/defined";
import { unique } from "../../../plain/unique";
import { instantText } from "../../../props/instant-text";
import type { Site } from "../../../site";
import type { MissedPass, NodeContact, NodeContacts, PlannedContacts } from "../../../studies/contacts/planned-contacts";
import type { ShedContacts } from "../../../studies/contacts/shed-contacts";
import { allThousandths, thousandths } from "../../writing/decimals";

/** The contacts of a node: which antenna receives which pass. */
export interface ReportedContacts {
  /** Whether contacts could be planned. */
  readonly outcome: "planned" | "unknown";
  /** The reason, where the outcome is `unknown`. */
  readonly reason?: string;
  /** The best contact plan that was found. Missing where the outcome is `unknown`. */
  readonly plan?: ReportedContactPlan;
  /** Loss while the site sheds receiving devices, as if the grid failed for the whole window. Missing without such devices. */
  readonly shed?: ReportedShedContacts;
}

/** Loss while a site sheds receiving devices. */
export interface ReportedShedContacts extends Omit<ShedContacts, "bytes"> {
  /** Data that is not received under a clear sky, including contacts that keep some links. Missing where it is unknown. */
  readonly bytes?: number; // [B]
}

/** {@link ReportedContacts} without single contacts and missed passes. */
export interface ContactsSummary extends Omit<ReportedContacts, "plan"> {
  /** The best contact plan that was found. Missing where the outcome is `unknown`. */
  readonly plan?: ContactPlanSummary;
}

/** The sums of a contact plan. */
export interface ContactPlanSummary {
  /** Unit of the values: seconds, or MB of 10⁶ B, times the weight of each link. */
  readonly measure: "seconds" | "bytes";
  /** Passes that some antenna could take. A pass over several antennas counts once. */
  readonly passCount: number;
  /** Number of these passes with a contact. */
  readonly receivedCount: number;
  /** Number of contacts, listed or not. Two antennas may receive different links of one pass. */
  readonly contactCount: number;
  /** Number of passes without a contact or with a lost link, including passes that no antenna could take. */
  readonly missedCount: number;
  /** Value of all passes that some antenna could take. Each link of a pass counts once. */
  readonly demand: number;
  /** Value of the contacts. It is proven to be the maximum, unless `unproven` is set. */
  readonly optimum: number;
  /** The solver stopped before the proof: a better plan may exist, up to the bound. Missing if proven. */
  readonly unproven?: true;
  /** Value that no plan exceeds, even one that serves parts of contacts. */
  readonly bound: number;
  /** Value of a plan without a look ahead: each link goes to the first free antenna. */
  readonly greedy: number;
  /** Received share of the demand, without optional links. Missing without a demand. */
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

/** A contact plan with its contacts. */
export interface ReportedContactPlan extends ContactPlanSummary {
  /** The contacts by their beginning, at most 2,000. */
  readonly contacts: readonly ReportedContact[];
  /** Passes without a contact or with a lost link, by their beginning, at most 2,000. */
  readonly missed: readonly ReportedMissedPass[];
}

/** The received part of a link. */
export interface ReportedLinkShare {
  /** Name of the link, or of the satellite in a design without links. */
  readonly link: string;
  /** Number of contacts in which it is received. */
  readonly contactCount: number;
  /** Value that is received. */
  readonly value: number;
  /** Value if each of its passes had an antenna. */
  readonly demand: number;
  /** The link may have no contact. Missing if it must have one. */
  readonly optional?: true;
}

/** The part of an antenna in the plan. */
export interface ReportedAntennaShare {
  /** Name of the antenna. */
  readonly antenna: string;
  /** Number of its contacts. */
  readonly contactCount: number;
  /** Value of its contacts. */
  readonly value: number;
  /** Duration of its contacts. */
  readonly scheduledS: number; // [s]
  /** Time in its contacts without reception, because of the keyhole, the cables or the Sun. */
  readonly lostS: number; // [s]
  /** Share of the demand that the others serve at best while it is lost. Missing without a demand or a proof. */
  readonly shareWithout?: number; // [-]
}

/** The part of a receiver in the plan. */
export interface ReportedReceiverShare {
  /** Name of the receiver. */
  readonly receiver: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  /**
   * Share of the demand that is served at best while it is lost: other receivers of its antenna
   * take what they can. Missing without a demand or a proof, and where it is unknown what they can
   * take.
   */
  readonly shareWithout?: number; // [-]
}

/** The longest gap between contacts of a satellite. */
export interface ReportedSatelliteGap {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Number of its contacts. */
  readonly contactCount: number;
  /** Longest time without a contact. The ends of the window count as ends of a gap. */
  readonly longestGapS: number; // [s]
  /** Beginning of that gap in UTC. */
  readonly gapFrom: string;
  /** End of that gap in UTC. */
  readonly gapTo: string;
}

/** A pass that an antenna receives. */
export interface ReportedContact {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Name of the antenna. */
  readonly antenna: string;
  /** Links that are received. Missing where the satellite has only one. */
  readonly links?: readonly string[];
  /** Acquisition of signal in UTC. */
  readonly aos: string;
  /** Loss of signal in UTC. */
  readonly los: string;
  /** From AOS to LOS. */
  readonly durationS: number; // [s]
  /** Time from which the antenna is occupied, in UTC. */
  readonly occupiedFrom: string;
  /** Time until which the antenna is occupied, in UTC, without the gap to its next contact. */
  readonly occupiedTo: string;
  /** Its part of the value of the plan. */
  readonly value: number;
  /** Seconds lost near the zenith, where the mount is too slow. */
  readonly keyholeS: number; // [s]
  /** Seconds lost while the mount turns back for its cables. */
  readonly wrapS: number; // [s]
  /** Seconds lost with the Sun in the beam. */
  readonly sunS: number; // [s]
}

/** A pass without a contact, or with a lost link. */
export interface ReportedMissedPass {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Lost links of a pass that is received in part. Missing where all of it is lost. */
  readonly links?: readonly string[];
  /** Antennas that see it. */
  readonly antennas: readonly string[];
  /** Acquisition of signal in UTC. */
  readonly aos: string;
  /** Loss of signal in UTC. */
  readonly los: string;
  /** Lost value. 0 where no antenna could take the pass. */
  readonly value: number;
  /** Its antennas are occupied, it is shorter than the minimum, or no antenna that sees it receives it. */
  readonly reason: "clash" | "too-short" | "not-received";
  /** Satellites whose contacts occupy its antennas. */
  readonly behind: readonly string[];
}

/** Returns whether a report shows contacts. They are planned for any design with satellites. */
export function areContactsAsked({ contacts }: SkyFacts, { promises }: Pick<Site, "promises">): boolean {
  return contacts !== undefined || promises.downlink !== undefined;
}

/** Reports contacts. @param most number of contacts and of missed passes that are listed */
export function reportContacts(found: NodeContacts, most: number = Number.POSITIVE_INFINITY): ReportedContacts {
  if (found.outcome === "unknown") return { outcome: found.outcome, reason: found.reason };
  const contacts = found.contacts.slice(0, most).map((contact) => reportContact(contact, found));
  return { outcome: found.outcome, plan: { ...summarizePlan(found), contacts, missed: found.missed.slice(0, most).map(reportMissed) } };
}

/** Reports the loss while the site sheds receiving devices. */
export function reportShed(found: ShedContacts | undefined): Pick<ReportedContacts, "shed"> {
  if (!found) return {};
  const { bytes, ...shed } = found;
  return { shed: { ...shed, ...defined({ bytes }) } };
}

/** Keeps only the sums, to save memory with many sites. */
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

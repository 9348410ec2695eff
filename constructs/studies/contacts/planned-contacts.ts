import type { ContactMeasure } from "../../engineering/scheduling/contact-value";
import type { NodePass } from "../passes/node-passes";
import type { SatelliteGap } from "./contact-gaps";
import type { LostSeconds } from "./lost-seconds";
import type { ScheduledLink } from "./reception";

/** Which antenna receives which pass, or why nobody knows. */
export type NodeContacts = PlannedContacts | UnknownContacts;

/** Contacts that could not be planned. */
export interface UnknownContacts {
  readonly outcome: "unknown";
  /** What is not known. */
  readonly reason: string;
}

/** The best plan of contacts that was found; where it is proven, no other serves more. */
export interface PlannedContacts {
  readonly outcome: "planned";
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
  /** What values count: weighted seconds, or weighted MB of 10⁶ B. */
  readonly measure: ContactMeasure;
  /** By AOS, catalogue number, and antenna as declared. */
  readonly contacts: readonly NodeContact[];
  /** Passes that some antenna could take, one over several antennas counted once. */
  readonly asked: number;
  /** How many of them have a contact. */
  readonly received: number;
  /** Value of them all, each link once, as if there were an antenna for each. */
  readonly demand: number;
  /** Value of the contacts. */
  readonly optimum: number;
  /** Is it proven to be the most? Else the steps of the solver were over before. */
  readonly isProven: boolean;
  /** Largest value where parts of contacts could be served: above it there is nothing. */
  readonly bound: number;
  /** Value of a schedule without a look ahead, as simple stations make it. */
  readonly greedy: number;
  /** Value received by demand, both of links that are not optional; undefined without a demand. */
  readonly servedShare: number | undefined; // [-]
  /** No plan has a larger share of that demand. */
  readonly boundShare: number | undefined; // [-]
  /** In declared order; those of a design without links are its satellites. */
  readonly links: readonly LinkShare[];
  /** In declared order. */
  readonly antennas: readonly AntennaShare[];
  /** In declared order. */
  readonly receivers: readonly ReceiverShare[];
  /** By AOS. */
  readonly missed: readonly MissedPass[];
  /** Of each satellite, in declared order. */
  readonly gaps: readonly SatelliteGap[];
}

/** Antennas that no receiver takes anything from, in declared order. */
export function withoutReceiver(plan: {
  readonly antennas: readonly { readonly antenna: string }[];
  readonly receivers: readonly { readonly antenna: string }[];
}): readonly string[] {
  const fed = new Set(plan.receivers.map(({ antenna }) => antenna));
  return plan.antennas.flatMap(({ antenna }) => (fed.has(antenna) ? [] : [antenna]));
}

/** What the plan receives of a link. */
export interface LinkShare extends ScheduledLink {
  readonly contacts: number;
  /** Value of what is received, and of the most that could be. */
  readonly value: number;
  readonly demand: number;
  /** What it lacks to be received at all: an antenna with a receiver that takes it, a pass over one, a pass that is long enough, or one that delivers something. */
  readonly lacks: "antenna" | "pass" | "time" | "volume" | "nothing";
}

/** A pass that an antenna receives. */
export interface NodeContact {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly antenna: string;
  /** Of its pass, to the whole millisecond. */
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** The antenna is occupied from then on. */
  readonly occupiedFromMs: number; // [ms]
  readonly occupiedToMs: number; // [ms]
  /** Links of its satellite that are received, in declared order; its satellite in a design without links. */
  readonly links: readonly string[];
  /** A whole number of weighted seconds, or of weighted MB. */
  readonly value: number;
  /** Seconds in which it receives nothing. */
  readonly lost: LostSeconds;
  /** As it was found. */
  readonly pass: NodePass;
}

/** What an antenna does for the plan. */
export interface AntennaShare {
  readonly antenna: string;
  /** Value of its contacts. */
  readonly value: number;
  /** Of the demand, both of links that are not optional; undefined without one. */
  readonly share: number | undefined; // [-]
  /** Of the demand, served at best while this antenna is lost; undefined without a demand or a proof. */
  readonly shareWithout: number | undefined; // [-]
}

/** What a receiver does for the plan. */
export interface ReceiverShare {
  readonly receiver: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  /** Of the demand, served at best while this receiver is lost, by what the others of its antenna take. Undefined without a demand or a proof, and where nobody knows what they take. */
  readonly shareWithout: number | undefined; // [-]
}

/** A pass that becomes no contact, or of which a link is not received. */
export interface MissedPass {
  readonly satellite: string;
  readonly catalogueNumber: number;
  /** Of the most valuable of its antennas, to the whole millisecond. */
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Antennas that see it. */
  readonly antennas: readonly string[];
  /** What is lost with it; 0 where no antenna could take it. */
  readonly value: number;
  /** Links that are lost while others of it are received, in declared order; empty where nothing of it is. */
  readonly links: readonly string[];
  /** Its antennas are occupied, it is shorter than contacts may be, or no antenna that sees it receives it. */
  readonly reason: "clash" | "too-short" | "not-received";
  /** Contacts that occupy its antennas, where it clashes. */
  readonly behind: readonly NodeContact[];
}

import type { ContactMeasure } from "../../engineering/scheduling/contact-value";
import type { NodePass } from "../passes/node-passes";
import type { SatelliteGap } from "./contact-gaps";
import type { LostSeconds } from "./lost-seconds";
import type { ScheduledLink } from "./reception";

/** Contact plan of a node, or the reason why there is none. */
export type NodeContacts = PlannedContacts | UnknownContacts;

/** Contacts that could not be planned. */
export interface UnknownContacts {
  readonly outcome: "unknown";
  /** Reason why contacts could not be planned. */
  readonly reason: string;
}

/** Best contact plan that was found. Where it is proven, no other plan has a larger value. */
export interface PlannedContacts {
  readonly outcome: "planned";
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
  /** Unit of all values: weighted seconds, or weighted MB of 10⁶ B. */
  readonly measure: ContactMeasure;
  /** Contacts, in the order of AOS, catalogue number and declared antenna. */
  readonly contacts: readonly NodeContact[];
  /** Number of passes that some antenna could receive. A pass over several antennas counts once. */
  readonly asked: number;
  /** Number of these passes with a contact. */
  readonly received: number;
  /** Value if every pass had an antenna of its own, each link counted once. */
  readonly demand: number;
  /** Value of the planned contacts. */
  readonly optimum: number;
  /** Whether no plan can have a larger value. If false, the solver used up its steps before it could prove that. */
  readonly isProven: boolean;
  /** Upper bound of the value of any plan: the optimum if parts of contacts could be received. */
  readonly bound: number;
  /** Value of a simple schedule that does not look ahead, for comparison. */
  readonly greedy: number;
  /** Received value ÷ demand, both of links that are not optional; undefined without such a demand. */
  readonly servedShare: number | undefined; // [-]
  /** Upper bound of that share for any plan. */
  readonly boundShare: number | undefined; // [-]
  /** Links, in declared order. In a design without links these are its satellites. */
  readonly links: readonly LinkShare[];
  /** In declared order. */
  readonly antennas: readonly AntennaShare[];
  /** In declared order. */
  readonly receivers: readonly ReceiverShare[];
  /** Missed passes, in the order of AOS. */
  readonly missed: readonly MissedPass[];
  /** Longest gap of each satellite, in declared order. */
  readonly gaps: readonly SatelliteGap[];
}

/** Lists the antennas that feed no receiver, in declared order. */
export function withoutReceiver(plan: {
  readonly antennas: readonly { readonly antenna: string }[];
  readonly receivers: readonly { readonly antenna: string }[];
}): readonly string[] {
  const fed = new Set(plan.receivers.map(({ antenna }) => antenna));
  return plan.antennas.flatMap(({ antenna }) => (fed.has(antenna) ? [] : [antenna]));
}

/** Part of a link that the plan receives. */
export interface LinkShare extends ScheduledLink {
  readonly contacts: number;
  /** Received value, and the value of all its passes. */
  readonly value: number;
  readonly demand: number;
  /**
   * The first thing that is missing to receive the link at all: an antenna with a receiver for it, a pass over such an antenna, a pass that is long enough, or
   * a pass that delivers data.
   */
  readonly lacks: "antenna" | "pass" | "time" | "volume" | "nothing";
}

/** Pass that an antenna receives. */
export interface NodeContact {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly antenna: string;
  /** AOS and LOS of its pass, to the whole millisecond. */
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Times between which the antenna is occupied. */
  readonly occupiedFromMs: number; // [ms]
  readonly occupiedToMs: number; // [ms]
  /** Links of its satellite that are received, in declared order. In a design without links this is its satellite. */
  readonly links: readonly string[];
  /** Value: a whole number of weighted seconds or weighted MB. */
  readonly value: number;
  /** Seconds in which the antenna receives nothing. */
  readonly lost: LostSeconds;
  /** Pass as it was computed. */
  readonly pass: NodePass;
}

/** Share of an antenna in the contact plan. */
export interface AntennaShare {
  readonly antenna: string;
  /** Value of its contacts. */
  readonly value: number;
  /** Received value ÷ demand, both of links that are not optional; undefined without such a demand. */
  readonly share: number | undefined; // [-]
  /** Largest share of the demand that a plan without this antenna serves; undefined without a demand, or without a proof. */
  readonly shareWithout: number | undefined; // [-]
}

/** Share of a receiver in the contact plan. */
export interface ReceiverShare {
  readonly receiver: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  /**
   * Largest share of the demand that a plan without this receiver serves, with the other receivers of its antenna. Undefined without a demand or a proof, and
   * if the links that the others receive are unknown.
   */
  readonly shareWithout: number | undefined; // [-]
}

/** Pass that has no contact, or of which a link is not received. */
export interface MissedPass {
  readonly satellite: string;
  readonly catalogueNumber: number;
  /** AOS and LOS over the antenna with the largest value, to the whole millisecond. */
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Antennas that see it. */
  readonly antennas: readonly string[];
  /** Value that is lost; 0 if no antenna could receive the pass. */
  readonly value: number;
  /** Links that are lost while others of the pass are received, in declared order; empty if no link is received. */
  readonly links: readonly string[];
  /** Reason: its antennas are occupied (clash), it is shorter than the shortest contact, or no antenna that sees it can receive it. */
  readonly reason: "clash" | "too-short" | "not-received";
  /** Contacts that occupy its antennas, if the reason is a clash. */
  readonly behind: readonly NodeContact[];
}

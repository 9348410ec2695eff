import type { ContactFacts } from "../facts/downlink/sky";
import type { Duration } from "../units";
import type { ParsedContacts } from "./contacts.props";

/** Returns the rules of contacts in the form of the schedule. */
export function contactFacts({ before, after, minimum, valueBy = "seconds", sunOutage = false }: ParsedContacts): ContactFacts {
  return { beforeMs: wholeMs(before), afterMs: wholeMs(after), minimumMs: wholeMs(minimum), valueBy, sunOutage };
}

/** Rounds to whole milliseconds, in which the schedule counts. */
export function wholeMs(time: Duration | undefined): number {
  return time ? Math.round(time.seconds * 1000) : 0;
}

import { contactColumns } from "../../constructs/report/words/contacts-text";
import { secondText } from "../../constructs/report/words/passes-text";
import type { Site } from "../../constructs/site";
import { eventCalendar } from "../passes/event-calendar";
import type { SiteSchedule } from "./asked-schedule";

/** Contacts as a calendar: an event a contact. */
export function scheduleCalendar({ site, plan, satellites, elements }: SiteSchedule, position: Site["position"]): string {
  const bySatellite = new Map(satellites.map((one) => [one.satellite, one]));
  const events = plan.contacts.map((contact) => {
    const { satellite, antenna, aos, los, occupiedFrom, occupiedTo } = contact;
    const { catalogueNumber = 0, epoch = aos } = bySatellite.get(satellite) ?? {};
    const description = [
      ...contactColumns.map(({ head, text }) => `${head}: ${text(contact)}`),
      `occupied (UTC): ${secondText(occupiedFrom)} to ${secondText(occupiedTo)}`,
      `elements: ${elements.document}, of ${epoch}`,
    ].join("\n");
    return { catalogueNumber, antenna, aos, los, epoch, summary: `${satellite} by ${antenna}`, description };
  });
  return eventCalendar({ site, what: "contacts", position }, events);
}

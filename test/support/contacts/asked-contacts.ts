import type { ContactFacts, FollowingAntenna, SkyFacts } from "../../../constructs/facts/downlink/sky";
import { type ContactsAsked, nodeContacts } from "../../../constructs/studies/contacts/node-contacts";
import type { PlannedContacts } from "../../../constructs/studies/contacts/planned-contacts";
import { type Reception, withoutLinks } from "../../../constructs/studies/contacts/reception";
import type { NodePass } from "../../../constructs/studies/passes/node-passes";
import { referenceElements } from "../orbit/reference-orbits";

/** A pass of a satellite over an antenna between two seconds of the window. */
export function passOf(catalogueNumber: number, antenna: string, aosS: number, losS: number): NodePass {
  const [aosMs, losMs] = [aosS * 1000, losS * 1000];
  return {
    satellite: `sat-${catalogueNumber}`,
    catalogueNumber,
    antenna,
    aosMs,
    tcaMs: (aosMs + losMs) / 2,
    losMs,
    maximumElevationDegrees: 40,
    azimuthAosDegrees: 10,
    azimuthTcaDegrees: 90,
    azimuthLosDegrees: 170,
    rangeTcaKm: 900,
    cutAtStart: false,
    cutAtEnd: false,
  };
}

/** Contacts of passes that a test gives, over antennas that each have a receiver, in a window of 10,000 s. */
export function contactsAsked(
  passes: readonly NodePass[],
  {
    antennas,
    contacts,
    reception,
    ...asked
  }: Partial<Omit<ContactsAsked, "reception">> & { reception?: Partial<Reception> } & {
    antennas?: readonly Partial<FollowingAntenna>[];
    contacts?: Partial<ContactFacts>;
  } = {},
): ContactsAsked {
  const names = [...new Set([...(antennas ?? []).flatMap(({ id }) => id ?? []), ...passes.map(({ antenna }) => antenna)])];
  const numbers = [...new Set(passes.map(({ catalogueNumber }) => catalogueNumber))];
  const following = names.map((id) => ({ id, satellites: numbers, minimumElevationDegrees: 5, ...antennas?.find((one) => one.id === id) }));
  const sky: SkyFacts = {
    fromMs: 0,
    toMs: 10_000_000,
    satellites: numbers.map((catalogueNumber) => ({
      id: `sat-${catalogueNumber}`,
      elements: { ...referenceElements("iss"), catalogueNumber },
    })),
    antennas: following,
    contacts: { beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: "seconds", sunOutage: false, ...contacts },
    source: { mark: "declared", document: "this test", owner: "you@example.org" },
  };
  return {
    sky,
    receivers: names.map((antenna) => ({ id: `receiver-of-${antenna}`, antenna })),
    position: { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 },
    passes,
    ...asked,
    reception: { ...withoutLinks(sky), ...reception },
  };
}

/** Their plan. */
export function plannedContacts(...of: Parameters<typeof contactsAsked>): PlannedContacts {
  const answer = nodeContacts(contactsAsked(...of));
  if (answer.outcome === "unknown") throw new Error(answer.reason);
  return answer;
}

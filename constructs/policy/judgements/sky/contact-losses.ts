import type { FollowingAntenna, SkyFacts } from "../../../facts/downlink/sky";
import { addUp } from "../../../plain/add-up";
import type { LostSeconds } from "../../../studies/contacts/lost-seconds";
import type { NodeContact } from "../../../studies/contacts/planned-contacts";

/** Shares of the seconds of an antenna's contacts in which it receives nothing, by what takes them. */
export interface ContactLosses {
  readonly keyhole: number; // [-]
  readonly cables: number; // [-]
  readonly Sun: number; // [-]
}

/** Does anything of an antenna say that it may lose a satellite? */
export function canLose({ mount }: FollowingAntenna, { contacts }: SkyFacts): boolean {
  return mount?.drive !== undefined || (contacts?.sunOutage === true && mount?.beamwidthDegrees !== undefined);
}

/** Undefined of an antenna without contacts. */
export function contactLosses(antenna: string, contacts: readonly NodeContact[]): ContactLosses | undefined {
  const own = contacts.filter((contact) => contact.antenna === antenna);
  const scheduledS = addUp(own, ({ aosMs, losMs }) => (losMs - aosMs) / 1000);
  if (!(scheduledS > 0)) return undefined;
  const shareOf = (what: keyof LostSeconds) => addUp(own, ({ lost }) => lost[what]) / scheduledS;
  return { keyhole: shareOf("keyholeS"), cables: shareOf("wrapS"), Sun: shareOf("sunS") };
}

/** What helps against the largest of them. */
export function lossRemedy({ keyhole, cables, Sun }: ContactLosses, mount: FollowingAntenna["mount"]): string {
  const rate = mount?.drive?.maximumRateDegreesPerS;
  if (keyhole >= Math.max(cables, Sun)) return `take a mount whose azimuth turns faster than ${rate} °/s, or one without a keyhole`;
  if (cables >= Sun) return "take a mount whose cables reach farther than mount.cableWrap, or one that turns without end";
  return "leave out the contacts before the Sun, or take an antenna with a narrower beam";
}

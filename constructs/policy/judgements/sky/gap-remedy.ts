import { lowestElevationDegrees } from "../../../engineering/link/atmosphere/link-range";
import type { Pass } from "../../../engineering/orbit/passes/pass";
import type { FollowingAntenna } from "../../../facts/downlink/sky";
import { defined } from "../../../plain/defined";
import { instantText } from "../../../props/instant-text";
import type { SatelliteGap } from "../../../studies/contacts/contact-gaps";
import type { MissedPass } from "../../../studies/contacts/planned-contacts";
import type { SkyStudy } from "../../../studies/sky-study";

/** Says how to shorten the gap, by the reason for which a pass in it was missed, or by where the satellite is meanwhile. */
export function gapRemedy(gap: SatelliteGap, missed: readonly MissedPass[], study: SkyStudy): string {
  const own = missed.filter(
    ({ catalogueNumber, aosMs, losMs }) => catalogueNumber === gap.catalogueNumber && aosMs < gap.toMs && losMs > gap.fromMs,
  );
  const [pass] = ["clash", "too-short", "not-received"].flatMap((why) => own.filter(({ reason }) => reason === why));
  return pass ? remedyOfMissed(pass) : remedyOfHidden(gap, study);
}

function remedyOfMissed({ satellite, catalogueNumber, aosMs, losMs, antennas, reason, behind }: MissedPass): string {
  const when = `from ${instantText(aosMs)} to ${instantText(losMs)}`;
  if (reason === "too-short") return `lower downlink.contacts.minimum: ${satellite} has a shorter pass ${when}`;
  if (reason === "not-received") return `add a reception and a receiver for ${satellite} to ${antennas.join(" or ")}: it passes ${when}`;
  const isOutweighed = behind.some((contact) => contact.catalogueNumber !== catalogueNumber);
  return `${isOutweighed ? `raise the weight of ${satellite}, or ` : ""}add an antenna that receives ${satellite} ${when}`;
}

/** Says how an antenna could see the satellite: at the lowest elevation at which links are computed, over the skyline of each antenna that follows it, then over level ground. */
function remedyOfHidden({ satellite, catalogueNumber, fromMs, toMs, longestS }: SatelliteGap, study: SkyStudy): string {
  const { sky } = study;
  const isContact = ({ cutAtStart, cutAtEnd }: Pass) => (cutAtStart && fromMs > sky.fromMs) || (cutAtEnd && toMs < sky.toMs); // at an end of the gap
  const risenOver = (skyline?: FollowingAntenna["mask"]) => {
    const horizon = { minimumElevationDegrees: lowestElevationDegrees, ...defined({ mask: skyline }) };
    return study.overHorizon(catalogueNumber, { fromMs, toMs }, horizon).filter((pass) => !isContact(pass));
  };
  const following = sky.antennas.filter(({ satellites }) => satellites.includes(catalogueNumber));
  const lowered = following.find(({ mask }) => risenOver(mask).length > 0);
  const risen = risenOver(lowered?.mask);
  if (risen.length === 0)
    return `promise at least ${Math.ceil(longestS / 36) / 100} h (site.promises.downlink.longestGap), or remove ${satellite} from downlink.satellites: it has no other pass above ${lowestElevationDegrees}° from ${instantText(fromMs)} to ${instantText(toMs)}`;
  const highest = risen.reduce((most, one) => (one.maximumElevationDegrees > most.maximumElevationDegrees ? one : most));
  const way = lowered
    ? `lower the minimum elevation of ${lowered.id}`
    : following.length > 0
      ? "place an antenna where the skyline is lower"
      : `let an antenna with a receiver follow ${satellite}`;
  return `${way}: ${satellite} rises to ${highest.maximumElevationDegrees.toFixed(1)}° at ${instantText(highest.tcaMs)}`;
}

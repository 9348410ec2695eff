import { lowestElevationDegrees } from "../../../engineering/link/atmosphere/link-range";
import type { Pass } from "../../../engineering/orbit/passes/pass";
import { instantText } from "../../../props/instant-text";
import type { SatelliteGap } from "../../../studies/contacts/contact-gaps";
import type { MissedPass } from "../../../studies/contacts/planned-contacts";
import type { SkyStudy } from "../../../studies/sky-study";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judge, notApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const secondsPerHour = 3600;

/** The longest time in which a satellite has no contact, against the promised one. */
export const contactGap = defineRule({
  id: "downlink/contact-gap",
  title: "No satellite waits longer for a contact than promised",
  why: "A satellite without a contact keeps what it has until the next one: its memory fills, and what it saw comes late.",
  source: "Planned contacts of each satellite in the window, the time before the first and after the last one among them",
  severity: "high",
  remedy: "Raise the weight of the satellite, add an antenna that sees it, lower its minimum elevation, or promise more time",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promisedS = node.site.promises.downlink?.longestGapS;
    if (promisedS === undefined) return [notApplicable("downlink", "the site promises no longest time without a contact")];
    return judgeContacts(sky, ({ gaps, missed }, study) =>
      gaps.map((gap) =>
        judge({
          subject: `downlink/${gap.satellite}`,
          unit: "h",
          bound: "at-most",
          value: gap.longestS / secondsPerHour,
          limit: promisedS / secondsPerHour,
          restsOn: () => contactSources(node),
          contributors: () => [
            { name: `from ${instantText(gap.fromMs)} to ${instantText(gap.toMs)}`, value: gap.longestS / secondsPerHour },
          ],
          ...(gap.contacts === 0 && { failReason: () => "it has no contact in the window" }),
          remedy: () => remedyOf(gap, missed, study),
        }),
      ),
    );
  },
});

/** What can shorten the gap: by why a pass in it was missed, or by where the satellite is in it. */
function remedyOf(gap: SatelliteGap, missed: readonly MissedPass[], study: SkyStudy): string {
  const own = missed.filter(
    ({ catalogueNumber, aosMs, losMs }) => catalogueNumber === gap.catalogueNumber && aosMs < gap.toMs && losMs > gap.fromMs,
  );
  const [pass] = ["clash", "too-short", "not-received"].flatMap((why) => own.filter(({ reason }) => reason === why));
  return pass ? remedyOfMissed(pass) : remedyOfHidden(gap, study);
}

function remedyOfMissed({ satellite, catalogueNumber, aosMs, losMs, antennas, reason, behind }: MissedPass): string {
  const when = `from ${instantText(aosMs)} to ${instantText(losMs)}`;
  if (reason === "too-short") return `shorten downlink.contacts.minimum: ${satellite} passes ${when}`;
  if (reason === "not-received") return `give ${antennas.join(" or ")} a reception and a receiver for ${satellite}, which passes ${when}`;
  const isOutweighed = behind.some((contact) => contact.catalogueNumber !== catalogueNumber);
  return `${isOutweighed ? `raise the weight of ${satellite}, or ` : ""}add an antenna that receives it ${when}`;
}

/** No antenna sees it. Whether one could is asked over level ground, from the elevation from which links are computed. */
function remedyOfHidden({ satellite, catalogueNumber, fromMs, toMs, longestS }: SatelliteGap, study: SkyStudy): string {
  const { sky } = study;
  const isContact = ({ cutAtStart, cutAtEnd }: Pass) => (cutAtStart && fromMs > sky.fromMs) || (cutAtEnd && toMs < sky.toMs); // at an end of the gap
  const risen = study.overLevelGround(catalogueNumber, { fromMs, toMs }, lowestElevationDegrees).filter((pass) => !isContact(pass));
  if (risen.length === 0)
    return `promise at least ${Math.ceil(longestS / 36) / 100} h, or leave ${satellite} out of downlink.satellites: it has no other pass above ${lowestElevationDegrees}° from ${instantText(fromMs)} to ${instantText(toMs)}`;
  const highest = risen.reduce((most, one) => (one.maximumElevationDegrees > most.maximumElevationDegrees ? one : most));
  const way = sky.antennas.some(({ satellites }) => satellites.includes(catalogueNumber))
    ? "lower the minimum elevation of an antenna that follows it, or place an antenna where the skyline is lower"
    : "let an antenna with a receiver follow it";
  return `${way}: ${satellite} rises to ${highest.maximumElevationDegrees.toFixed(1)}° at ${instantText(highest.tcaMs)}`;
}

import type { LinkFacts, LinkReceiverFacts } from "../../../facts/downlink/link";
import { misfitOf } from "../../../facts/downlink/link-fits";
import type { FollowingAntenna } from "../../../facts/downlink/sky";
import { unique } from "../../../plain/unique";
import { judgeLinks, linkSubject } from "../../judgements/sky/judge-links";
import { judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that an antenna that follows the satellite, and a receiver of that antenna, cover the band, polarisation and bandwidth of each link. */
export const linkHasAntenna = defineRule({
  id: "downlink/link-has-antenna",
  title: "Every link has an antenna and a receiver that cover all of it",
  why: "An antenna without the band of the link points at the satellite and receives nothing.",
  source: "f ± half of symbol rate · (1 + roll-off) within the bands that downlink.antennas and downlink.receivers state",
  severity: "high",
  remedy: "Add a reception of the link's band and polarisation, and a receiver as wide as the link, to an antenna of its satellite",
  judges: "sky",
  worsenedBy: [],
  check: ({ sky }) =>
    judgeLinks(sky, ({ sky: { links, antennas, receivers = [] } }) =>
      links.map((link) => {
        const following = antennas.filter(({ satellites }) => satellites.includes(link.catalogueNumber));
        const lacks = following.map((antenna) => lackOf(link, antenna, receivers));
        return judgeRequirement(linkSubject(link), lacks.includes(undefined), {
          reason: lacks.length > 0 ? lacks.join("; ") : `no antenna follows satellite ${link.catalogueNumber}`,
          remedy: `add a reception of ${signalText(link)} to an antenna that follows satellite ${link.catalogueNumber}, and a receiver that covers it`,
        });
      }),
    ),
});

/** Says which capability for a link an antenna and its receivers lack; undefined if one receives it. */
function lackOf(link: LinkFacts, { id, receptions = [] }: FollowingAntenna, receivers: readonly LinkReceiverFacts[]): string | undefined {
  if (receptions.length === 0) return `${id} has no receptions`;
  const misfits = receptions.map((reception) => misfitOf(link, reception));
  if (!misfits.includes(undefined)) return `${id} does not cover the ${unique(misfits).join(" or ")} of the link`;
  const own = receivers.filter(({ antenna }) => antenna === id);
  if (own.length === 0) return `${id} has no receiver`;
  const refused = own.map((receiver) => ({ receiver: receiver.id, misfit: misfitOf(link, receiver) }));
  if (refused.some(({ misfit }) => misfit === undefined)) return undefined;
  return refused.map(({ receiver, misfit }) => `${receiver} of ${id} does not cover the ${misfit} of the link`).join("; ");
}

function signalText({ frequencyHz, occupiedBandwidthHz, polarisation }: LinkFacts): string {
  return `${shown(frequencyHz / 1e9)} GHz, ${shown(occupiedBandwidthHz / 1e6)} MHz wide, ${polarisation}`;
}

/** Rounds a frequency to the kilohertz. */
function shown(value: number): number {
  return Number(value.toFixed(6));
}

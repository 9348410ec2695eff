import type { FollowingAntenna, SkyFacts } from "../../../facts/downlink/sky";
import { addUp } from "../../../plain/add-up";
import { ratio } from "../../../props/quantities";
import type { LostSeconds } from "../../../studies/contacts/lost-seconds";
import type { NodeContact } from "../../../studies/contacts/planned-contacts";
import { judgeContacts } from "../../judgements/sky/judge-contacts";
import { judgeSky } from "../../judgements/sky/judge-sky";
import { judge, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Compares the share of its contact time in which each antenna receives nothing with the share that is allowed. */
export const antennaFollows = defineRule({
  id: "downlink/antenna-follows",
  title: "Antennas follow their satellites through their contacts",
  shortfall: "more of the contact time lost than allowed",
  why: "A mount can turn too slowly near the zenith, its cables can end during a pass, or the Sun can stand behind the satellite. The signal is then lost for seconds that the contact plan counts.",
  source:
    "Lag of an azimuth-over-elevation mount every 0.1 s, a full turn where its cables cannot reach, the Sun within half the beamwidth and 0.27°; no standard sets a limit: it is our own bound",
  severity: "medium",
  remedy:
    "Choose a faster drive, a mount with a tilted axis or two horizontal ones, or cables that reach farther, or end contacts below the zenith",
  judges: "sky",
  worsenedBy: [],
  parameters: {
    mostLost: parameter({
      schema: ratio({ min: 0, max: 1 }),
      default: "5 %",
      description: "Share of its contact time that an antenna may lose",
      source: "Our own bound: a team that knows its passes sets another",
    }),
  },
  check: ({ sky, parameters: { mostLost } }) =>
    judgeSky(sky, (study) => {
      const losing = study.sky.antennas.filter((antenna) => canLose(antenna, study.sky));
      if (losing.length === 0)
        return [judgeNotApplicable("downlink", "no antenna states mount.drive, and no outage by the Sun is counted")];
      return judgeContacts(study, ({ contacts }) => losing.map((antenna) => judgeAntenna(antenna, contacts, mostLost.value)));
    }),
});

function judgeAntenna({ id, mount }: FollowingAntenna, contacts: readonly NodeContact[], limit: number): PendingJudgement {
  const losses = contactLosses(id, contacts);
  if (!losses) return judgeNotApplicable(`downlink/${id}`, "the antenna has no contact in the window");
  return judge({
    subject: `downlink/${id}`,
    unit: "share",
    bound: "at-most",
    value: losses.keyhole + losses.cables + losses.Sun,
    limit,
    contributors: () => Object.entries(losses).map(([name, value]) => ({ name, value })),
    remedy: () => lossRemedy(losses, mount),
  });
}

/** Shares of an antenna's contact time in which it receives nothing, by cause. */
interface ContactLosses {
  readonly keyhole: number; // [-]
  readonly cables: number; // [-]
  readonly Sun: number; // [-]
}

/** Returns whether an antenna states a reason for which it may lose a satellite. */
function canLose({ mount }: FollowingAntenna, { contacts }: SkyFacts): boolean {
  return mount?.drive !== undefined || (contacts?.sunOutage === true && mount?.beamwidthDegrees !== undefined);
}

/** Sums the losses of an antenna over its contacts; undefined without contacts. */
export function contactLosses(antenna: string, contacts: readonly NodeContact[]): ContactLosses | undefined {
  const own = contacts.filter((contact) => contact.antenna === antenna);
  const scheduledS = addUp(own, ({ aosMs, losMs }) => (losMs - aosMs) / 1000);
  if (!(scheduledS > 0)) return undefined;
  const shareOf = (what: keyof LostSeconds) => addUp(own, ({ lost }) => lost[what]) / scheduledS;
  return { keyhole: shareOf("keyholeS"), cables: shareOf("wrapS"), Sun: shareOf("sunS") };
}

/** Says how to reduce the largest of the three losses. */
function lossRemedy({ keyhole, cables, Sun }: ContactLosses, mount: FollowingAntenna["mount"]): string {
  const rate = mount?.drive?.maximumRateDegreesPerS;
  if (keyhole >= Math.max(cables, Sun)) return `choose a mount whose azimuth turns faster than ${rate} °/s, or a mount without a keyhole`;
  if (cables >= Sun) return "choose a mount whose cables reach farther (mount.cableWrap), or one that turns without end";
  return "leave out contacts with the Sun in the beam, or choose an antenna with a narrower beam";
}

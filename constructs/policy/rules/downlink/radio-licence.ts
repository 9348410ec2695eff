import type { LinkFacts } from "../../../facts/downlink/link";
import { edgesHz, isWithin } from "../../../facts/downlink/link-fits";
import { isWeak } from "../../../provenance/source";
import type { Site } from "../../../site";
import { judgeLinks, linkSubject } from "../../judgements/sky/judge-links";
import { judgeRequirement, judgeUnknown, type PendingJudgement, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the whole spectrum of each link is within a band for which the site is licensed, unless the country requires no licence to receive. */
export const radioLicence = defineRule({
  id: "downlink/radio-licence",
  title: "Links lie in bands that the site may receive",
  why: "The authority can close a station without the required licence. Such a station also has no protection from other users of its band.",
  source:
    "f ± half of symbol rate · (1 + roll-off), compared with site.radioLicence; the need for a licence to receive from the country's profile",
  severity: "medium",
  remedy: "State the licensed bands as site.radioLicence, or apply to the authority for the band of the link",
  judges: "sky",
  worsenedBy: [],
  check: ({ sky, node: { site } }) => judgeLinks(sky, ({ sky: { links } }) => links.map((link) => judgeLicence(link, site))),
});

function judgeLicence(link: LinkFacts, site: Site): PendingJudgement {
  const { radioLicence: licence, profile } = site;
  const { value: regime, source } = profile.radio.receiveOnly;
  const subject = linkSubject(link);
  const isLicensed = licence?.bandsHz.some((band) => isWithin(edgesHz(link), band)) ?? false;
  const isFree = regime === "no-licence" && source.mark === "verified";
  if (isLicensed || isFree) return passes(subject);
  if (licence) return outsideLicence(link, licence.source.document, isWeak(licence.source));
  const ask = `ask ${profile.radio.authority.value ?? "the radio authority"} which licence is needed, and state the licensed bands as site.radioLicence`;
  if (regime === null || regime === "outside-scope" || source.mark !== "verified")
    return judgeUnknown(subject, `the licence that a receive-only station needs in ${profile.name} was not read in a source: ${ask}`);
  return judgeRequirement(subject, false, {
    reason: `a receive-only station needs a ${regime} in ${profile.name}, and the site states none`,
    remedy: ask,
  });
}

function outsideLicence(link: LinkFacts, document: string, isGuess: boolean): PendingJudgement {
  const [low, high] = edgesHz(link);
  const reason = `the link uses ${low / 1e6} to ${high / 1e6} MHz, and no band of ${document} covers all of it`;
  const remedy = "have the band added to the licence, and add it to site.radioLicence";
  if (isGuess) return judgeUnknown(linkSubject(link), `${reason}; the licence itself was not read in a source: ${remedy}`);
  return judgeRequirement(linkSubject(link), false, { reason, remedy });
}

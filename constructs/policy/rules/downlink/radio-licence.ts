import type { LinkFacts } from "../../../facts/downlink/link";
import { edgesHz, isWithin } from "../../../facts/downlink/link-fits";
import { isWeak } from "../../../provenance/source";
import type { Site } from "../../../site";
import { judgeLinks, linkSubject } from "../../judgements/sky/judge-links";
import { judgeRequirement, judgeUnknown, type PendingJudgement, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The whole spectrum of each link, within a band that the site is licensed for, or in a country that asks for no licence to receive. */
export const radioLicence = defineRule({
  id: "downlink/radio-licence",
  title: "Links lie in bands that the site may receive",
  why: "A station without the licence that its country asks for is closed, and nobody protects it from others in its band.",
  source:
    "f ± half of symbol rate · (1 + roll-off) against site.radioLicence; what a station that only receives needs, of the country's profile",
  severity: "medium",
  remedy: "Give the licensed bands as site.radioLicence, or ask the authority for the band of the link",
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
  const ask = `ask ${profile.radio.authority.value ?? "its authority"} and state the bands as site.radioLicence`;
  if (regime === null || regime === "outside-scope" || source.mark !== "verified")
    return judgeUnknown(subject, `no source was read that says what a station that only receives needs in ${profile.name}: ${ask}`);
  return judgeRequirement(subject, false, {
    reason: `a station that only receives needs a ${regime} in ${profile.name}, and the site states none`,
    remedy: ask,
  });
}

function outsideLicence(link: LinkFacts, document: string, isGuess: boolean): PendingJudgement {
  const [low, high] = edgesHz(link);
  const reason = `it takes ${low / 1e6} to ${high / 1e6} MHz, which no band of ${document} holds whole`;
  const remedy = "have the band added to the licence, and to site.radioLicence";
  if (isGuess) return judgeUnknown(linkSubject(link), `${reason}, and nobody read that in a source: ${remedy}`);
  return judgeRequirement(linkSubject(link), false, { reason, remedy });
}

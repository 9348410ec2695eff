import { marginTerms } from "../../../engineering/link/margin-terms";
import type { LinkFacts } from "../../../facts/downlink/link";
import { instantText } from "../../../props/instant-text";
import { type LinkInstant, worstSample } from "../../../studies/link/link-samples";
import type { NodeSnapshot } from "../../../studies/snapshot/node-snapshot";
import { decibelSpan } from "../../judgements/decibel-span";
import { judgeLinks, linkSubject, watchedMargins } from "../../judgements/sky/judge-links";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { linkMarginRunbook } from "../../runbooks/downlink";

/** Compares the smallest margin of each link over all of its passes, in the weather of its promised availability, with the margin that it must keep. */
export const linkMargin = defineRule({
  id: "downlink/link-margin",
  title: "Links keep their margin in the weather of their promised availability",
  shortfall: "below the margin that the link must keep",
  why: "A link without margin loses lock in rain, first when the satellite is low over the horizon. The data that the satellite sends then are lost.",
  source: "ITU-R P.618-14, P.676-13, P.838-3 and P.840-9 for the air; ETSI EN 302 307-1 or the mission for the thresholds",
  severity: "high",
  remedy: "Choose a larger or quieter antenna, a more robust MODCOD or a higher minimum elevation, or promise a lower availability",
  judges: "sky",
  worsenedBy: [],
  watched: ({ sky }) => (sky?.links ? watchedMargins(sky.links) : []),
  runbook: linkMarginRunbook,
  check: ({ sky, node }) =>
    judgeLinks(sky, (links, { passes }) =>
      links.sky.links.map((link) => {
        const worst = worstSample(links, passes.passes, link);
        if (worst?.outcome === "unknown") return judgeUnknown(linkSubject(link), worst.reason);
        return worst
          ? judgeWorst(link, worst, node)
          : judgeNotApplicable(linkSubject(link), "no antenna receives a pass of the link at an elevation of 5° or more");
      }),
    ),
});

function judgeWorst(link: LinkFacts, { pass, instantMs, atShare, mostRobust, reception }: LinkInstant, { site }: NodeSnapshot) {
  const { requiredMarginDb: limit } = link;
  const { robustMarginDb: marginDb, elevationDegrees } = atShare;
  return judge({
    subject: linkSubject(link),
    at: `${pass.antenna}, ${instantText(instantMs)}`,
    unit: "dB",
    bound: "at-least",
    value: marginDb,
    limit,
    span: decibelSpan,
    restsOn: () => [link.source, ...link.codingSources, reception.source, ...Object.values(site.radioClimate?.sources ?? {})],
    contributors: () => marginTerms(atShare, mostRobust).map(({ name, db }) => ({ name, value: db })),
    remedy: () =>
      `gain ${(limit - marginDb).toFixed(2)} dB for ${mostRobust.name} at ${elevationDegrees.toFixed(1)}° elevation: raise minimumElevation of ${pass.antenna}, improve its G/T, or promise a lower availability of the link`,
  });
}

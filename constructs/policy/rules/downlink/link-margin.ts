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

/** Least margin of each link over all of its passes, in the weather that its availability has to stand, against the margin that it must keep. */
export const linkMargin = defineRule({
  id: "downlink/link-margin",
  title: "Links keep their margin in the weather that they promise to stand",
  shortfall: "weaker than the link needs",
  why: "A link without margin loses lock in rain, low over the horizon first, and what the satellite sends then is lost.",
  source: "ITU-R P.618-14, P.676-13, P.838-3 and P.840-9 for the air; ETSI EN 302 307-1 or the mission for the thresholds",
  severity: "high",
  remedy: "Take a larger or quieter antenna, a more robust MODCOD, a higher minimum elevation, or promise less of the year",
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
          : judgeNotApplicable(linkSubject(link), "no pass at 5° or more is received by an antenna");
      }),
    ),
});

function judgeWorst(link: LinkFacts, { pass, instantMs, atShare, mostRobust, reception }: LinkInstant, { site }: NodeSnapshot) {
  const { requiredMarginDb: limit } = link;
  const { robustMarginDb: marginDb, elevationDegrees } = atShare;
  return judge({
    subject: linkSubject(link),
    at: `${pass.antenna}/${instantText(instantMs)}`,
    unit: "dB",
    bound: "at-least",
    value: marginDb,
    limit,
    span: decibelSpan,
    restsOn: () => [link.source, ...link.codingSources, reception.source, ...Object.values(site.radioClimate?.sources ?? {})],
    contributors: () => marginTerms(atShare, mostRobust).map(({ name, db }) => ({ name, value: db })),
    remedy: () =>
      `find ${(limit - marginDb).toFixed(2)} dB, for ${mostRobust.name} at ${elevationDegrees.toFixed(1)}°: raise minimumElevation of ${pass.antenna}, give it a better G/T, or promise less of the year`,
  });
}

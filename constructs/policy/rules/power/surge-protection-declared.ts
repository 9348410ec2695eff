import { noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that each feed has a surge protective device, of type 1 where a lightning protection system can lead lightning current into the feed. */
export const surgeProtectionDeclared = defineRule({
  id: "power/surge-protection-declared",
  title: "Every feed has suitable surge protection",
  why: "An antenna field attracts lightning. One surge on a feed can destroy the power supplies of all racks at once.",
  source:
    "IEC 60364-4-44, clause 443, where an interruption stops a commercial activity, read in a guide to BS 7671, 443.4; types of IEC 61643-11: type 1 where lightning current may flow, IEC 62305-4",
  severity: "high",
  remedy: "Fit a surge protective device at the origin of the feed",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { network, protection, feeds } }) => {
    if (!network) return noPower("feeds");
    if (!protection)
      return feeds.map((feed) =>
        judgeMissingInput(subjectOf(`feed-${feed}`), "power.earthing", "the earthing of the site is not stated: state power.earthing"),
      );
    const { hasLightningProtection } = protection;
    return protection.surge.map(({ feed, type }) => {
      const isMet = type !== undefined && (type !== "2" || !hasLightningProtection);
      const needed = hasLightningProtection ? "type 1, or 1 and 2," : "type 2";
      return judgeRequirement(subjectOf(`feed-${feed}`), isMet, {
        reason: type === undefined ? "the feed has no surge protective device" : "type 2 does not withstand the site's lightning current",
        remedy: `fit a surge protective device of ${needed} at the origin of feed ${feed} (power.feeds[].surgeProtection)`,
      });
    });
  },
});

import { subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeRequirement, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** A surge protective device at every feed, of type 1 where the site can carry lightning current. */
export const surgeProtectionDeclared = defineRule({
  id: "power/surge-protection-declared",
  title: "Every feed has surge protection",
  why: "An antenna field draws lightning, and one surge on the feed takes power supplies of all racks at once.",
  source:
    "IEC 60364-4-44, clause 443, where an interruption stops a commercial activity, read in a guide to BS 7671, 443.4; types of IEC 61643-11: type 1 where lightning current may flow, IEC 62305-4",
  severity: "high",
  remedy: "A surge protective device at the origin of the feed",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { network, protection, feeds } }) => {
    if (!network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its feeds: add power")];
    if (!protection)
      return feeds.map((feed) =>
        judgeMissingInput(subjectOf(`feed-${feed}`), "power.earthing", "nobody says how the site is earthed: give power.earthing"),
      );
    const { hasLightningProtection } = protection;
    return protection.surge.map(({ feed, type }) => {
      const isMet = type !== undefined && (type !== "2" || !hasLightningProtection);
      const needed = hasLightningProtection ? "type 1, or 1 and 2," : "type 2";
      return judgeRequirement(subjectOf(`feed-${feed}`), isMet, {
        reason: type === undefined ? "it has no surge protective device" : "a device of type 2 does not carry lightning current",
        remedy: `fit a surge protective device of ${needed} at the origin of feed ${feed} (surgeProtection)`,
      });
    });
  },
});

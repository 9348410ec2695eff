import { corrosionRank } from "../../../standards/corrosion-class";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What stands outdoors, and the racks in the room's air, against the corrosivity of the site's air. */
export const corrosionClassCovered = defineRule({
  id: "cooling/corrosion-class-covered",
  title: "Parts protected for the corrosivity of the site",
  why: "Salt and sulphur eat coils and skins that were coated for milder air within a few years, and creep over circuit boards in months.",
  source:
    "Categories of ISO 9223:2012 and severities of ISA 71.04-2013, of which pages about them were read; what a part is protected for by its maker. Classes are compared by their place in their standard",
  severity: "medium",
  remedy: "Coated coils, paint for that category, a gas filter for the room, or a site with milder air",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const { corrosivity } = node.site.environment ?? {};
    if (!corrosivity)
      return [
        judgeMissingInput(
          "site/environment",
          "site.environment.corrosivity",
          "nobody says how corrosive the air of the site is: give environment.corrosivity",
        ),
      ];
    if (design.corrodedParts.length === 0) return [judgeNotApplicable("site/environment", "the node has nothing that stands in that air")];
    return design.corrodedParts.map(({ subject, prop, at, protectedFor, source }) => {
      if (!protectedFor) return judgeUnknown(subject, `the site has ${at} and nobody says what it is protected for: give it (${prop})`);
      return judge({
        subject,
        unit: "-",
        bound: "at-most",
        value: corrosionRank(at),
        limit: corrosionRank(protectedFor),
        held: true, // a part that is protected for the class of the site has no class to spare
        limitSource: source,
        limitContributors: () => [{ name: `protected for ${protectedFor}`, value: corrosionRank(protectedFor) }],
        restsOn: () => [corrosivity.source],
        contributors: () => [{ name: `${at} at the site`, value: corrosionRank(at) }],
        remedy: () => `choose one that is protected for ${at}, not ${protectedFor}`,
      });
    });
  },
});

import { corrosionRank } from "../../../standards/corrosion-class";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the protection of outdoor parts and of racks with the corrosivity of the site's air. */
export const corrosionClassCovered = defineRule({
  id: "cooling/corrosion-class-covered",
  title: "Every part is protected for the corrosivity of the site",
  shortfall: "classes beyond what the part is protected for",
  why: "Salt and sulphur destroy coils and housings with too weak a coating within a few years, and circuit boards within months.",
  source:
    "Categories of ISO 9223:2012 and severities of ISA 71.04-2013 (read: pages about them). Protection of a part: its maker. Classes are compared by their order in their standard",
  severity: "medium",
  remedy: "Choose coated coils or paint for that category, add a gas filter to the room, or choose a site with milder air",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const { corrosivity } = node.site.environment ?? {};
    if (!corrosivity)
      return [
        judgeMissingInput(
          "site/environment",
          "site.environment.corrosivity",
          "the corrosivity of the site's air is not stated: add site.environment.corrosivity",
        ),
      ];
    if (design.corrodedParts.length === 0) return [judgeNotApplicable("site/environment", "no part is in air of stated corrosivity")];
    return design.corrodedParts.map(({ subject, prop, at, protectedFor, source }) => {
      if (!protectedFor) return judgeUnknown(subject, `the air is of class ${at}, and the part does not state its protection: add ${prop}`);
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
        remedy: () => `choose a part that is protected for ${at}, not only for ${protectedFor}`,
      });
    });
  },
});

import { isRead } from "../../../site/countries/profile/fact";
import { noPower } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The subject: the prop that states it. */
const subject = "power/standard";

/** Compares the installation rules to which the electrical design is made with those of the country. */
export const practiceOfCountry = defineRule({
  id: "power/practice-of-country",
  title: "The electrical design follows the installation rules of the country",
  why: "An inspector rejects breakers and cables that are sized to the rules of another practice. The container then gets no grid connection until its boards are changed.",
  source: "Rules for electrical installations, as the profile of the country names them with their source",
  severity: "high",
  remedy:
    "Size boards, breakers and cables to the rules of the country (power.standard), or get a written acceptance and change the country profile",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { network, site } }) => {
    if (!network) return noPower("installation rules", subject);
    const standard = network.find((node) => node.kind === "breaker")?.standard;
    if (standard === undefined) return [judgeNotApplicable(subject, "the node has no breaker whose sizing could be judged")];
    const { practice } = site.profile.electrical;
    if (!isRead(practice)) {
      const reason = `the installation rules of ${site.profile.name} were not read in a source: state site.country.electrical.practice with its source`;
      return [judgeMissingInput(subject, "site.country.electrical.practice", reason)];
    }
    return [
      judgeRequirement(subject, practice.value === standard, {
        reason: `the design follows ${standard} practice, but installations in ${site.profile.name} follow ${practice.value}: ${practice.source.document}`,
        remedy: `size breakers and cables to ${practice.value} practice and set power.standard to "${practice.value}"`,
      }),
    ];
  },
});

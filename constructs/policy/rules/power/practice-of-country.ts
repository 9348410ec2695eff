import { isRead } from "../../../site/countries/profile/fact";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The prop that says it. */
const subject = "power/standard";

/** The family of rules that the design's electrical part is made by, against that of the country. */
export const practiceOfCountry = defineRule({
  id: "power/practice-of-country",
  title: "Electrical installation by the practice of the country",
  why: "An inspector of one family of rules does not pass breakers and cables that are sized by the other: the container stands without a connection until its boards are changed.",
  source: "Rules for electrical installations, as the profile of the country names them with their source",
  severity: "high",
  remedy:
    "Boards, breakers and cables by the country's family of rules (power.standard), or a written acceptance as a change of its profile",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { network, site } }) => {
    if (!network) return [judgeUnknown(subject, "the node has no power module, so nothing is known of its practice: add power")];
    const standard = network.find((node) => node.kind === "breaker")?.standard;
    if (standard === undefined) return [judgeNotApplicable(subject, "the node has no breaker, whose sizing the practice rules")];
    const { practice } = site.profile.electrical;
    if (!isRead(practice)) {
      const reason = `nobody read by which rules ${site.profile.name} installs: give the practice with a source`;
      return [judgeMissingInput(subject, "site.country.electrical.practice", reason)];
    }
    return [
      judgeRequirement(subject, practice.value === standard, {
        reason: `it is made by ${standard} practice, and ${site.profile.name} installs by ${practice.value}: ${practice.source.document}`,
        remedy: `size breakers and cables by ${practice.value} practice, as power.standard: "${practice.value}"`,
      }),
    ];
  },
});

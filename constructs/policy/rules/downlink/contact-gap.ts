import { instantText } from "../../../props/instant-text";
import { gapRemedy } from "../../judgements/sky/gap-remedy";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const secondsPerHour = 3600;

/** Compares the longest time in which each satellite has no contact with the time that the site promises. */
export const contactGap = defineRule({
  id: "downlink/contact-gap",
  title: "No satellite waits longer for a contact than promised",
  shortfall: "longer without a contact than promised",
  why: "A satellite stores its data until its next contact. After a long gap its memory is full, and its data arrive late.",
  source: "Planned contacts of each satellite in the window. The times before the first and after the last contact count too",
  severity: "high",
  remedy: "Raise the weight of the satellite, add an antenna that sees it, lower a minimum elevation, or promise a longer gap",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promisedS = node.site.promises.downlink?.longestGapS;
    if (promisedS === undefined) return [judgeNotApplicable("downlink", "the site promises no longest gap (promises.downlink.longestGap)")];
    return judgeContacts(sky, ({ gaps, missed }, study) =>
      gaps.map((gap) =>
        judge({
          subject: `downlink/${gap.satellite}`,
          unit: "h",
          bound: "at-most",
          value: gap.longestS / secondsPerHour,
          limit: promisedS / secondsPerHour,
          restsOn: () => contactSources(node),
          contributors: () => [
            { name: `from ${instantText(gap.fromMs)} to ${instantText(gap.toMs)}`, value: gap.longestS / secondsPerHour },
          ],
          ...(gap.contacts === 0 && { failReason: () => "the satellite has no contact in the window" }),
          remedy: () => gapRemedy(gap, missed, study),
        }),
      ),
    );
  },
});

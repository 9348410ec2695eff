import { instantText } from "../../../props/instant-text";
import { gapRemedy } from "../../judgements/sky/gap-remedy";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const secondsPerHour = 3600;

/** The longest time in which a satellite has no contact, against the promised one. */
export const contactGap = defineRule({
  id: "downlink/contact-gap",
  title: "No satellite waits longer for a contact than promised",
  shortfall: "longer than promised",
  why: "A satellite without a contact keeps what it has until the next one: its memory fills, and what it saw comes late.",
  source: "Planned contacts of each satellite in the window, the time before the first and after the last one among them",
  severity: "high",
  remedy: "Raise the weight of the satellite, add an antenna that sees it, lower its minimum elevation, or promise more time",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promisedS = node.site.promises.downlink?.longestGapS;
    if (promisedS === undefined) return [judgeNotApplicable("downlink", "the site promises no longest time without a contact")];
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
          ...(gap.contacts === 0 && { failReason: () => "it has no contact in the window" }),
          remedy: () => gapRemedy(gap, missed, study),
        }),
      ),
    );
  },
});

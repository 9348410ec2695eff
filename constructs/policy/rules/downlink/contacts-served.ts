import type { PlannedContacts } from "../../../studies/contacts/planned-contacts";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judgeSilent, lostPassesText, servedRemedy, withoutProof } from "../../judgements/sky/served-contacts";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Share of what could be received that the best schedule serves, against the promised share, and links that it never receives. */
export const contactsServed = defineRule({
  id: "downlink/contacts-served",
  title: "Contacts serve the promised share of passes",
  shortfall: "fewer passes served than promised",
  why: "Passes that come at the same time, or while an antenna turns, are lost: what is promised of the satellites is then not received, whatever the antennas could do alone. A link without any contact is never received.",
  source:
    "Largest value of any schedule, by mixed-integer programming with its bound, over the value of all passes that some antenna could take, each link of a pass counted once",
  severity: "high",
  remedy: "Add an antenna with its receiver, shorten gaps and set-up, give the satellites weights, or promise less",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promised = node.site.promises.downlink?.servedShare;
    const silentOf = ({ links }: PlannedContacts) =>
      links.filter(({ contacts, optional }) => contacts === 0 && !optional).map((link) => judgeSilent(link, node.sky?.links !== undefined));
    const unpromised = judgeNotApplicable("downlink", "the site promises no share of its passes");
    if (promised === undefined && !sky) return [unpromised];
    if (promised === undefined) return judgeContacts(sky, (plan) => [unpromised, ...silentOf(plan)]);
    return judgeContacts(sky, (plan) => {
      const { servedShare = 0, boundShare = 0, isProven, asked } = plan;
      if (plan.servedShare === undefined && asked > 0)
        return [
          judgeNotApplicable("downlink/contacts", "only optional links can be received, and the share counts the others"),
          ...silentOf(plan),
        ];
      if (!isProven && servedShare < promised && boundShare >= promised)
        return [judgeUnknown("downlink/contacts", withoutProof(plan)), ...silentOf(plan)];
      return [
        judge({
          subject: "downlink/contacts",
          unit: "share",
          bound: "at-least",
          value: servedShare,
          limit: promised,
          restsOn: () => contactSources(node),
          contributors: () => plan.antennas.map(({ antenna, share = 0 }) => ({ name: `downlink/${antenna}`, value: share })),
          failReason: () => lostPassesText(plan),
          remedy: () => servedRemedy(plan),
        }),
        ...silentOf(plan),
      ];
    });
  },
});

import type { PlannedContacts } from "../../../studies/contacts/planned-contacts";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judgeSilent, lostPassesText, servedRemedy, withoutProof } from "../../judgements/sky/served-contacts";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the share of passes that the contact plan serves with the promised share, and fails links that are never received. */
export const contactsServed = defineRule({
  id: "downlink/contacts-served",
  title: "The contact plan serves the promised share of passes",
  shortfall: "less of the passes served than promised",
  why: "Passes are lost when they come at the same time, or while the antenna still turns to the satellite. The site then receives less than it promises. A link without a contact is never received.",
  source:
    "Largest value of any contact plan, by mixed-integer programming with its bound, over the value of all passes that some antenna could receive; each link of a pass counts once",
  severity: "high",
  remedy: "Add an antenna with its receiver, shorten gaps and set-up times, set weights of the satellites, or promise a smaller share",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promised = node.site.promises.downlink?.servedShare;
    const silentOf = ({ links }: PlannedContacts) =>
      links.filter(({ contacts, optional }) => contacts === 0 && !optional).map((link) => judgeSilent(link, node.sky?.links !== undefined));
    const unpromised = judgeNotApplicable("downlink", "the site does not promise a share of passes (site.promises.downlink.servedShare)");
    if (promised === undefined && !sky) return [unpromised];
    if (promised === undefined) return judgeContacts(sky, (plan) => [unpromised, ...silentOf(plan)]);
    return judgeContacts(sky, (plan) => {
      const { servedShare = 0, boundShare = 0, isProven, asked } = plan;
      if (plan.servedShare === undefined && asked > 0)
        return [
          judgeNotApplicable("downlink/contacts", "the served share counts links that are not optional, and none of those can be received"),
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

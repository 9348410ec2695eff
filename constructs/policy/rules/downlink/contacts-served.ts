import { instantText } from "../../../props/instant-text";
import { type MissedPass, type PlannedContacts, withoutReceiver } from "../../../studies/contacts/planned-contacts";
import { contactSources, judgeContacts } from "../../judgements/sky/judge-contacts";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Missed passes that are named: the report has them all. */
const mostNamed = 5;

/** Share of what could be received that the best schedule serves, against the promised share. */
export const contactsServed = defineRule({
  id: "downlink/contacts-served",
  title: "Contacts serve the promised share of passes",
  why: "Passes that come at the same time, or while an antenna turns, are lost: what is promised of the satellites is then not received, whatever the antennas could do alone.",
  source:
    "Largest value of any schedule, by mixed-integer programming with its bound, over the value of all passes that some antenna could take",
  severity: "high",
  remedy: "Add an antenna with its receiver, shorten gaps and set-up, give the satellites weights, or promise less",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const promised = node.site.promises.downlink?.servedShare;
    if (promised === undefined) return [notApplicable("downlink", "the site promises no share of its passes")];
    return judgeContacts(sky, (plan) => {
      const { servedShare = 0, boundShare = 0, isProven } = plan;
      if (!isProven && servedShare < promised && boundShare >= promised) return [undecided("downlink/contacts", openText(plan))];
      return [
        judge({
          subject: "downlink/contacts",
          unit: "-",
          bound: "at-least",
          value: servedShare,
          limit: promised,
          restsOn: () => contactSources(node),
          contributors: () => plan.antennas.map(({ antenna, share = 0 }) => ({ name: `downlink/${antenna}`, value: share })),
          failReason: () => lostOf(plan),
          remedy: () => remedyOf(plan),
        }),
      ];
    });
  },
});

/** What is known of a plan without proof. */
function openText({ servedShare = 0, boundShare = 0 }: PlannedContacts): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `the plan serves ${percent(servedShare)} and no plan more than ${percent(boundShare)}, but the steps of the solver ended before the proof: raise downlink.solverSteps`;
}

function lostOf(plan: PlannedContacts): string {
  const { missed, asked, contacts } = plan;
  const idle = withoutReceiver(plan)
    .map((antenna) => `; ${antenna} has no receiver`)
    .join("");
  if (asked === 0) return `no antenna receives any pass in the window${idle}`;
  const clashing = missed.filter(({ reason }) => reason === "clash");
  const named = clashing.slice(0, mostNamed).map(nameOf).join("; ");
  const others = clashing.length > mostNamed ? `; and ${clashing.length - mostNamed} more` : "";
  return `${asked - contacts.length} of ${asked} passes are lost: ${named}${others}${idle}`;
}

function nameOf({ satellite, aosMs, antennas, behind }: MissedPass): string {
  const others = [...new Set(behind.map((contact) => contact.satellite))];
  return `${satellite} at ${instantText(aosMs)} on ${antennas.join(" or ")} behind ${others.join(" and ")}`;
}

function remedyOf(plan: PlannedContacts): string {
  const { asked, servedShare = 0 } = plan;
  const idle = withoutReceiver(plan)
    .map((antenna) => `give ${antenna} a receiver, `)
    .join("");
  if (asked === 0) return `${idle}${idle && "or "}let an antenna with a receiver follow satellites that it sees in the window`;
  const percent = Math.floor(servedShare * 10_000) / 100;
  return `${idle}add an antenna with its receiver, shorten downlink.antennas[].gap and downlink.contacts, or promise at most ${percent} %`;
}

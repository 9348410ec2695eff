import { percentText } from "../../../plain/percent-text";
import { unique } from "../../../plain/unique";
import { instantText } from "../../../props/instant-text";
import { type LinkShare, type MissedPass, type PlannedContacts, withoutReceiver } from "../../../studies/contacts/planned-contacts";
import { judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { linkSubject } from "./judge-links";

/** Most missed passes that are named; the report lists all. */
const mostNamed = 5;

/** Says that the solver stopped before it was known whether the promise can be kept. */
export function withoutProof({ servedShare, boundShare }: PlannedContacts): string {
  return `the contact plan serves ${percentText(servedShare ?? 0)}, the best possible one serves at most ${percentText(boundShare ?? 0)}, and the solver stopped before it found out: raise downlink.solverSteps`;
}

/** Fails a link that is never received, whether the site promises it or not. */
export function judgeSilent({ id, catalogueNumber, lacks }: LinkShare, isLink: boolean): PendingJudgement {
  const [name, subject] = isLink ? [`link ${id}`, linkSubject({ id })] : [id, `downlink/${id}`];
  const [why, remedy] = {
    antenna: [
      "no antenna that follows its satellite has a receiver for it",
      isLink
        ? `add its band and polarisation, and a receiver for its rate, to an antenna that follows satellite ${catalogueNumber}`
        : `add a receiver to an antenna that follows satellite ${catalogueNumber}`,
    ],
    pass: [
      `no antenna that can receive it sees a pass of satellite ${catalogueNumber}`,
      "let an antenna with a lower skyline or minimum elevation receive it, or lengthen downlink.window",
    ],
    time: ["all its passes are shorter than downlink.contacts.minimum", "lower downlink.contacts.minimum"],
    volume: ["its passes deliver no data", "raise the margin of the link with a larger antenna or a more robust modulation and coding"],
    nothing: ["all its passes clash with contacts that are worth more", "raise its weight, or add an antenna that receives it"],
  }[lacks];
  return judgeRequirement(subject, false, {
    reason: `${name} has no contact in the window: ${why}`,
    remedy: `${remedy}${isLink ? ", or declare the link optional" : ""}`,
  });
}

export function lostPassesText(plan: PlannedContacts): string {
  const { missed, asked, received, isProven, boundShare } = plan;
  const idle = withoutReceiver(plan)
    .map((antenna) => `; ${antenna} has no receiver`)
    .join("");
  if (asked === 0) return `no antenna receives any pass in the window${idle}`;
  const clashing = missed.filter(({ reason }) => reason === "clash");
  const partly = clashing.filter(({ links }) => links.length > 0).length;
  const named = clashing.slice(0, mostNamed).map(nameOf).join("; ");
  const others = clashing.length > mostNamed ? `; and ${clashing.length - mostNamed} more` : "";
  const most = isProven ? "" : `no plan serves more than ${percentText(boundShare ?? 0)}; `;
  if (clashing.length === 0) return `${most}no pass is lost, but some are received in part${idle}`;
  return `${most}${asked - received} of ${asked} passes are lost${partly > 0 ? `, and ${partly} lose a link` : ""}: ${named}${others}${idle}`;
}

function nameOf({ satellite, links, aosMs, antennas, behind }: MissedPass): string {
  const others = unique(behind.map((contact) => contact.satellite));
  return `${[satellite, ...links].join(" ")} at ${instantText(aosMs)} on ${antennas.join(" or ")} because of contacts with ${others.join(" and ")}`;
}

/** Says how to serve more passes, and which share can be promised. */
export function servedRemedy(plan: PlannedContacts): string {
  const { asked, servedShare = 0 } = plan;
  const idle = withoutReceiver(plan)
    .map((antenna) => `add a receiver to ${antenna}, `)
    .join("");
  if (asked === 0) return `${idle}${idle && "or "}let an antenna with a receiver follow satellites that it sees in the window`;
  const kept = Math.floor(servedShare * 10_000) / 100;
  const ways = `${idle}add an antenna with its receiver, `;
  return kept > 0
    ? `${ways}shorten downlink.antennas[].gap and the times in downlink.contacts, or promise at most ${kept} %`
    : `${ways}or shorten downlink.antennas[].gap and the times in downlink.contacts`;
}

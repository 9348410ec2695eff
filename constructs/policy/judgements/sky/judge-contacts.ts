import type { Source } from "../../../provenance/source";
import type { PlannedContacts } from "../../../studies/contacts/planned-contacts";
import type { SkyStudy } from "../../../studies/sky-study";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeMissingInput, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { linkSources } from "./judge-links";

const subject = "downlink/contacts";

/** Judges the planned contacts of a node, or says why they are unknown: they could not be planned, or the design has no satellites. */
export function judgeContacts(
  sky: SkyStudy | undefined,
  ask: (plan: PlannedContacts, sky: SkyStudy) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  if (!sky) return [withoutSatellites()];
  const { contacts } = sky;
  return contacts.outcome === "planned" ? ask(contacts, sky) : [judgeUnknown(subject, contacts.reason)];
}

function withoutSatellites(): PendingJudgement {
  const missing = ["downlink.satellites", "downlink.elements", "downlink.window"];
  return judgeMissingInput(
    subject,
    missing,
    "the site promises contacts, but the design has no satellites with elements and a window: state all three in downlink",
  );
}

/** Sources of the numbers in the contact plan: orbits, and links if contacts count bytes. */
export function contactSources({ sky, site }: Pick<NodeSnapshot, "sky" | "site">): readonly Source[] {
  if (!sky) return [];
  return [sky.source, ...(sky.contacts?.valueBy === "bytes" ? linkSources(sky, site) : [])];
}

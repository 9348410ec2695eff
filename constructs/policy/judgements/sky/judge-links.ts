import type { LinkFacts } from "../../../facts/downlink/link";
import type { NodeLinks } from "../../../studies/link/node-links";
import type { SkyStudy } from "../../../studies/sky-study";
import { notApplicable, type PendingJudgement } from "../../rule/judge";
import { judgeSky } from "./judge-sky";

/** Asks of the links of a node, and says why nothing is asked where it has none. */
export function judgeLinks(
  sky: SkyStudy | undefined,
  ask: (links: NodeLinks, sky: SkyStudy) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  return judgeSky(sky, (study) => {
    const { links } = study;
    return links ? ask(links, study) : [notApplicable("downlink", "the design has no links")];
  });
}

/** What a rule calls a link. */
export function linkSubject({ id }: Pick<LinkFacts, "id">): string {
  return `downlink/links/${id}`;
}

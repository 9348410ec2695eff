import type { LinkFacts } from "../../../facts/downlink/link";
import { misfitOf } from "../../../facts/downlink/link-fits";
import type { SkyFacts } from "../../../facts/downlink/sky";
import type { Source } from "../../../provenance/source";
import type { Site } from "../../../site";
import type { NodeLinks } from "../../../studies/link/node-links";
import type { SkyStudy } from "../../../studies/sky-study";
import { judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import type { RuleLimit } from "../../rule/rule";
import { judgeSky } from "./judge-sky";

/** Judges the links of a node, or says that it has none. */
export function judgeLinks(
  sky: SkyStudy | undefined,
  ask: (links: NodeLinks, sky: SkyStudy) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  return judgeSky(sky, (study) => {
    const { links } = study;
    return links ? ask(links, study) : [judgeNotApplicable("downlink", "the design has no links")];
  });
}

export function linkSubject({ id }: Pick<LinkFacts, "id">): string {
  return `downlink/links/${id}`;
}

/** Lists the margins that receivers measure, for each link that one of their antennas receives. */
export function watchedMargins(links: NodeLinks): readonly RuleLimit[] {
  const { links: all, receivers = [] } = links.sky;
  return all.flatMap((link) =>
    receivers
      .filter((receiver) => links.receives(receiver.antenna, link.catalogueNumber) && misfitOf(link, receiver) === undefined)
      .map(
        (receiver): RuleLimit => ({
          subject: linkSubject(link),
          device: receiver.id,
          labels: { link: link.id },
          metric: "edge_node_link_margin_decibels",
          unit: "dB",
          bound: "at-least",
          limit: link.requiredMarginDb,
          source: link.source,
          remedy: "check pointing, feed and amplifier of the antenna, and whether it rains more than the link margin covers",
        }),
      ),
  );
}

/** Returns the sources of the numbers from which volumes of passes are computed. */
export function linkSources({ links = [], antennas }: SkyFacts, { radioClimate }: Site): readonly Source[] {
  return [
    ...links.flatMap(({ source, codingSources }) => [source, ...codingSources]),
    ...antennas.flatMap(({ receptions = [] }) => receptions.map(({ source }) => source)),
    ...Object.values(radioClimate?.sources ?? {}),
  ];
}

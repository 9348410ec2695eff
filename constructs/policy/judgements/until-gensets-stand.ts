import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { lasts } from "./battery-lasts";
import { subjectOf } from "./limit-judgement";
import { onGenset } from "./scenario-filters";

/**
 * How long each battery bridges, against the time until gensets stand.
 *
 * @param subject of what is said where no battery bridges
 * @param headroom share of its time that must stay free [-]
 */
export function untilGensetsStand(
  { node, point }: Pick<RuleContext, "node" | "point">,
  subject: string,
  headroom: number,
): PendingJudgement[] {
  const { electrical, scenario } = point;
  const batteries = node.batteries.filter(({ energy }) => energy !== undefined);
  if (batteries.length === 0) return [notApplicable(subject, "gensets carry the node, and no battery with energy bridges until they do")];
  if (!onGenset(scenario)) return [notApplicable(subject, "no genset is asked to start")];
  const standsAfterS = Math.max(...electrical.gensets.map((genset) => genset.standsAfterS));
  return batteries.map(({ id }) => {
    const battery = electrical.bridging.find((one) => one.id === id);
    if (!battery) return undecided(subjectOf(id), electrical.reason ?? "the network has no solution on batteries alone");
    return lasts({ node, point }, battery, "s", standsAfterS / (1 - headroom));
  });
}

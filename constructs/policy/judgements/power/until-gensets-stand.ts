import { promisedHours } from "../../../studies/scenarios/power-states";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { onGenset } from "../scenario-filters";
import { feedsNoneNamed, lasts } from "./battery-lasts";
import { energyMissing } from "./each-battery";
import { subjectOf } from "./limit-judgement";

/**
 * How long each battery bridges, against the time until gensets stand. One that gives power beside them too must last as long as the site promises on gensets.
 *
 * @param subject of what is said where no battery bridges
 * @param headroom share of its time that must stay free [-]
 */
export function untilGensetsStand({ node, point }: NodeAtPoint, subject: string, headroom: number): PendingJudgement[] {
  const { electrical, scenario } = point;
  const batteries = node.batteries.filter(({ energy }) => energy !== undefined);
  if (node.batteries.length === 0) return [judgeNotApplicable(subject, "gensets carry the node, and no battery bridges until they do")];
  if (batteries.length === 0) return node.batteries.map(({ id }) => energyMissing(id));
  if (!onGenset(scenario)) return [judgeNotApplicable(subject, "no genset is asked to start")];
  const standsAfterS = Math.max(...electrical.gensets.map((genset) => genset.standsAfterS));
  const bridging = batteries.map(({ id }) => {
    const unnamed = feedsNoneNamed(node, id);
    if (unnamed) return unnamed;
    const battery = electrical.bridging.find((one) => one.id === id);
    if (!battery) return judgeUnknown(subjectOf(id), electrical.reason ?? "the network has no solution on batteries alone");
    return lasts({ node, point }, battery, { unit: "s", limit: standsAfterS / (1 - headroom) });
  });
  return [...bridging, ...besideGensets({ node, point }, headroom)];
}

/** Batteries that gensets do not relieve: their bus has no way to them, or they give too little. */
function besideGensets({ node, point }: NodeAtPoint, headroom: number): PendingJudgement[] {
  const promisedH = promisedHours(node, "gensets");
  const giving = point.electrical.batteries.filter(({ dischargeW }) => dischargeW > 0);
  return giving.map((battery) => {
    const subject = `${subjectOf(battery.id)}/beside-gensets`;
    if (promisedH === undefined)
      return judgeMissingInput(subject, "site.promises.autonomy", "the site promises no time on gensets: give promises.autonomy");
    const converter = node.batteries.find(({ id }) => id === battery.id)?.converter;
    const instead = `serve ${converter} ${servedFrom(point.scenario.state)}`;
    return lasts({ node, point }, battery, { unit: "h", limit: promisedH / (1 - headroom), subject, instead });
  });
}

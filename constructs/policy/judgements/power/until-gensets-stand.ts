import { defined } from "../../../plain/defined";
import { promisedHours } from "../../../studies/scenarios/power-states";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { onGenset } from "../scenario-filters";
import { feedsNoneNamed, lasts } from "./battery-lasts";
import { energyMissing } from "./each-battery";
import { subjectOf } from "./limit-judgement";
import { refusedVoltage } from "./refused-voltage";

/**
 * Compares how long each battery bridges with the time until gensets carry load. A battery that still discharges then must last as long as promised on gensets.
 *
 * @param subject of the judgement if no battery bridges
 * @param headroom share of its time that must stay unused [-]
 */
export function untilGensetsStand({ node, point }: NodeAtPoint, subject: string, headroom: number): PendingJudgement[] {
  const { electrical, scenario } = point;
  const batteries = node.batteries.filter(({ energy }) => energy !== undefined);
  if (node.batteries.length === 0) return [judgeNotApplicable(subject, "gensets carry the node, and no battery bridges their start")];
  if (batteries.length === 0) return node.batteries.map(({ id }) => energyMissing(id));
  if (!onGenset(scenario)) return [judgeNotApplicable(subject, "no genset starts")];
  const standsAfterS = Math.max(...electrical.gensets.map((genset) => genset.standsAfterS));
  const bridging = batteries.map(({ id }) => {
    const unnamed = feedsNoneNamed(node, id);
    if (unnamed) return unnamed;
    const battery = electrical.bridging.find((one) => one.id === id);
    if (!battery) return judgeUnknown(subjectOf(id), electrical.reason ?? "the electrical network has no solution on batteries alone");
    return lasts({ node, point }, battery, { unit: "s", limit: standsAfterS / (1 - headroom) });
  });
  return [...bridging, ...besideGensets({ node, point }, headroom)];
}

/** Judges batteries that gensets do not relieve: gensets do not reach their bus, or their power is too low. */
function besideGensets({ node, point }: NodeAtPoint, headroom: number): PendingJudgement[] {
  const promisedH = promisedHours(node, "gensets");
  const giving = point.electrical.batteries.filter(({ dischargeW }) => dischargeW > 0);
  return giving.map((battery) => {
    const subject = `${subjectOf(battery.id)}/beside-gensets`;
    if (promisedH === undefined)
      return judgeMissingInput(subject, "site.promises.autonomy", "the site promises no autonomy on gensets: state site.promises.autonomy");
    const converter = node.batteries.find(({ id }) => id === battery.id)?.converter;
    const instead = `supply ${converter} ${servedFrom(point.scenario.state)}`;
    const remedy = refusedVoltage({ node, point }, converter);
    return lasts({ node, point }, battery, { unit: "h", limit: promisedH / (1 - headroom), subject, instead, ...defined({ remedy }) });
  });
}

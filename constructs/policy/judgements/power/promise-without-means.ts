import { promisedHours } from "../../../studies/scenarios/power-states";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { type Lack, withStore } from "./each-battery";
import { subjectOf } from "./limit-judgement";

/** Fails a promise of hours on batteries or gensets that the design does not have: the value is 0 h. */
export function withoutMeans(subject: string, promisedH: number, means: "batteries" | "gensets"): PendingJudgement {
  return judge({
    subject,
    unit: "h",
    bound: "at-least",
    value: 0,
    limit: promisedH,
    remedy: () => `add power.${means}, or remove ${means} from site.promises.autonomy`,
  });
}

/** Says, for every scenario, why no time on batteries is judged: none is promised, or nothing can carry it. Undefined where gensets start: batteries bridge until then. */
export function withoutAutonomy(subject: string, node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (node.gensets.length > 0 && node.site.promises.batteryAutonomyS === undefined) return undefined;
  const promisedH = promisedHours(node, "batteries");
  if (promisedH === undefined)
    return [
      node.batteries.length === 0 ? judgeNotApplicable(subject, "the node has neither batteries nor gensets") : unpromised(subject, node),
    ];
  const lacking = withoutEnergy(subject, node, promisedH);
  return lacking && [lacking];
}

/** Says why nothing carries a promise on batteries: there are none, or none states its energy. Undefined if one does. */
function withoutEnergy(subject: string, { site, batteries, gensets }: NodeSnapshot, promisedH: number): PendingJudgement | undefined {
  if (batteries.some(({ energy }) => energy !== undefined)) return undefined;
  const isOnBatteries = site.promises.batteryAutonomyS !== undefined;
  if (isOnBatteries && batteries.length === 0) return withoutMeans(subject, promisedH, "batteries");
  const hours = `${Number(promisedH.toPrecision(6))} h ${isOnBatteries ? "on batteries" : "without the grid"}`;
  const remedy = `state power.batteries[].energy${isOnBatteries || gensets.length > 0 ? "" : ", or add power.gensets"}`;
  return judgeUnknown(subject, `the site promises ${hours}, and no battery with a stated energy can carry it: ${remedy}`);
}

/** Says that the time without the grid is not judged, because the site promises none. */
export function unpromised(subject: string, node: NodeSnapshot): PendingJudgement {
  const { missing, reason } = lacksPromise(node);
  return judgeMissingInput(subject, missing, reason);
}

function lacksPromise(node: NodeSnapshot): Lack {
  const carried = node.gensets.length > 0 ? { batteries: [] } : node; // gensets supply the node, whatever batteries store
  return withStore(carried, ["site.promises.autonomy"], "the site promises no autonomy: state site.promises.autonomy");
}

/** Returns whether a time without the grid is promised, on batteries or on gensets. */
export function isPromised(node: NodeSnapshot): boolean {
  return (["batteries", "gensets"] as const).some((on) => promisedHours(node, on) !== undefined);
}

/** Returns the subjects of rules on outages, if something can supply the node in one or the site promises it. */
export function outageSubjects(node: NodeSnapshot) {
  const isAsked = isPromised(node) || node.batteries.length + node.gensets.length > 0;
  const asked = { subject: subjectOf("year"), lacks: isPromised(node) ? undefined : lacksPromise(node) };
  return { subjects: isAsked ? [asked] : [], none: "the node has neither batteries nor gensets" };
}

import type { BatteryEnergyFacts, BatteryFacts } from "../../../facts/power/battery";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { judgeUnsolved, subjectOf } from "./limit-judgement";

/** The missing inputs, as paths and in words. */
export interface Lack {
  readonly missing: readonly string[];
  readonly reason: string;
}

export type BatteryWithEnergy = BatteryFacts & { readonly energy: BatteryEnergyFacts };

/** Says that a battery without a stated energy is not judged. */
export function energyMissing(id: string): PendingJudgement {
  return judgeMissingInput(subjectOf(id), "power.batteries[].energy", "battery energy is not stated: state power.batteries[].energy");
}

/** Lists the inputs that a node lacks for a judgement of its batteries: inputs of the site, then the energy of the batteries if none states it. */
export function withStore({ batteries }: Pick<NodeSnapshot, "batteries">, missing: readonly string[], reason: string): Lack {
  if (batteries.length === 0 || batteries.some(hasEnergy)) return { missing, reason };
  return { missing: [...missing, "power.batteries[].energy"], reason: `${reason} and power.batteries[].energy` };
}

function hasEnergy(battery: BatteryFacts): battery is BatteryWithEnergy {
  return battery.energy !== undefined;
}

/** Says, for every scenario, that a node without batteries, or with none whose energy is stated, is not judged. */
export function withoutStores({ batteries }: Pick<NodeSnapshot, "batteries">): readonly PendingJudgement[] | undefined {
  if (batteries.length === 0) return [judgeNotApplicable(subjectOf("batteries"), "the node has no batteries")];
  return batteries.some(hasEnergy) ? undefined : batteries.map(({ id }) => energyMissing(id));
}

/** Says, for every scenario, why no recharge is judged: the site promises none, or no battery states its energy. */
export function withoutRecharge(node: Pick<NodeSnapshot, "batteries" | "site">): readonly PendingJudgement[] | undefined {
  const { batteries, site } = node;
  const unstored = withoutStores(node);
  if (batteries.length === 0) return unstored;
  const unpromised = "the site promises no recharge time: state site.promises.recharge";
  const { missing, reason } = withStore(node, ["site.promises.recharge"], unpromised);
  if (site.promises.rechargeS === undefined) return batteries.map(({ id }) => judgeMissingInput(subjectOf(id), missing, reason));
  const unsaid = "the energy and charge rates of the batteries are not stated: state power.batteries[].energy";
  return unstored && [judgeUnknown(subjectOf("batteries"), unsaid)];
}

/**
 * Judges each battery with a stated energy whose bus has power: in the scenario itself, or while it bridges until gensets carry load.
 *
 * @param askDark judges a battery whose bus is not powered. Default: the rule does not apply to it
 */
export function eachBattery(
  { node, point }: NodeAtPoint,
  ask: (battery: BatteryWithEnergy, state: BatteryState, subject: string) => PendingJudgement | readonly PendingJudgement[],
  askDark: (battery: BatteryWithEnergy, subject: string) => PendingJudgement = (_, subject) =>
    judgeNotApplicable(subject, "the bus of the battery is not powered"),
): readonly PendingJudgement[] {
  const { electrical } = point;
  return node.batteries.flatMap((battery) => {
    const subject = subjectOf(battery.id);
    if (!hasEnergy(battery)) return [energyMissing(battery.id)];
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    const states = [...electrical.batteries, ...electrical.bridging].filter(({ id }) => id === battery.id);
    return states.length === 0 ? [askDark(battery, subject)] : states.flatMap((state) => ask(battery, state, subject));
  });
}

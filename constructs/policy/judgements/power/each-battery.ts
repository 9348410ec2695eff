import type { BatteryEnergyFacts, BatteryFacts } from "../../../facts/power/battery";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { judgeUnsolved, subjectOf } from "./limit-judgement";

/** Inputs that are missing, and that in words. */
export interface Lack {
  readonly missing: readonly string[];
  readonly reason: string;
}

/** A battery whose energy the design gives. */
export type BatteryWithEnergy = BatteryFacts & { readonly energy: BatteryEnergyFacts };

/** That nothing is judged of a battery of which nobody says what it stores. */
export function energyMissing(id: string): PendingJudgement {
  return judgeMissingInput(subjectOf(id), "power.batteries[].energy", "nobody says what it stores: give its energy");
}

/** What a node lacks so that something on its batteries is judged: first what its site leaves out, then what they store, where none says it. */
export function withStore({ batteries }: Pick<NodeSnapshot, "batteries">, missing: readonly string[], reason: string): Lack {
  if (batteries.length === 0 || batteries.some(hasEnergy)) return { missing, reason };
  return { missing: [...missing, "power.batteries[].energy"], reason: `${reason}, and power.batteries their energy` };
}

function hasEnergy(battery: BatteryFacts): battery is BatteryWithEnergy {
  return battery.energy !== undefined;
}

/** What is said of a node in every scenario where nobody gives the energy of a battery. */
export function withoutStores({ batteries }: Pick<NodeSnapshot, "batteries">): readonly PendingJudgement[] | undefined {
  if (batteries.length === 0) return [judgeNotApplicable(subjectOf("batteries"), "the node has no batteries")];
  return batteries.some(hasEnergy) ? undefined : batteries.map(({ id }) => energyMissing(id));
}

/** What is said of a recharge in every scenario where the site promises none, or nothing is known that charges. */
export function withoutRecharge(node: Pick<NodeSnapshot, "batteries" | "site">): readonly PendingJudgement[] | undefined {
  const { batteries, site } = node;
  const unstored = withoutStores(node);
  if (batteries.length === 0) return unstored;
  const unpromised = "the site promises no time of recharge: give promises.recharge";
  const { missing, reason } = withStore(node, ["site.promises.recharge"], unpromised);
  if (site.promises.rechargeS === undefined) return batteries.map(({ id }) => judgeMissingInput(subjectOf(id), missing, reason));
  const unsaid = "nobody says what the batteries store and how fast they charge: give power.batteries their energy";
  return unstored && [judgeUnknown(subjectOf("batteries"), unsaid)];
}

/**
 * Asks of each battery with its energy, where its bus lives: as it stands, or while it bridges until gensets stand.
 *
 * @param askDark asks where its bus is dark. Default: it does not apply
 */
export function eachBattery(
  { node, point }: NodeAtPoint,
  ask: (battery: BatteryWithEnergy, state: BatteryState, subject: string) => PendingJudgement | readonly PendingJudgement[],
  askDark: (battery: BatteryWithEnergy, subject: string) => PendingJudgement = (_, subject) =>
    judgeNotApplicable(subject, "its bus is dark"),
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

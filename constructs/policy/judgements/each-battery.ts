import type { BatteryEnergyFacts, BatteryFacts } from "../../facts/power/battery";
import type { BatteryState } from "../../studies/electrical/battery-state";
import { notApplicable, notJudged, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

/** A battery whose energy the design gives. */
export type BatteryWithEnergy = BatteryFacts & { readonly energy: BatteryEnergyFacts };

/** That nothing is judged of a battery of which nobody says what it stores. */
export function energyMissing(id: string): PendingJudgement {
  return notJudged(subjectOf(id), "power.batteries[].energy", "nobody says what it stores: give its energy");
}

function hasEnergy(battery: BatteryFacts): battery is BatteryWithEnergy {
  return battery.energy !== undefined;
}

/**
 * Asks of each battery with its energy, where its bus lives: as it stands, or while it bridges until gensets stand.
 *
 * @param askDark asks where its bus is dark. Default: it does not apply
 */
export function eachBattery(
  { node, point }: Pick<RuleContext, "node" | "point">,
  ask: (battery: BatteryWithEnergy, state: BatteryState, subject: string) => PendingJudgement | readonly PendingJudgement[],
  askDark: (battery: BatteryWithEnergy, subject: string) => PendingJudgement = (_, subject) => notApplicable(subject, "its bus is dark"),
): PendingJudgement[] {
  if (node.batteries.length === 0) return [notApplicable(subjectOf("batteries"), "the node has no batteries")];
  const { electrical } = point;
  return node.batteries.flatMap((battery) => {
    const subject = subjectOf(battery.id);
    if (!hasEnergy(battery)) return [energyMissing(battery.id)];
    if (electrical.outcome === "unknown") return [undecided(subject, electrical.reason ?? "the network has no solution")];
    const states = [...electrical.batteries, ...electrical.bridging].filter(({ id }) => id === battery.id);
    return states.length === 0 ? [askDark(battery, subject)] : states.flatMap((state) => ask(battery, state, subject));
  });
}

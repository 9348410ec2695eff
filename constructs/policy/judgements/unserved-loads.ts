import type { ElectricalState } from "../../studies/electrical/electrical-state";
import { judge, type PendingJudgement } from "../rule/judge";

/**
 * Loads without a living feed that nobody declared sheddable; nothing where all are served.
 *
 * @param remedy what serves the loads of these ids
 */
export function unservedLoads(subject: string, { unserved }: ElectricalState, remedy: (ids: string) => string): PendingJudgement[] {
  const dark = unserved.filter(({ sheddable }) => !sheddable);
  if (dark.length === 0) return [];
  return [
    judge({
      subject,
      unit: "W",
      bound: "at-most",
      value: dark.reduce((sum, { powerW }) => sum + powerW, 0),
      limit: 0,
      contributors: () => dark.map(({ id, powerW }) => ({ name: id, value: powerW })),
      remedy: () => remedy(dark.map(({ id }) => id).join(", ")),
    }),
  ];
}

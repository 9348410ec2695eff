import { addUp } from "../../../plain/add-up";
import { listIds } from "../../../plain/list-ids";
import type { ElectricalState } from "../../../studies/electrical/electrical-state";
import { judge, type PendingJudgement } from "../../rule/judge";

type Unserved = ElectricalState["unserved"][number];

/**
 * Finds loads without a live feed; none if all have power.
 *
 * @param remedy the remedy for the loads of these ids
 * @param counts whether a load must have power. @default loads that are not declared sheddable
 */
export function unservedLoads(
  subject: string,
  { unserved }: ElectricalState,
  remedy: (ids: string) => string,
  counts: (load: Unserved) => boolean = ({ sheddable }) => !sheddable,
): PendingJudgement[] {
  const dark = unserved.filter(counts);
  if (dark.length === 0) return [];
  return [
    judge({
      subject,
      unit: "W",
      bound: "at-most",
      value: addUp(dark, ({ powerW }) => powerW),
      limit: 0,
      contributors: () => dark.map(({ id, powerW }) => ({ name: id, value: powerW })),
      remedy: () => remedy(listIds(dark).join(", ")),
    }),
  ];
}

import { addUp } from "../../../plain/add-up";
import { listIds } from "../../../plain/list-ids";
import type { ElectricalState } from "../../../studies/electrical/electrical-state";
import { judge, type PendingJudgement } from "../../rule/judge";

type Unserved = ElectricalState["unserved"][number];

/**
 * Loads without a living feed; nothing where all are served.
 *
 * @param remedy what serves the loads of these ids
 * @param counts which of them must be served. @default those that nobody declared sheddable
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

import { listIds } from "../../../plain/list-ids";
import { misfits } from "../../../studies/design/voltage-fits";
import type { NodeAtPoint } from "../../rule/rule";

/**
 * Says to correct the voltage at UPS that refuse it and run on their batteries, and which rule judges that; undefined if none does.
 *
 * @param only id of the one UPS that counts. @default all count
 */
export function refusedVoltage({ node, point }: NodeAtPoint, only?: string): string | undefined {
  const turned = new Set(point.electrical.turned);
  const ids = listIds((node.network ?? []).filter(({ kind, id }) => kind === "ups" && turned.has(id) && id === (only ?? id)));
  if (ids.length === 0) return undefined;
  const built = misfits(node);
  const rule = ids.every((id) => built.has(id)) ? "power/voltage-fits-part" : "power/voltage-at-load-within-range";
  const refuse =
    ids.length === 1 ? "its input refuses it, so its battery carries its load" : "their inputs refuse it, so batteries carry their load";
  return `first correct the voltage at ${ids.join(" and ")}: ${refuse} (see ${rule})`;
}

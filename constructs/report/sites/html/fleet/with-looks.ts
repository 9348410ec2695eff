import type { FleetRow } from "../../fleet";
import type { Look } from "../../look";

/** Rows as the map and the bars of pages of many sites take them. */
export function fleetLooks(rows: readonly FleetRow[]): readonly (FleetRow & { readonly look: Look })[] {
  return rows.map((row) => ({ ...row, look: row.verdict }));
}

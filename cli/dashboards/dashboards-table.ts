import type { LineRole } from "../../constructs/plan/dashboards/dashboard";
import { fittedTable } from "../../constructs/report/writing/fitted-table";
import type { SiteDashboards } from "./site-dashboards";

/** What each picture of a site shows, row by row. */
export function dashboardsTable({ site, dashboards }: SiteDashboards, width: number): string {
  const rows = dashboards.flatMap(({ title, rows: of }) =>
    of.map((row) => {
      const lines = row.panels.flatMap(({ lines: some }) => some);
      const count = (role: LineRole) => `${lines.filter((line) => line.role === role).length}`;
      return [title, row.title, `${row.panels.length}`, count("measured"), count("predicted"), count("limit")];
    }),
  );
  return `${site}\n${fittedTable({ head: ["picture", "row", "panels", "measured", "predicted", "limits"], rows, compact: true }, width)}\n`;
}

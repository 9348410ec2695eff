import { listNames } from "../../plain/list-ids";
import { listValues } from "../../plain/list-values";
import type { Dashboard, Panel } from "./dashboard";
import { plainMarkdown } from "./plain-markdown";

const width = 6; // [-] of 12 columns

/**
 * Returns a dashboard for vmui, the page of the store. It knows only lines, so a limit is a line. A dashboard without rows is not shown.
 *
 * @source VictoriaMetrics 1.150, app/vmselect/vmui.go and app/vmui/packages/vmui/public/dashboards/README.md
 */
export function vmuiDashboard({ title, rows }: Dashboard): string {
  return JSON.stringify({ title, rows: rows.map((row) => ({ title: row.title, panels: row.panels.map(vmuiPanel) })) }, undefined, 1);
}

/** Returns a panel. The page reads a description as Markdown with HTML in it. */
function vmuiPanel({ title, description, unit, lines }: Panel) {
  return {
    title,
    description: plainMarkdown(description),
    ...(unit !== "" && { unit }),
    expr: listValues(lines, "query"),
    alias: listNames(lines),
    width,
  };
}

import { listNames } from "../../plain/list-ids";
import { listValues } from "../../plain/list-values";
import type { Dashboard, Panel } from "./dashboard";
import { plainMarkdown } from "./plain-markdown";

const width = 6; // [-] of 12 columns

/**
 * A picture for vmui, which the store has. It knows lines alone, so a limit is one. A picture without rows is not shown.
 *
 * @source VictoriaMetrics 1.150, app/vmselect/vmui.go and app/vmui/packages/vmui/public/dashboards/README.md
 */
export function vmuiDashboard({ title, rows }: Dashboard): string {
  return JSON.stringify({ title, rows: rows.map((row) => ({ title: row.title, panels: row.panels.map(vmuiPanel) })) }, undefined, 1);
}

/** The page takes a description for Markdown with HTML in it. */
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

import { visibleLine } from "../../props/visible-text";
import type { SiteReport } from "../site-report";
import { xmlText } from "../xml-text";

/** The report with every text as a page can show it: a control character, one that turns the direction, and half a character are shown by their code. */
export function shownReport(report: SiteReport): SiteReport {
  return shown(report) as SiteReport;
}

function shown(data: unknown): unknown {
  if (typeof data === "string") return xmlText(visibleLine(data));
  if (Array.isArray(data)) return data.map(shown);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [shown(key), shown(value)]));
}

import { compareTable } from "../../cli/compare/compare-table";
import type { ComparedSite } from "../../cli/compare/compared-site";
import { dashboardsTable } from "../../cli/dashboards/dashboards-table";
import { grafanaDashboard } from "../../cli/dashboards/grafana-dashboard";
import { diagnosticsTable } from "../../cli/diagnostics/diagnostics-table";
import { siteLinks } from "../../cli/link/asked-link";
import { linkCsv } from "../../cli/link/link-csv";
import { linkTable } from "../../cli/link/link-table";
import { sitePasses } from "../../cli/passes/asked-passes";
import { elementsAgeTexts } from "../../cli/passes/elements-age-texts";
import { passesCalendar } from "../../cli/passes/passes-calendar";
import { passesCsv } from "../../cli/passes/passes-csv";
import { passesTable } from "../../cli/passes/passes-table";
import { siteRouting } from "../../cli/route/asked-route";
import { routeCsv } from "../../cli/route/route-csv";
import { routeTable } from "../../cli/route/route-table";
import { runbookHtml } from "../../cli/runbook/runbook-html";
import { runbookMarkdown } from "../../cli/runbook/runbook-markdown";
import { siteSchedule } from "../../cli/schedule/asked-schedule";
import { scheduleCalendar } from "../../cli/schedule/schedule-calendar";
import { scheduleCsv } from "../../cli/schedule/schedule-csv";
import { scheduleTable } from "../../cli/schedule/schedule-table";
import type { WatchedLimit } from "../../constructs/facts/watched-limit";
import { contactPlanText } from "../../constructs/plan/contact-plan";
import { watchedBeside } from "../../constructs/plan/node-plan";
import { plannedContactPlan } from "../../constructs/plan/planned-contact-plan";
import { runbookPage } from "../../constructs/plan/runbook-page";
import { plannedDashboards, telemetryAlerts, telemetryPlan, type WatchedBeside } from "../../constructs/plan/telemetry-plan";
import { watchedLimits } from "../../constructs/plan/watched-limits";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { readableJson } from "../../constructs/report/readable-json";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";

/** What a room beside the report writes of a node. */
export interface RoomText {
  readonly name: string;
  /** Key of `liveChecks`. */
  readonly check: string;
  readonly text: string;
}

const width = 100; // characters
const silent = () => undefined;

/** What of a node its telemetry is written from beside the telemetry itself: solving it takes longest. */
export interface WatchedNode {
  readonly limits: readonly WatchedLimit[];
  readonly beside: WatchedBeside;
}

/** The same of a node, solved. */
export function watchedNode(node: NodeSnapshot, policy: PolicyProps = {}): WatchedNode {
  const study = new NodeStudy(node);
  return { limits: watchedLimits(study, policy), beside: node.telemetry ? watchedBeside(study, node.telemetry) : {} };
}

/** Everything that is written of the telemetry of a node; nothing of one without. */
export function telemetryTexts({ telemetry, name: site, devices }: NodeSnapshot, { limits, beside }: WatchedNode): readonly RoomText[] {
  if (!telemetry) return [];
  const dashboards = plannedDashboards(telemetry, limits, beside);
  const alerts = telemetryAlerts(telemetry, limits, beside).flatMap(({ rules }) => rules);
  const page = runbookPage(site, alerts, telemetry, devices);
  const runbook = { ...page, sections: page.sections.map((section) => ({ ...section, silences: [] })) };
  const found = { site, diagnostics: beside.diagnostics ?? [], notDiagnosed: [], inhibitions: [] };
  const planned = Object.entries(telemetryPlan(telemetry, limits, beside)).map(([name, text]) => ({ name, check: checkOf(name), text }));
  return [
    ...planned,
    ...dashboards.map((one) => ({ name: `grafana ${one.id}`, check: "json", text: grafanaDashboard(site, one) })),
    { name: "dashboards", check: "text", text: dashboardsTable({ site, dashboards }, width) },
    { name: "diagnostics", check: "text", text: diagnosticsTable(found, width) },
    { name: "runbook.md", check: "runbook", text: runbookMarkdown(runbook) },
    { name: "runbook.html", check: "html", text: runbookHtml(runbook) },
    { name: "runbook.json", check: "json", text: readableJson(runbook) },
  ];
}

function checkOf(name: string): string {
  if (name.startsWith("dashboard-")) return "json";
  if (name === "alert-rules" || name === "reading-rules") return "rules";
  return name.endsWith("-bytes") ? "text" : name === "scrape-configuration" ? "victoria" : "yaml";
}

/** Everything that is written of what a node receives; nothing of one without satellites. */
export function downlinkTexts(node: NodeSnapshot): readonly RoomText[] {
  const { sky, site } = node;
  if (!sky) return [];
  const study = new NodeStudy(node).sky;
  const judged = { node, policy: () => ({}) };
  const passes = sitePasses(node, {}, silent);
  const schedule = siteSchedule(node, {}, silent);
  return [
    { name: "passes", check: "text", text: passesTable(passes, 10, elementsAgeTexts(passes.satellites, judged), width) },
    { name: "passes.csv", check: "sheet", text: passesCsv(passes) },
    { name: "passes.ics", check: "calendar", text: passesCalendar(passes, site.position) },
    { name: "schedule", check: "text", text: scheduleTable(schedule, elementsAgeTexts(schedule.satellites, judged), width) },
    { name: "schedule.csv", check: "sheet", text: scheduleCsv(schedule) },
    { name: "schedule.ics", check: "calendar", text: scheduleCalendar(schedule, site.position) },
    { name: "schedule.json", check: "json", text: readableJson(schedule) },
    ...(study ? [{ name: "contacts.json", check: "json", text: contactPlanText(plannedContactPlan(node, study)) }] : []),
    ...linkTexts(node),
    ...routeTexts(node),
  ];
}

function linkTexts(node: NodeSnapshot): readonly RoomText[] {
  const [link] = node.sky?.links ?? [];
  if (!link) return [];
  const links = siteLinks(node, `${link.catalogueNumber}`);
  return [
    { name: "link", check: "text", text: linkTable(links, width) },
    { name: "link.csv", check: "sheet", text: linkCsv(links) },
    { name: "link.json", check: "json", text: readableJson(links) },
  ];
}

function routeTexts(node: NodeSnapshot): readonly RoomText[] {
  if (!node.sky?.products) return [];
  const routing = siteRouting(node);
  return [
    { name: "route", check: "text", text: routeTable(routing, width) },
    { name: "route.csv", check: "sheet", text: routeCsv(node.name, routing) },
    { name: "route.json", check: "json", text: readableJson(routing) },
  ];
}

/** What is compared, as a person reads it. */
export function compareText(found: ComparedSite): string {
  return compareTable(found, width);
}

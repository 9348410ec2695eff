import { listDiagnostics } from "../../cli/commands/diagnostics";
import { listLinks } from "../../cli/commands/link";
import { listProducts } from "../../cli/commands/route";
import { siteLinks } from "../../cli/commands/site-links";
import { siteRouting } from "../../cli/commands/site-routing";
import type { ComparedSite } from "../../cli/compare/compared-site";
import { listComparison } from "../../cli/compare/list-comparison";
import { listDashboards } from "../../cli/dashboards/dashboards";
import { grafanaDashboard } from "../../cli/dashboards/grafana-dashboard";
import { findSkyBeside } from "../../cli/passes/elements-age-texts";
import { listPasses } from "../../cli/passes/passes";
import { sitePasses } from "../../cli/passes/site-passes";
import { runbookHtml } from "../../cli/runbook/runbook-html";
import { runbookMarkdown } from "../../cli/runbook/runbook-markdown";
import { listSchedule } from "../../cli/schedule/schedule";
import { siteSchedule } from "../../cli/schedule/site-schedule";
import { type Listing, listingText, type TableOptions } from "../../cli/terminal/table-command";
import { contactPlanText } from "../../constructs/deployment-plan/contact-plan";
import { plannedContactPlan } from "../../constructs/deployment-plan/planned-contact-plan";
import type { WatchedLimit } from "../../constructs/facts/watched-limit";
import { type FurtherWatches, furtherWatches } from "../../constructs/monitoring/further-watches";
import { runbookPage } from "../../constructs/monitoring/runbook-page";
import { plannedDashboards, telemetryAlerts, telemetryPlan } from "../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
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
  readonly beside: FurtherWatches;
}

/** The same of a node, solved. */
export function watchedNode(node: NodeSnapshot, policy: PolicyProps = {}): WatchedNode {
  const study = new NodeStudy(node);
  return { limits: watchedLimits(study, policy), beside: node.telemetry ? furtherWatches(study, node.telemetry) : {} };
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
    { name: "dashboards", check: "text", text: listingText(listDashboards({ site, dashboards }), { format: "text", width }) },
    { name: "diagnostics", check: "text", text: listingText(listDiagnostics(found), { format: "text", width }) },
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
  const { sky } = node;
  if (!sky) return [];
  const study = new NodeStudy(node).sky;
  const judged = { node, policy: () => ({}) };
  const passes = sitePasses(node, {}, silent);
  const schedule = siteSchedule(node, {}, silent);
  return [
    ...listingTexts("passes", listPasses(passes, findSkyBeside(passes, judged), { minElevation: 10 }), "ics"),
    ...listingTexts("schedule", listSchedule(schedule, findSkyBeside(schedule, judged)), "ics"),
    { name: "schedule.json", check: "json", text: readableJson(schedule) },
    ...(study ? [{ name: "contacts.json", check: "json", text: contactPlanText(plannedContactPlan(node, study)) }] : []),
    ...linkTexts(node),
    ...routeTexts(node),
  ];
}

/** What a command writes for people and spreadsheets, and in other formats that it has. */
function listingTexts(name: string, listing: Listing, ...others: readonly TableOptions["format"][]): readonly RoomText[] {
  const checks = { text: "text", csv: "sheet", ics: "calendar", json: "json" } as const;
  return (["text", "csv", ...others] as const).map((format) => ({
    name: format === "text" ? name : `${name}.${format}`,
    check: checks[format],
    text: listingText(listing, { format, width }),
  }));
}

function linkTexts(node: NodeSnapshot): readonly RoomText[] {
  const [link] = node.sky?.links ?? [];
  if (!link) return [];
  const links = siteLinks(node, `${link.catalogueNumber}`);
  return [...listingTexts("link", listLinks(links)), { name: "link.json", check: "json", text: readableJson(links) }];
}

function routeTexts(node: NodeSnapshot): readonly RoomText[] {
  if (!node.sky?.products) return [];
  const routing = siteRouting(node);
  return [...listingTexts("route", listProducts(routing)), { name: "route.json", check: "json", text: readableJson(routing) }];
}

/** What is compared, as a person reads it. */
export function compareText(found: ComparedSite): string {
  return listingText(listComparison(found), { format: "text", width });
}

import { join } from "node:path";
import { Command, Option } from "commander";
import type { Dashboard, LineRole } from "../../constructs/plan/dashboards/dashboard";
import { vmuiDashboard } from "../../constructs/plan/dashboards/vmui-dashboard";
import type { Column } from "../../constructs/report/writing/table";
import { grafanaDashboard } from "../dashboards/grafana-dashboard";
import { type SiteDashboards, siteDashboards } from "../dashboards/site-dashboards";
import { judgedNodeIn } from "../passes/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../site-sources";
import { type Shown, type TableOptions, tableCommand } from "../table-command";
import { writeFiles } from "../write-files";

const programs = ["grafana", "vmui"] as const;

interface DashboardsOptions extends SiteSourceOptions, TableOptions {
  readonly for: (typeof programs)[number];
  readonly output?: string;
}

/** `edge-node dashboards`: the pictures of a site, for Grafana or as its store shows them. */
export function dashboardsCommand(): Command {
  const command = new Command("dashboards")
    .description("Show what the pictures of a running site have, and write them for Grafana or vmui")
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["how it is shown", "text", "json"],
    addOptions: (one) =>
      addSiteOptions(
        one
          .addOption(new Option("--for <program>", "program that the files are for").choices(programs).default("grafana"))
          .option("--output <folder>", "folder for the files, one a picture, as SITE-heat.json"),
      ),
    find: ([file = ""], options: DashboardsOptions) => {
      const found = siteDashboards(judgedNodeIn(file, options));
      if (options.output !== undefined) writeFiles(filesOf(found, options.output, options.for), [file]);
      return { found, list: () => listDashboards(found) };
    },
  });
}

interface PanelRow {
  readonly picture: string;
  readonly row: Dashboard["rows"][number];
}

/** What each picture of a site shows, row by row. */
export function listDashboards({ site, dashboards }: SiteDashboards): Shown {
  const rows = dashboards.flatMap(({ title, rows: of }) => of.map((row): PanelRow => ({ picture: title, row })));
  const counts = (head: string, role: LineRole): Column<PanelRow> => ({
    head,
    text: ({ row }) => `${row.panels.flatMap(({ lines }) => lines).filter((line) => line.role === role).length}`,
  });
  const columns: readonly Column<PanelRow>[] = [
    { head: "picture", text: ({ picture }) => picture },
    { head: "row", text: ({ row }) => row.title },
    { head: "panels", text: ({ row }) => `${row.panels.length}` },
    counts("measured", "measured"),
    counts("predicted", "predicted"),
    counts("limits", "limit"),
  ];
  return { blocks: [site, { columns, rows }] };
}

/** A picture that shows nothing is left out. */
function filesOf({ site, dashboards }: SiteDashboards, folder: string, program: DashboardsOptions["for"]) {
  return dashboards
    .filter(({ rows }) => rows.length > 0)
    .map((dashboard) => ({
      file: join(folder, `${site}-${dashboard.id}.json`),
      text: program === "vmui" ? vmuiDashboard(dashboard) : grafanaDashboard(site, dashboard),
    }));
}

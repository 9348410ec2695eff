import { join } from "node:path";
import { Command, Option } from "commander";
import type { LineRole } from "../../constructs/monitoring/dashboards/dashboard";
import { vmuiDashboard } from "../../constructs/monitoring/dashboards/vmui-dashboard";
import { tabulate } from "../../constructs/report/writing/table";
import { writeFiles } from "../outputs/write-files";
import { judgedNodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type Listing, type TableOptions, tableCommand } from "../terminal/table-command";
import { grafanaDashboard } from "./grafana-dashboard";
import { type SiteDashboards, siteDashboards } from "./site-dashboards";

const programs = ["grafana", "vmui"] as const;

interface DashboardsOptions extends SiteSourceOptions, TableOptions {
  readonly for: (typeof programs)[number];
  readonly output?: string;
}

/** `edge-node dashboards`: writes the dashboards of a site, for Grafana or for vmui of its metrics store. */
export function dashboardsCommand(): Command {
  const command = new Command("dashboards")
    .description("List the dashboards of a running site with their panels, and write them for Grafana or vmui")
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["format of the list", "text", "json"],
    addOptions: (one) =>
      addSiteOptions(
        one
          .addOption(new Option("--for <program>", "program that shows the dashboards").choices(programs).default("grafana"))
          .option("--output <folder>", "folder for the files, one a dashboard, such as SITE-heat.json"),
      ),
    find: ([file = ""], options: DashboardsOptions) => {
      const found = siteDashboards(judgedNodeIn(file, options));
      if (options.output !== undefined) writeFiles(filesOf(found, options.output, options.for), [file]);
      return { found, list: () => listDashboards(found) };
    },
  });
}

/** Lists the panels of each dashboard of a site, row by row. */
export function listDashboards({ site, dashboards }: SiteDashboards): Listing {
  const rows = dashboards.flatMap(({ title, rows: of }) =>
    of.map((row) => {
      const lines = row.panels.flatMap(({ lines: some }) => some);
      const count = (role: LineRole) => `${lines.filter((line) => line.role === role).length}`;
      return [title, row.title, `${row.panels.length}`, count("measured"), count("predicted"), count("limit")];
    }),
  );
  return { blocks: [site, tabulate(["picture", "row", "panels", "measured", "predicted", "limits"], rows)] };
}

/** Returns the files of the dashboards, without those that show nothing. */
function filesOf({ site, dashboards }: SiteDashboards, folder: string, program: DashboardsOptions["for"]) {
  return dashboards
    .filter(({ rows }) => rows.length > 0)
    .map((dashboard) => ({
      file: join(folder, `${site}-${dashboard.id}.json`),
      text: program === "vmui" ? vmuiDashboard(dashboard) : grafanaDashboard(site, dashboard),
    }));
}

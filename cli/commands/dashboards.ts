import { join } from "node:path";
import { Command, Option } from "commander";
import { vmuiDashboard } from "../../constructs/plan/dashboards/vmui-dashboard";
import { readableJson } from "../../constructs/report/readable-json";
import { dashboardsTable } from "../dashboards/dashboards-table";
import { grafanaDashboard } from "../dashboards/grafana-dashboard";
import { type SiteDashboards, siteDashboards } from "../dashboards/site-dashboards";
import { judgedNodeIn } from "../passes/node-in";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";
import { writeFiles } from "../write-files";

const formats = ["text", "json"] as const;
const programs = ["grafana", "vmui"] as const;

interface DashboardsOptions extends SiteSourceOptions {
  readonly for: (typeof programs)[number];
  readonly format: (typeof formats)[number];
  readonly output?: string;
  readonly width: number;
}

/** `edge-node dashboards`: the pictures of a site, for Grafana or as its store shows them. */
export function dashboardsCommand(): Command {
  const command = new Command("dashboards")
    .description("Show what the pictures of a running site have, and write them for Grafana or vmui")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(new Option("--format <name>", "how it is shown").choices(formats).default("text"))
    .addOption(new Option("--for <program>", "program that the files are for").choices(programs).default("grafana"))
    .option("--output <folder>", "folder for the files, one a picture, as SITE-heat.json");
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: DashboardsOptions) => {
      const found = siteDashboards(judgedNodeIn(file, options));
      if (options.output !== undefined) writeFiles(filesOf(found, options.output, options.for), [file]);
      process.stdout.write(options.format === "json" ? readableJson(found) : dashboardsTable(found, options.width));
    });
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

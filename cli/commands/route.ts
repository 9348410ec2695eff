import { Command, Option } from "commander";
import { describedSite } from "../../constructs/report/description";
import { readableJson } from "../../constructs/report/readable-json";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { describedSites } from "../described-sites";
import { fromDescription } from "../from-description";
import { type SiteRouting, siteRouting } from "../route/asked-route";
import { addSiteOptions, findSite, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";

const formats = ["text", "json", "csv"] as const;

interface RouteOptions extends SiteSourceOptions {
  readonly format: (typeof formats)[number];
  readonly width: number;
}

/** `edge-node route`: where each product of a site is processed. */
export function routeCommand(): Command {
  const command = new Command("route")
    .description("Say where each product of a site's satellites is processed, on board, at the edge or at home, and what holds it")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(new Option("--format <name>", "how they are written").choices(formats).default("text"));
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: RouteOptions) => {
      process.stdout.write(textOf(siteRouting(nodeOf(file, options)), options));
    });
}

function nodeOf(file: string, { site: wanted, root }: SiteSourceOptions): NodeSnapshot {
  const sites = describedSites(file, { ...(root !== undefined && { root }) });
  const { site, description } = findSite(file, sites, wanted, ({ site: name }) => name);
  return fromDescription(site, () => snapshot(site, describedSite(description), description.design));
}

/** The writer of a format is loaded for it alone. */
function textOf(routing: SiteRouting, { format, width }: RouteOptions): string {
  if (format === "json") return readableJson(routing);
  if (format === "text") {
    const { routeTable }: typeof import("../route/route-table") = require("../route/route-table");
    return routeTable(routing, width);
  }
  const { routeCsv }: typeof import("../route/route-csv") = require("../route/route-csv");
  return routeCsv(routing.site, routing);
}

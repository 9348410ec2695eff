import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { nodeIn } from "../passes/node-in";
import { type SiteRouting, siteRouting } from "../route/asked-route";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
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
      process.stdout.write(textOf(siteRouting(nodeIn(file, options)), options));
    });
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

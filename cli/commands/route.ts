import { Command } from "commander";
import { compact } from "../../constructs/plain/compact";
import { limitsText, routingCaveat, routingText, tabulateProductParts, tabulateProducts } from "../../constructs/report/subjects/routing";
import { nodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type Listing, type TableOptions, tableCommand } from "../terminal/table-command";
import { type SiteRouting, siteRouting } from "./site-routing";

interface RouteOptions extends SiteSourceOptions, TableOptions {}

/** `edge-node route`: shows where each product of a site is processed. */
export function routeCommand(): Command {
  const command = new Command("route")
    .description("Show where each product of a site's satellites is processed (on board, at the edge or at home), and which limit binds")
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["format of the result", "text", "json", "csv"],
    addOptions: addSiteOptions,
    find: ([file = ""], options: RouteOptions) => {
      const found = siteRouting(nodeIn(file, options));
      return { found, list: () => listProducts(found) };
    },
  });
}

/** Lists products with the result of each above, and below their limits and what the plan does not know. */
export function listProducts(found: SiteRouting): Listing {
  const { site } = found;
  const limits = limitsText(found);
  return {
    site,
    blocks: compact([`${site}: ${routingText(found)}`, tabulateProducts(found), limits, routingCaveat]),
    table: tabulateProductParts(found),
  };
}

import { Command } from "commander";
import { compact } from "../../constructs/plain/compact";
import { linkText, tabulateLinkPasses, togetherText } from "../../constructs/report/subjects/links";
import { tabulateBudget } from "../../constructs/report/subjects/links/budget";
import { windowText } from "../../constructs/report/subjects/passes";
import { nodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type Listing, type TableOptions, tableCommand } from "../terminal/table-command";
import { type SiteLink, type SiteLinks, siteLinks } from "./site-links";

interface LinkOptions extends SiteSourceOptions, TableOptions {}

/** `edge-node link`: shows what a satellite's links deliver over its passes. */
export function linkCommand(): Command {
  const command = new Command("link")
    .description("Show the budget of a satellite's links at their least and greatest margin, and how much data each pass delivers")
    .addArgument(siteArgument())
    .argument("<satellite>", "its name or catalogue number");
  return tableCommand(command, {
    formats: ["format of the result", "text", "json", "csv"],
    addOptions: addSiteOptions,
    find: ([file = "", satellite = ""], options: LinkOptions) => {
      const found = siteLinks(nodeIn(file, options), satellite);
      return { found, list: () => listLinks(found) };
    },
  });
}

/** Lists the links of a satellite: for each the worst and best budget, and the data that its passes deliver. */
export function listLinks(found: SiteLinks): Listing {
  const { site, satellite, links } = found;
  return {
    site,
    blocks: [`${site}: ${satellite} ${windowText(found)}`, ...links.flatMap(linkBlocks)],
    table: tabulateLinkPasses(links),
    beside: links.flatMap(({ link, unknown }) => (unknown === undefined ? [] : [`${link} is unknown: ${unknown}`])),
  };
}

/** Returns the blocks of a link: its budget where it is worst and best, and the data of its passes. */
function linkBlocks(link: SiteLink): Listing["blocks"] {
  const { worst, best, passes } = link;
  return compact([
    "",
    linkText(link),
    worst && best && tabulateBudget(link, worst, best),
    ...(passes.length > 0 ? [tabulateLinkPasses([link]), togetherText(link)] : []),
  ]);
}

import { Command } from "commander";
import { contactEvents, contactsText, tabulateContacts, tabulateMissed } from "../../constructs/report/subjects/contacts";
import { elementsText, unseenTexts, windowText } from "../../constructs/report/subjects/passes";
import { findSkyBeside, type SkyBeside } from "../passes/elements-age-texts";
import { judgedNodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type Listing, mostRows, type TableOptions, tableCommand } from "../terminal/table-command";
import { withProgress } from "../terminal/with-progress";
import { type ScheduleRequest, type SiteSchedule, siteSchedule } from "./site-schedule";

interface ScheduleOptions extends SiteSourceOptions, ScheduleRequest, TableOptions {}

/** `edge-node schedule`: plans which antenna of a site receives which pass. */
export function scheduleCommand(): Command {
  const command = new Command("schedule")
    .description(
      "Plan which antenna of a site receives which pass, and list the missed passes. The plan is proven best, or an upper bound of what a plan could serve is shown",
    )
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["format of the contacts; ics is a calendar", "text", "json", "csv", "ics"],
    addOptions: (one) =>
      addSiteOptions(
        one
          .option("--from <instant>", "beginning in UTC, such as 2026-09-20T00:00:00Z (default: that of the design)")
          .option("--to <instant>", "end in UTC (default: that of the design)")
          .option("--elements <file>", "newer element sets instead of those of the design: OMM as JSON, CSV or KVN, or two-line elements"),
      ),
    find: ([file = ""], options: ScheduleOptions) => {
      const judged = judgedNodeIn(file, options);
      const { node } = judged;
      const found = withProgress(node.name, (onProgress) => siteSchedule(node, options, onProgress));
      return { found, list: () => listSchedule(found, findSkyBeside(found, judged)) };
    },
  });
}

/** Lists contacts, below them the missed passes, and satellites that are never seen. */
export function listSchedule(found: SiteSchedule, { ages, position }: SkyBeside): Listing {
  const { site, plan, satellites } = found;
  const said = contactsText({ outcome: "planned", plan });
  const unseen = unseenTexts(satellites);
  const contacts = tabulateContacts(plan);
  const listed = { most: mostRows, more: (left: number) => `and ${left} more: --format json lists all` };
  return {
    site,
    blocks: [
      `${site}: ${said}`,
      `${windowText(found)}, by ${elementsText(found)}`,
      ...ages,
      { ...contacts, ...listed },
      { ...tabulateMissed(plan), ...listed },
      ...unseen,
    ],
    table: contacts,
    calendar: { site, what: "contacts", position, events: () => contactEvents(plan, found) },
    beside: [said, ...ages, ...unseen],
  };
}

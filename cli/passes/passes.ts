import { Command, InvalidArgumentError } from "commander";
import { compact } from "../../constructs/plain/compact";
import { counted } from "../../constructs/plain/counted";
import { listValues } from "../../constructs/plain/list-values";
import { nameList } from "../../constructs/props/problems/name-list";
import { cutText, elementsText, passEvents, passesText, tabulatePasses, unseenTexts } from "../../constructs/report/subjects/passes";
import { judgedNodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type Listing, mostRows, type TableOptions, tableCommand } from "../terminal/table-command";
import { withProgress } from "../terminal/with-progress";
import { findSkyBeside, type SkyBeside } from "./elements-age-texts";
import { type PassesRequest, type SitePasses, sitePasses } from "./site-passes";

interface PassesOptions extends SiteSourceOptions, PassesRequest, TableOptions {}

/** `edge-node passes`: lists when the antennas of a site see its satellites. */
export function passesCommand(): Command {
  const command = new Command("passes")
    .description(
      "List the passes of a site's satellites over its antennas in the window of the design, and every satellite that is never seen",
    )
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["format of the passes; ics is a calendar", "text", "json", "csv", "ics"],
    addOptions: (one) =>
      addSiteOptions(
        one
          .option("--satellite <name>", "only this satellite, by its name or catalogue number; repeatable", collected)
          .option("--antenna <name>", "only this antenna; repeatable", collected)
          .option("--min-elevation <degrees>", "only passes that rise at least this high", degrees),
      ),
    find: ([file = ""], options: PassesOptions) => {
      const judged = judgedNodeIn(file, options);
      const { node } = judged;
      const found = withProgress(node.name, (onProgress) => sitePasses(node, options, onProgress));
      return { found, list: () => listPasses(found, findSkyBeside(found, judged), options) };
    },
  });
}

function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function degrees(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= -90 && value <= 90))
    throw new InvalidArgumentError("It must be a number of degrees from -90 to 90.");
  return value;
}

/** Lists passes, the search above them, and every satellite that is never seen. */
export function listPasses(found: SitePasses, { ages, position }: SkyBeside, { minElevation }: PassesRequest = {}): Listing {
  const { site, passes, satellites } = found;
  const below = minElevation === undefined ? [] : belowTexts(found, minElevation);
  const table = tabulatePasses({ ...found, passCount: passes.length });
  const shown: typeof table = { ...table, most: mostRows, more: (left) => `and ${left} more passes: --format csv lists all` };
  const cut = cutText(passes.slice(0, mostRows));
  return {
    site,
    blocks: compact([
      `${site}: ${passesText(found, Number.POSITIVE_INFINITY)}`,
      `elements: ${elementsText(found)}`,
      ...ages,
      shown,
      cut,
      ...below,
    ]),
    table,
    calendar: { site, what: "passes", position, events: () => passEvents(found) },
    beside: [...ages, ...unseenTexts(satellites), ...below],
  };
}

/** Counts passes below the wanted elevation, and names satellites that never reach it. Empty where all reach it. */
function belowTexts({ passes, passCount, satellites }: SitePasses, minElevation: number): readonly string[] {
  const left = passCount - passes.length;
  if (left === 0) return [];
  const listed = new Set(listValues(passes, "satellite"));
  const never = satellites.filter((one) => one.passCount > 0 && !listed.has(one.satellite)).map(({ satellite }) => satellite);
  const who = never.length === 0 ? "" : `, and no pass of ${nameList(never, Number.POSITIVE_INFINITY)} does`;
  return [`${counted(left, "pass does", "passes do")} not rise to ${minElevation}°${who}`];
}

import { Command, InvalidArgumentError, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { unseenTexts } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import { type AskedPasses, type SitePasses, sitePasses } from "../passes/asked-passes";
import { belowText } from "../passes/below-text";
import { elementsAgeTexts } from "../passes/elements-age-texts";
import { type JudgedNode, judgedNodeIn } from "../passes/node-in";
import { withProgress } from "../passes/with-progress";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";

const formats = ["text", "json", "csv", "ics"] as const;

interface PassesOptions extends SiteSourceOptions, AskedPasses {
  readonly format: (typeof formats)[number];
  readonly width: number;
}

/** `edge-node passes`: when the antennas of a site see its satellites. */
export function passesCommand(): Command {
  const command = new Command("passes")
    .description("List the passes of a site's satellites over its antennas in its window, and every satellite that is never seen")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(new Option("--format <name>", "how they are written; ics is a calendar").choices(formats).default("text"))
    .option("--satellite <name>", "only that one, by its name or catalogue number; repeatable", collected)
    .option("--antenna <name>", "only that one; repeatable", collected)
    .option("--min-elevation <degrees>", "only passes whose greatest elevation is at least that", degrees);
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: PassesOptions) => {
      const judged = judgedNodeIn(file, options);
      const { node } = judged;
      const found = withProgress(node.name, (onProgress) => sitePasses(node, options, onProgress));
      process.stdout.write(textOf(found, judged, options));
      if (options.format === "csv" || options.format === "ics") sayBeside(found, judged, options);
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

/** The writer of a format is loaded for it alone. */
function textOf(found: SitePasses, judged: JudgedNode, { format, minElevation, width }: PassesOptions): string {
  if (format === "json") return readableJson(found);
  if (format === "csv") {
    const { passesCsv }: typeof import("../passes/passes-csv") = require("../passes/passes-csv");
    return passesCsv(found);
  }
  if (format === "ics") {
    const { passesCalendar }: typeof import("../passes/passes-calendar") = require("../passes/passes-calendar");
    return passesCalendar(found, judged.node.site.position);
  }
  const { passesTable }: typeof import("../passes/passes-table") = require("../passes/passes-table");
  return passesTable(found, minElevation, elementsAgeTexts(found.satellites, judged), width);
}

/** A file of passes has no place for satellites without any, and for elements that are too old. */
function sayBeside(found: SitePasses, judged: JudgedNode, { minElevation, width }: PassesOptions): void {
  const below = minElevation === undefined ? undefined : belowText(found, minElevation);
  const ages = elementsAgeTexts(found.satellites, judged);
  for (const text of [...ages, ...unseenTexts(found.satellites), ...(below === undefined ? [] : [below])])
    process.stderr.write(`${wrappedText(`${found.site}: ${text}`, width)}\n`);
}

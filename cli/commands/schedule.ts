import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { contactsText } from "../../constructs/report/words/contacts-text";
import { unseenTexts } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import { elementsAgeTexts } from "../passes/elements-age-texts";
import { type JudgedNode, judgedNodeIn } from "../passes/node-in";
import { withProgress } from "../passes/with-progress";
import { type AskedSchedule, type SiteSchedule, siteSchedule } from "../schedule/asked-schedule";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";

const formats = ["text", "json", "csv", "ics"] as const;

interface ScheduleOptions extends SiteSourceOptions, AskedSchedule {
  readonly format: (typeof formats)[number];
  readonly width: number;
}

/** `edge-node schedule`: which antenna of a site receives which pass. */
export function scheduleCommand(): Command {
  const command = new Command("schedule")
    .description(
      "Plan which antenna of a site receives which pass, with the proof that no plan serves more or the most that one could, and say what is missed",
    )
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(new Option("--format <name>", "how contacts are written; ics is a calendar").choices(formats).default("text"))
    .option("--from <instant>", "beginning in UTC, as 2026-09-20T00:00:00Z; that of the design where it is left out")
    .option("--to <instant>", "end in UTC; that of the design where it is left out")
    .option("--elements <file>", "newer element sets in place of those of the design: OMM as JSON, CSV or KVN, or two-line elements");
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: ScheduleOptions) => {
      const judged = judgedNodeIn(file, options);
      const { node } = judged;
      const found = withProgress(node.name, (onProgress) => siteSchedule(node, options, onProgress));
      process.stdout.write(textOf(found, judged, options));
      if (options.format === "csv" || options.format === "ics") sayMissed(found, judged, options);
    });
}

/** The writer of a format is loaded for it alone. */
function textOf(found: SiteSchedule, judged: JudgedNode, { format, width }: ScheduleOptions): string {
  if (format === "json") return readableJson(found);
  if (format === "csv") {
    const { scheduleCsv }: typeof import("../schedule/schedule-csv") = require("../schedule/schedule-csv");
    return scheduleCsv(found);
  }
  if (format === "ics") {
    const { scheduleCalendar }: typeof import("../schedule/schedule-calendar") = require("../schedule/schedule-calendar");
    return scheduleCalendar(found, judged.node.site.position);
  }
  const { scheduleTable }: typeof import("../schedule/schedule-table") = require("../schedule/schedule-table");
  return scheduleTable(found, elementsAgeTexts(found.satellites, judged), width);
}

/** A file of contacts has no place for what becomes none, and for elements that are too old. */
function sayMissed({ site, plan, satellites }: SiteSchedule, judged: JudgedNode, { width }: ScheduleOptions): void {
  for (const text of [contactsText({ outcome: "planned", plan }), ...elementsAgeTexts(satellites, judged), ...unseenTexts(satellites)])
    process.stderr.write(`${wrappedText(`${site}: ${text}`, width)}\n`);
}

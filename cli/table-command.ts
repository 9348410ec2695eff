import { type Command, Option } from "commander";
import { readableJson } from "../constructs/report/readable-json";
import type { SatelliteEvent } from "../constructs/report/subjects/passes";
import type { Listed } from "../constructs/report/writing/table";
import { wrappedText } from "../constructs/report/writing/wrapped-text";
import type { Site } from "../constructs/site";
import type { CalendarOf } from "./event-calendar";
import { widthOption } from "./width-option";

/** What a command that shows a table has besides its arguments. */
export interface TableOptions {
  readonly format: "text" | "json" | "csv" | "ics";
  readonly width: number;
}

/** Rows of a table for a person at a terminal [-]; the other formats have all. */
export const mostRows = 1000;

/** What is said of passes and contacts beside them: whose elements are too old, and where the site is. */
export interface SkyBeside {
  readonly ages: readonly string[];
  readonly position: Site["position"];
}

/** What is found as people read it: lines and tables, in their order. */
export interface Shown {
  readonly blocks: readonly (string | Listed)[];
}

/** What is found at a site as spreadsheets and calendars read it too. */
export interface Listing extends Shown {
  readonly site: string;
  /** For spreadsheets. */
  readonly table: Listed;
  /** For calendars. @default the command has none */
  readonly calendar?: CalendarOf & { events(): readonly SatelliteEvent[] };
  /** What a spreadsheet and a calendar have no place for: standard error has it. @default nothing */
  readonly beside?: readonly string[];
}

/** What was found, which is its JSON, and how it is shown. */
export interface FoundTable {
  readonly found: unknown;
  list(): Shown | Listing;
  /** What is done once it is written. @default nothing */
  end?(): void;
}

/** What of a command is its own. */
export interface TableCommand<Options extends TableOptions> {
  /** What is written, and the formats. */
  readonly formats: readonly [help: string, ...TableOptions["format"][]];
  /** Adds its options behind that of the format. @default it has none there */
  addOptions?(command: Command): Command;
  /** @param given its arguments, in their order */
  find(given: readonly string[], options: Options): FoundTable;
}

/** Makes a command that finds something and shows it as tables, as JSON, for a spreadsheet or in a calendar. */
export function tableCommand<Options extends TableOptions>(
  command: Command,
  { formats: [help, ...formats], addOptions = (one) => one, find }: TableCommand<Options>,
): Command {
  command.addOption(new Option("--format <name>", help).choices(formats).default("text"));
  return addOptions(command)
    .addOption(widthOption())
    .action((...given: readonly unknown[]) => {
      const options = given.at(-2) as Options;
      const { found, list, end } = find(given.slice(0, -2) as string[], options);
      if (options.format === "json") process.stdout.write(readableJson(found));
      else writeListing(list(), options);
      end?.();
    });
}

function writeListing(listing: Shown | Listing, options: TableOptions): void {
  process.stdout.write(listingText(listing, options));
  if (options.format === "text" || !("site" in listing)) return;
  const { site, beside = [] } = listing;
  for (const text of beside) process.stderr.write(`${wrappedText(`${site}: ${text}`, options.width)}\n`);
}

/** What was found in a format, whose writer is loaded for it alone. */
export function listingText(listing: Shown | Listing, { format, width }: TableOptions): string {
  if (format === "text" || !("site" in listing)) {
    const { tableText }: typeof import("../constructs/report/writing/fitted-table") = require("../constructs/report/writing/fitted-table");
    const shown = listing.blocks.filter((block) => typeof block === "string" || block.rows.length > 0);
    return shown.map((block) => `${typeof block === "string" ? wrappedText(block, width) : tableText(block, width)}\n`).join("");
  }
  const { site, table, calendar } = listing;
  if (format === "ics" && calendar) {
    const { eventCalendar }: typeof import("./event-calendar") = require("./event-calendar");
    return eventCalendar(calendar, calendar.events());
  }
  const {
    spreadsheetOf,
  }: typeof import("../constructs/report/writing/spreadsheet-table") = require("../constructs/report/writing/spreadsheet-table");
  return spreadsheetOf({ ...table, columns: [{ head: "site", value: () => site }, ...table.columns] });
}

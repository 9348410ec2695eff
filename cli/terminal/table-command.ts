import { type Command, Option } from "commander";
import { compact } from "../../constructs/plain/compact";
import { readableJson } from "../../constructs/report/readable-json";
import type { SatelliteEvent } from "../../constructs/report/subjects/passes";
import type { BareTable } from "../../constructs/report/writing/table";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import type { CalendarOf } from "./event-calendar";
import { widthOption } from "./width-option";

export interface TableOptions {
  readonly format: "text" | "json" | "csv" | "ics";
  readonly width: number;
}

/** Most rows of a table at a terminal [-]; the other formats have all. */
export const mostRows = 1000;

/** The result of a table command. */
export interface Listing {
  /** For people: lines and tables, in this order. */
  readonly blocks: readonly (string | BareTable)[];
  /** The site of the listing: the first column of a spreadsheet. @default no site */
  readonly site?: string;
  /** For spreadsheets. @default the command has none */
  readonly table?: BareTable;
  /** For calendars. @default the command has none */
  readonly calendar?: CalendarOf & { events(): readonly SatelliteEvent[] };
  /** Lines that fit in no spreadsheet or calendar: they go to standard error. @default none */
  readonly beside?: readonly string[];
}

/** The result of a command. `found` is written as JSON, `list()` makes the other formats. */
export interface FoundTable {
  readonly found: unknown;
  list(): Listing;
  /** Runs after the result is written. @default nothing runs */
  end?(): void;
}

/** The parts in which commands with a table differ. */
interface TableCommand<Options extends TableOptions> {
  /** Help for `--format`, then the formats. */
  readonly formats: readonly [help: string, ...TableOptions["format"][]];
  /** Adds options after `--format`. @default adds none */
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

function writeListing(listing: Listing, options: TableOptions): void {
  process.stdout.write(listingText(listing, options));
  if (options.format === "text") return;
  const { site, beside = [] } = listing;
  for (const text of beside) process.stderr.write(`${wrappedText(`${site}: ${text}`, options.width)}\n`);
}

/**
 * Returns the result in one format. Only the writer of that format is loaded.
 *
 * @throws TypeError for a format that the command offers and its result does not have
 */
export function listingText({ blocks, site, table, calendar }: Listing, { format, width }: TableOptions): string {
  if (format === "text") {
    const {
      tableText,
    }: typeof import("../../constructs/report/writing/fitted-table") = require("../../constructs/report/writing/fitted-table");
    const shown = blocks.filter((block) => typeof block === "string" || block.rows.length > 0);
    return shown.map((block) => `${typeof block === "string" ? wrappedText(block, width) : tableText(block, width)}\n`).join("");
  }
  if (format === "ics" && calendar) {
    const { eventCalendar }: typeof import("./event-calendar") = require("./event-calendar");
    return eventCalendar(calendar, calendar.events());
  }
  if (format === "csv" && table) {
    const {
      spreadsheetOf,
    }: typeof import("../../constructs/report/writing/spreadsheet-table") = require("../../constructs/report/writing/spreadsheet-table");
    return spreadsheetOf({ ...table, columns: compact([site !== undefined && { head: "site", value: () => site }, ...table.columns]) });
  }
  throw new TypeError(`The command must return what the format ${format} needs but does not: leave ${format} out of its formats`);
}

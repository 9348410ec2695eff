import type { SiteChart } from "../charts/site-charts";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import type { FleetPast } from "../sites/fleet-of";

/** Extension of pages. */
export const pageExtension = ".html";

/** A file to write. */
export interface FormatFile {
  /** Default name. */
  readonly name: string;
  readonly text: string;
}

/** The printed part of a page: a summary of at most ten pages, or everything. */
export type PrintedPart = "summary" | "full";

/** Options of all formats. Each format uses some. */
export interface FormatOptions {
  /** Longest line of text [columns]. @default none */
  readonly width?: number;
  /** Leaves out the tables of text. @default false */
  readonly isQuiet?: boolean;
  /** Colours text. @default none */
  readonly paint?: (said: string) => string;
  /** Draws the charts of a site for its page. @default from the description in its report */
  readonly charts?: (report: SiteReport) => readonly SiteChart[];
  /** The printed part of the page of a site. @default summary */
  readonly print?: PrintedPart;
  /** The earlier result to compare with. @default none */
  readonly since?: FleetPast | undefined;
  /** Returns the path of the page of a site, relative to that of the fleet. @default the fleet links to no pages */
  readonly pageOf?: ((site: string) => string) | undefined;
}

/** A way to write a result. Equal results have equal files. */
export interface Format<Result = RunResult> {
  /** Name on the command line. */
  readonly name: string;
  /** Extension of its files, if it has a page for each site: these go into a folder. @default one file of all sites */
  readonly pages?: string;
  /** Its readers show findings at their locations. @default false */
  readonly isPlaced?: true;
  files(result: Result, options?: FormatOptions): readonly FormatFile[];
}

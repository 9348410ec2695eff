import type { SiteChart } from "../charts/site-charts";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import type { FleetPast } from "../sites/fleet-of";

/** What the name of a page ends in. */
export const pageExtension = ".html";

/** A file as it is to be written. */
export interface FormatFile {
  /** Where nobody gives another. */
  readonly name: string;
  readonly text: string;
}

/** What of a page is printed: a summary of at most ten pages, or everything. */
export type PrintedPart = "summary" | "full";

/** How a format is written. Each takes what concerns it. */
export interface FormatOptions {
  /** That no line of text may be longer than [columns]. @default none */
  readonly width?: number;
  /** Leaves out of text the tables, which need nobody. @default false */
  readonly isQuiet?: boolean;
  /** Colours text. @default none */
  readonly paint?: (said: string) => string;
  /** Draws a site for its page. @default from the description in its report */
  readonly charts?: (report: SiteReport) => readonly SiteChart[];
  /** What of a page of a site is printed. @default summary */
  readonly print?: PrintedPart;
  /** What the page of a fleet is compared with. @default nothing */
  readonly since?: FleetPast | undefined;
  /** Page of a site, relative to that of the fleet. @default the fleet leads to no pages */
  readonly pageOf?: ((site: string) => string) | undefined;
}

/** One way to write a result. All are made of the same result, and hold nothing that differs from run to run. */
export interface Format<Result = RunResult> {
  /** As a person types it. */
  readonly name: string;
  /** What the names of its files end in, of a format with a page of each site: they go into a folder. @default one file of all sites */
  readonly pages?: string;
  /** Its readers show a finding where it is described. @default false */
  readonly isPlaced?: true;
  files(result: Result, options?: FormatOptions): readonly FormatFile[];
}

import type { Finding } from "../../policy/rule/finding";
import type { MissingShard } from "../subjects/shards";
import type { Look } from "./look";

/** A site among many: what is said of the sites of a matrix and of a fleet. */
export interface SiteRow {
  /** Name of the site. */
  readonly site: string;
  /** Code of its country. */
  readonly country: string;
  /** Name of its country, in English; its code in reports of earlier versions. */
  readonly countryName: string;
  /** North positive; missing where nobody knows. [°] */
  readonly latitude?: number;
  /** East positive; missing where nobody knows. [°] */
  readonly longitude?: number;
  /** Made of the published stations of its country: a study, not a site. It is never synthesized. @default a site of its own */
  readonly isStudy?: true;
  /** Where the design cannot be described at the site: each problem with its place. Then it has no verdict. @default it can */
  readonly refused?: readonly string[];
  /** What blocks, the worst first. */
  readonly blocks: readonly SiteBlock[];
  /** Page of the site, relative to that of all sites. @default none was written */
  readonly page?: string;
}

/** What blocks by one rule, by how much, in words: on its worst subject. */
export interface SiteBlock extends Pick<Finding, "rule" | "subject" | "outcome"> {
  /** Title of the rule. */
  readonly title: string;
  /** By how much, with unit and remedy, as the terminal says it. */
  readonly text: string;
  /** Room to the limit, negative, with its unit; missing where nothing is measured. */
  readonly margin?: string;
  /** The same as a share of what counts as the whole, by which blocks compare; missing as in a finding. [-] */
  readonly relativeMargin?: number;
}

/** A site among many as a page shows it. */
export interface PageRow extends SiteRow {
  readonly look: Look;
  /** What is to be said beside the verdict, as `3 accepted`. @default nothing */
  readonly beside?: readonly string[];
}

/** Many sites, as plain data: what a page of them is made of. */
export interface SitesResult<Row extends PageRow = PageRow> {
  /** Version of the program that judged them. */
  readonly toolVersion: string;
  /** Which part of the sites it is, as `shard 3 of 8: 5 of 40 sites`. Missing where it is all. */
  readonly part?: string;
  /** Shards of which there was no result: their sites were not judged. Missing where there is none. */
  readonly missing?: readonly MissingShard[];
  /** A site each. */
  readonly rows: readonly Row[];
}

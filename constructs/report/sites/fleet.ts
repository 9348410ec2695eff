import type { Edition } from "../edition";
import type { MatrixBlock } from "../matrix/matrix";
import type { MissingShard } from "../shard";

/** What became of a site: it passes, passes with something accepted or tolerated, or fails the run. */
export type FleetVerdict = "pass" | "caveat" | "fail";

/** Many sites, as plain data: what the page of a fleet is made of. */
export interface Fleet {
  /** Version of the program that made the result. */
  readonly toolVersion: string;
  /** Which part of the sites it is, as `shard 3 of 8: 5 of 40 sites`. Missing where it is all. */
  readonly part?: string;
  /** Shards of which there was no result: their sites were not judged. Missing where there is none. */
  readonly missing?: readonly MissingShard[];
  /** A site each, in the order of the result. */
  readonly rows: readonly FleetRow[];
  /** What it is compared with. Missing where nothing is. */
  readonly since?: FleetSince;
}

/** A site of a fleet. */
export interface FleetRow {
  /** Name of the site. */
  readonly site: string;
  /** Code of its country. */
  readonly country: string;
  /** Name of its country, in English; its code in reports of earlier versions. */
  readonly countryName: string;
  /** North positive; missing in reports of earlier versions. [°] */
  readonly latitude?: number;
  /** East positive; missing in reports of earlier versions. [°] */
  readonly longitude?: number;
  readonly verdict: FleetVerdict;
  /** What is to be said beside the verdict, as `3 accepted`, that it was an audit, or that a part alone was judged. */
  readonly beside: readonly string[];
  /** What blocks, the worst first. */
  readonly blocks: readonly MatrixBlock[];
  /** The limit of heat or power with the least room. Missing where none was judged. */
  readonly tightest?: FleetMargin;
  /** Share of what could be judged that was judged; missing where that is not known. [-] */
  readonly completeness?: number;
  readonly design: FleetDesign;
  /** Waivers, certificates and calibrations with their last day, the earliest first. */
  readonly expiries: readonly Expiry[];
  /** Day and revision of its documents, as they were given. Missing where nobody gave any. */
  readonly edition?: Edition;
  /** What differs from the earlier result. Missing where nothing does, or nothing is compared. */
  readonly change?: FleetRowChange;
  /** Page of the site, relative to that of the fleet. @default none was written */
  readonly page?: string;
}

/** The least room to a limit. */
export interface FleetMargin {
  /** Room as a share of the limit, of temperatures of 10 K; missing where a limit of 0 is broken, which is tighter than all. [-] */
  readonly share?: number;
  /** Room with its unit. */
  readonly text: string;
  /** Id of the rule. */
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
  /** The part. */
  readonly at: string;
  /** The scenario that set it, in words. */
  readonly scenario: string;
}

/** Which design a site is of. */
export interface FleetDesign {
  /** The file that the site names as its design. Missing where there is none. */
  readonly file?: string;
  /** Digest of the design. Missing in reports of earlier versions without a description. */
  readonly revision?: string;
  /** Version of the design, as somebody gave it. Missing where nobody did. */
  readonly version?: string;
  /** At how many places the site lays something over the file [-]. Missing where at none. */
  readonly overrides?: number;
}

/** What ends on a day. */
export interface Expiry {
  /** Its last day, as it was given. */
  readonly date: string;
  readonly kind: "waiver" | "certificate" | "calibration";
  /** What ends. */
  readonly what: string;
  /** Who answers for it: the owner of a waiver, the holder of a certificate, the laboratory of a calibration. */
  readonly who: string;
  /** The day that the policy gives is later. @default it is not, or the policy gives none */
  readonly isOver?: true;
}

/** What differs of a site from an earlier result. */
export interface FleetRowChange {
  /** It was not there. */
  readonly isNew?: true;
  /** Its verdict was another. */
  readonly verdictBefore?: FleetVerdict;
  /** Its tightest margin was another, or of something else; `none` where none was judged. */
  readonly tightestBefore?: FleetMargin | "none";
  /** By how much its share moved, where both are known: less is tighter. [-] */
  readonly moved?: number;
  /** The digest of its design was another. */
  readonly revisionBefore?: string;
}

/** The earlier result, as far as it is shown. */
export interface FleetSince {
  /** Name of its file. */
  readonly name: string;
  /** Sites that are not there any more. */
  readonly gone: readonly GoneSite[];
}

/** A site of the earlier result alone. */
export type GoneSite = Pick<FleetRow, "site" | "countryName" | "verdict">;

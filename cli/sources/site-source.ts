import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import type { SiteDescription } from "../../constructs/report/description";
import type { SaidOfSite, SiteReport } from "../../constructs/report/site-report";
import type { SiteStates } from "../../constructs/report/site-states";
import type { Shard } from "../../constructs/report/subjects/shards";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import type { ImageLock } from "../../site-files/locks/image-lock";
import type { RunShard } from "../../site-lists/shards/run-shard";
import type { ExportedIn } from "./exported-in";
import type { RunOptions } from "./run-policy-options";
import type { ShardNumber } from "./shard-option";

/** Where sites come from: site files, or an app. Every command takes them by it. */
export interface SiteSource {
  readonly kind: "site file" | "app";
  /**
   * Judges its sites: of site files as they run and in later phases.
   *
   * @param isReadAlone judges no site file: of a run that is refused it is asked alone whether it can be read
   * @throws InputError or PropsError for what cannot be judged
   */
  judge(run: RunOptions, options: JudgeOptions, isReadAlone?: boolean): readonly CheckedSite[];
  /** Judges the sites of one shard: which these are of site files is known before one is judged, an app finds out itself. */
  judgeShard(run: RunOptions, options: JudgeOptions, asked: RunShard): JudgedSites;
  /**
   * Judges, and writes reports and Terraform JSON of the sites that pass.
   *
   * @returns the exit code
   */
  synth(options: SynthOptions): number;
  /**
   * What one file can hold of one of its sites, with what that takes from its design; judged and synthesized.
   *
   * @throws InputError when no site has that name, or several
   */
  export(options: ExportOptions): ExportedIn;
  /** Its sites, of whose verdict nothing is used: those that run, and later phases where these are asked for. */
  sites(run: RunOptions, options: SitesOptions): readonly SourceSite[];
}

/** Which sites are judged, and how. */
export interface JudgeOptions {
  /** Patterns of names; none for all. */
  readonly site: readonly string[];
  /** File of the states, which are made for it. @default none are made */
  readonly states?: string;
  /** Without progress. */
  readonly quiet?: boolean;
}

/** The results of one site in a run. */
export interface ReportedSite {
  readonly report: SiteReport;
  /** Where they are asked for. */
  readonly states?: SiteStates;
}

/** A site with the file that it was judged from. */
export interface CheckedSite extends ReportedSite {
  readonly file: string;
  readonly name: string;
}

/** What a run judged. */
export interface JudgedSites {
  readonly sites: readonly CheckedSite[];
  /** Of which shard they are. @default all */
  readonly shard?: Shard;
  /** Names of all sites, chosen or not. */
  readonly names: readonly string[];
}

/** What `edge-node synth` is asked for. */
export interface SynthOptions {
  readonly run: RunOptions;
  /** Folder for reports and Terraform JSON. */
  readonly output: string;
  /** Patterns of names of sites; none for all. */
  readonly site: readonly string[];
  /** The part of the sites that is judged and written. @default all */
  readonly shard?: ShardNumber;
  readonly charts?: boolean;
  readonly states?: boolean;
  /** Threads that evaluate. @default 1, or what an app says */
  readonly concurrency?: number;
  readonly quiet?: boolean;
}

/** Which site is exported. */
export interface ExportOptions {
  /** A pattern of its name, as `riyadh-*`. @default the only one */
  readonly site?: string | undefined;
  /** Folder that must hold the files that a site file names. @default the folder in which the program runs */
  readonly root?: string | undefined;
  /** Keeps progress and warnings of an app back too. */
  readonly isQuiet: boolean;
}

/** Which sites of a source are read, and how. */
export interface SitesOptions {
  readonly isQuiet: boolean;
  /** Reads references of images as they are written, and not what a lock makes of them. @default as the lock has them */
  readonly asWritten?: boolean;
  /** Also the phases that do not run there yet. */
  readonly withLater?: boolean;
}

/** A site as its source has it: what it is judged from, and how it is deployed. */
export interface SourceSite {
  readonly node: NodeSnapshot;
  /** Site, design and policy as plain data. The policy is missing for an app whose policy has its own rules. */
  readonly description: SiteDescription;
  readonly policy: PolicyProps;
  /** What its report says beside the verdict. */
  readonly said: SaidOfSite;
  /** As its file or its stack has it. @default not given */
  readonly dockerHost?: string;
  /** Path of the lock that its images stand in. @default it names none */
  readonly imageLock?: string;
  /** Images of that lock, where references are read as they are written; none of one that is not written yet. */
  readonly locked?: ImageLock["images"];
  /** Path of the lock of its workloads that its file names; empty where it names none. Undefined of an app, which knows it alone. */
  readonly placementLock?: string;
}

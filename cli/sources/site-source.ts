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

/** A source of sites: site files, or an app. Every command reads sites through it. */
export interface SiteSource {
  readonly kind: "site file" | "app";
  /**
   * Judges its sites; those of site files as they run and in later phases.
   *
   * @param isReadAlone judges no site file: the run is refused already, and files are only read
   * @throws InputError or PropsError for a source that cannot be judged
   */
  judge(run: RunOptions, options: JudgeOptions, isReadAlone?: boolean): readonly CheckedSite[];
  /** Judges the sites of one shard. Those of site files are known before judging; an app finds them itself. */
  judgeShard(run: RunOptions, options: JudgeOptions, asked: RunShard): JudgedSites;
  /**
   * Judges, and writes reports and Terraform JSON of the sites that pass.
   *
   * @returns the exit code
   */
  synth(options: SynthOptions): number;
  /**
   * Returns the parts of one of its sites that one file can hold, with those of its design; judged and synthesized.
   *
   * @throws InputError when no site has that name, or several
   */
  export(options: ExportOptions): ExportedIn;
  /** Returns its sites without their verdict: those that run, and later phases on request. */
  sites(run: RunOptions, options: SitesOptions): readonly SourceSite[];
}

/** The sites to judge, and the way. */
export interface JudgeOptions {
  /** Patterns of names; none for all. */
  readonly site: readonly string[];
  /** File of the states, which are computed for it. @default none are computed */
  readonly states?: string;
  /** Whether progress is hidden. */
  readonly quiet?: boolean;
}

/** The results of one site in a run. */
export interface ReportedSite {
  readonly report: SiteReport;
  /** Its states, where requested. */
  readonly states?: SiteStates;
}

/** A site with the file that it was judged from. */
export interface CheckedSite extends ReportedSite {
  readonly file: string;
  readonly name: string;
}

export interface JudgedSites {
  readonly sites: readonly CheckedSite[];
  /** Their shard. @default all */
  readonly shard?: Shard;
  /** Names of all sites, selected or not. */
  readonly names: readonly string[];
}

/** The options of `edge-node synth`. */
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
  /** Threads that evaluate. @default 1, or the number of the app */
  readonly concurrency?: number;
  readonly quiet?: boolean;
}

export interface ExportOptions {
  /** A pattern of its name, such as `riyadh-*`. @default the only one */
  readonly site?: string | undefined;
  /** Folder that must hold the files that a site file names. @default the working folder */
  readonly root?: string | undefined;
  /** The day on which it is judged. @default that of its policy */
  readonly today?: string | undefined;
  /** Whether progress and warnings of an app are hidden too. */
  readonly isQuiet: boolean;
}

/** The sites to read, and the way. */
export interface SitesOptions {
  readonly isQuiet: boolean;
  /** Reads references of images as written, without the lock. @default as the lock has them */
  readonly asWritten?: boolean;
  /** Whether phases are included that do not run there yet. */
  readonly withLater?: boolean;
}

/** A site of its source: the data to judge, and its deployment. */
export interface SourceSite {
  readonly node: NodeSnapshot;
  /** Site, design and policy as plain data. The policy is missing for an app whose policy has its own rules. */
  readonly description: SiteDescription;
  readonly policy: PolicyProps;
  /** The parts of its report besides the verdict. */
  readonly said: SaidOfSite;
  /** The address in its file or stack. @default not given */
  readonly dockerHost?: string;
  /** Path of the lock of its images. @default it names none */
  readonly imageLock?: string;
  /** Images of that lock, where references are read as written; none without a lock file. */
  readonly locked?: ImageLock["images"];
  /** Path of the lock of its workloads that its file names; empty without one. Undefined for an app, as only the app knows it. */
  readonly placementLock?: string;
}

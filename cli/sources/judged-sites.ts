import { type Shard, sitesOfShard } from "../../constructs/report/subjects/shards";
import { silent, terminalProgress } from "../../stacks/evaluation/progress";
import { isSelected } from "../../stacks/selected-sites";
import type { CheckedSite } from "./checked-site";
import { evaluateFile } from "./evaluate-file";
import { fileShard, refuseSharedNames } from "./file-shard";
import { ofEveryFile } from "./of-every-file";
import { runApp, runAppPart } from "./run-app";
import type { RunOptions } from "./run-options";
import { selectSites } from "./select-sites";
import { askedShard, refuseMixed, type ShardNumber } from "./shard-option";
import { readableSource, sourceKind } from "./source-kind";
import type { AppPart } from "./spawn-app";

/** Which sites of files and apps are judged, and how. */
export interface JudgeOptions {
  /** Patterns of names; none for all. */
  readonly site: readonly string[];
  /** @default all */
  readonly shard?: ShardNumber;
  /** File of the states, which are made for it. @default none are made */
  readonly states?: string;
  /** Without progress. */
  readonly quiet?: true;
}

/** What a run judged. */
interface JudgedSites {
  readonly sites: readonly CheckedSite[];
  /** Of which shard they are. @default all */
  readonly shard?: Shard;
  /** Names of all sites, chosen or not. */
  readonly names: readonly string[];
}

/**
 * Judges the sites of files and apps.
 *
 * @throws InputError or PropsError for what cannot be judged, for two sites of one name, and for a pattern that matches none
 */
export function judgedSites(files: readonly string[], run: RunOptions, options: JudgeOptions): JudgedSites {
  if (options.shard !== undefined) return judgedShard(files, run, options, options.shard);
  const judged = evaluateAll(files, run, options);
  refuseSharedNames(judged.map(({ file, report }) => ({ file, name: report.site })));
  const sites = selectSites(judged, options.site, ({ report }) => report.site);
  return { sites, names: judged.map(({ report }) => report.site) };
}

/** The sites of one shard: which these are of site files is known before one is judged, an app finds out itself. */
function judgedShard(files: readonly string[], run: RunOptions, options: JudgeOptions, number: ShardNumber): JudgedSites {
  refuseMixed("Files to check", files);
  const asked = askedShard(number, run);
  const [app] = files.filter((file) => sourceKind("File to check", file) === "app");
  if (app === undefined) {
    const { files: own, shard, names } = fileShard(files, options.site, asked, run.root);
    const mine = new Set(sitesOfShard(shard, shard.number));
    return { sites: evaluateAll(own, run, options).filter(({ report }) => mine.has(report.site)), shard, names };
  }
  readableSource("File to check", app);
  const part = runAppPart(app, run, {
    isQuiet: options.quiet === true,
    withStates: options.states !== undefined,
    asked: { shard: asked, sites: options.site },
  });
  return { ...selectedPart(part, options.site), names: part.shard?.sites.map(({ site }) => site) ?? [] };
}

/** Without the sites that others need and nobody asked for. */
function selectedPart({ sites, shard }: AppPart, globs: readonly string[]): AppPart {
  return {
    sites: sites.filter(({ report }) => isSelected(report.site, globs)),
    ...(shard && { shard: { ...shard, sites: shard.sites.filter(({ site }) => isSelected(site, globs)) } }),
  };
}

/** A site with the file that it was judged from. */
interface SiteOfFile extends CheckedSite {
  readonly file: string;
}

function evaluateAll(files: readonly string[], run: RunOptions, { quiet, states, site: globs }: JudgeOptions): SiteOfFile[] {
  const progress = quiet ? silent : terminalProgress();
  const look = (file: string) => readableSource("File to check", file);
  const judge = (file: string, kind: ReturnType<typeof look>, isRefused: boolean) => {
    try {
      const sites =
        kind === "app"
          ? runApp(file, run, quiet === true, states !== undefined)
          : evaluateFile(file, run, { progress, withStates: states !== undefined, globs, isReadAlone: isRefused });
      return sites.map((site) => ({ ...site, file }));
    } finally {
      progress.stop();
    }
  };
  return ofEveryFile(files, judge, look);
}

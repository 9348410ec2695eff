import { dirname, join } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import { descriptionOf } from "../../constructs/report/description";
import { sitesOfShard } from "../../constructs/report/subjects/shards";
import { lockedSoFar } from "../../site-files/locks/file-image-lock";
import { readSitePhases, type SiteFile } from "../../site-files/site-file";
import type { RunShard } from "../../site-lists/shards/run-shard";
import { forEachFile } from "./each-file";
import type { ExportedIn } from "./exported-in";
import { fileShard } from "./file-shard";
import { type RunOptions, rootFolder } from "./run-policy-options";
import type {
  CheckedSite,
  ExportOptions,
  JudgedSites,
  JudgeOptions,
  SiteSource,
  SitesOptions,
  SourceSite,
  SynthOptions,
} from "./site-source";

/** The sites of site files. The code that judges, synthesizes or exports them is loaded only when needed. */
export class SiteFiles implements SiteSource {
  readonly kind = "site file";

  constructor(private readonly files: readonly string[]) {}

  judge(run: RunOptions, options: JudgeOptions, isReadAlone = false): readonly CheckedSite[] {
    const { evaluateFile }: typeof import("./evaluate-file") = require("./evaluate-file");
    return this.files.flatMap((file) => evaluateFile(file, run, options, isReadAlone));
  }

  judgeShard(run: RunOptions, options: JudgeOptions, asked: RunShard): JudgedSites {
    const { files, shard, names } = fileShard(this.files, options.site, asked, run.root);
    const mine = new Set(sitesOfShard(shard, shard.number));
    const judged = forEachFile(files, (file, _, isRefused) => new SiteFiles([file]).judge(run, options, isRefused));
    return { sites: judged.filter(({ name }) => mine.has(name)), shard, names };
  }

  synth(options: SynthOptions): number {
    const { synthFiles }: typeof import("./synth-files") = require("./synth-files");
    return synthFiles(this.files, options);
  }

  export({ root, ...options }: ExportOptions): ExportedIn {
    const { exportOfFile }: typeof import("./export-file") = require("./export-file");
    return exportOfFile(this.files[0] as string, { ...options, root: rootFolder(root) });
  }

  sites(run: RunOptions, { asWritten = false, withLater = false }: SitesOptions): readonly SourceSite[] {
    const asked = { ...run.policy, root: rootFolder(run.root), asWritten, wanted: () => withLater };
    return this.files.flatMap((file) => readSitePhases(file, asked).map((site) => sourceSite(file, site, run, asWritten)));
  }
}

function sourceSite(
  file: string,
  { name, site, design, snapshot: node, policy: own, deployment, places, revision, phase }: SiteFile,
  { policy: run, edition, root }: RunOptions,
  asWritten: boolean,
): SourceSite {
  const { dockerHost, imageLock, placementLock } = deployment;
  const pathOf = (named: string) => join(dirname(file), named);
  const policy = withRunPolicy(own, name, run);
  return {
    node,
    description: descriptionOf(site, design, policy),
    policy,
    said: { places, edition, design: revision, phase },
    ...defined({
      dockerHost,
      imageLock: imageLock && pathOf(imageLock),
      locked: asWritten ? lockedSoFar(imageLock, file, root) : undefined,
    }),
    placementLock: placementLock === undefined ? "" : pathOf(placementLock),
  };
}

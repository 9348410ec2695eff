import { defined } from "../../constructs/plain/defined";
import { policyFromData } from "../../constructs/policy/settings/policy-data";
import { runPolicyContext, withRunPolicy } from "../../constructs/policy/settings/run-policy";
import type { Data } from "../../constructs/props/problems/path";
import { describedNode } from "../../constructs/report/described-node";
import { describeContext, exportContext } from "../../constructs/report/description";
import { statesContext } from "../../constructs/report/site-states";
import { editionContext } from "../../constructs/report/subjects/edition";
import { appLockedSoFar } from "../../site-files/locks/file-image-lock";
import { imagesAsWrittenContext } from "../../site-files/locks/image-lock";
import type { RunShard } from "../../site-lists/shards/run-shard";
import type { AppRun } from "../../stacks/app-run";
import { enginesContext } from "../../stacks/deployed-engine";
import { isSelected } from "../../stacks/selected-sites";
import { clearOutput } from "../outputs/clear-output";
import { exitCodes } from "../terminal/exit-codes";
import { describedByApp, fromDescription } from "../terminal/from-description";
import { type AppPart, type AppSite, hasFailed } from "./app-part";
import { type ExportedIn, exportedIn } from "./exported-in";
import { runApp } from "./run-app";
import type { RunOptions } from "./run-policy-options";
import { askedShard } from "./shard-option";
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
import { inTemporaryFolder } from "./temporary-folder";

/** The option of a run whose folder is removed: its charts would be removed too. */
const withoutCharts: AppRun = { charts: false };

/** The sites of an app of `EdgeApp`, which judges all in every run. Its files are removed again, except for `synth`. */
export class App implements SiteSource {
  readonly kind = "app";

  constructor(private readonly file: string) {}

  judge(run: RunOptions, options: JudgeOptions): readonly CheckedSite[] {
    return this.checked(this.judged(run, options).sites);
  }

  judgeShard(run: RunOptions, options: JudgeOptions, asked: RunShard): JudgedSites {
    const { sites, shard } = this.judged(run, options, { shard: asked, sites: options.site });
    const isMeant = ({ site }: { readonly site: string }) => isSelected(site, options.site); // other sites are judged because these need them
    return {
      sites: this.checked(sites.filter(({ report }) => isMeant(report))),
      ...(shard && { shard: { ...shard, sites: shard.sites.filter(isMeant) } }),
      names: shard?.sites.map(({ site }) => site) ?? [],
    };
  }

  synth({ run, output, site: sites, shard, charts, states, concurrency, quiet = false }: SynthOptions): number {
    clearOutput(output);
    const asked: AppRun = defined({ charts, concurrency, sites, shard: shard && askedShard(shard, run) });
    const context = { ...contextOf(run), [statesContext]: states };
    const part = inTemporaryFolder((folder) => runApp(this.file, { folder, output, asked, context, isQuiet: quiet }));
    return hasFailed(part.sites) ? exitCodes.policyFailed : exitCodes.passed;
  }

  export({ site, today, isQuiet }: ExportOptions): ExportedIn {
    const asked = { ...withoutCharts, ...(site !== undefined && { sites: [site] }) };
    return inTemporaryFolder((folder) => {
      runApp(this.file, { folder, asked, context: { [exportContext]: true, [runPolicyContext]: defined({ today }) }, isQuiet });
      return exportedIn(folder);
    });
  }

  sites(run: RunOptions, { isQuiet, asWritten = false, withLater = false }: SitesOptions): readonly SourceSite[] {
    const context = { [enginesContext]: true, [imagesAsWrittenContext]: asWritten || undefined };
    const { sites } = this.judged(run, { site: [], quiet: isQuiet }, {}, context);
    return sites
      .filter(({ report: { phase } }) => withLater || (phase?.isDeployed ?? true))
      .map((site) => sourceSite(this.file, site, run));
  }

  private judged(run: RunOptions, { states, quiet = false }: JudgeOptions, asked: AppRun = {}, others: object = {}): AppPart {
    const context = { ...contextOf(run), [describeContext]: true, [statesContext]: states !== undefined, ...others };
    return inTemporaryFolder((folder) => runApp(this.file, { folder, asked: { ...withoutCharts, ...asked }, context, isQuiet: quiet }));
  }

  private checked(sites: readonly AppSite[]): readonly CheckedSite[] {
    return sites.map((site) => ({ ...site, file: this.file, name: site.report.site }));
  }
}

function contextOf({ policy, edition }: RunOptions): Data {
  return { [runPolicyContext]: policy, [editionContext]: edition };
}

/** Returns a site. A policy with its own rules is unknown here: then the rules stay as in their pack, and nothing is accepted. */
function sourceSite(file: string, { report, engine }: AppSite, { policy: run }: RunOptions): SourceSite {
  const { site, places, edition, design, phase } = report;
  const description = describedByApp(file, report);
  return {
    ...fromDescription(site, () => ({
      node: describedNode(site, description),
      policy: description.policy ? policyFromData(description.policy) : withRunPolicy({}, site, run),
    })),
    description,
    said: { places, edition, design, phase },
    ...defined({ ...engine, locked: appLockedSoFar(description.imageLock, site) }),
  };
}

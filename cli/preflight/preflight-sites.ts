import { dirname, join } from "node:path";
import type { EngineFacts } from "../../constructs/facts/engine";
import { defined } from "../../constructs/plain/defined";
import { mapValues } from "../../constructs/plain/map-values";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { engines } from "../../constructs/policy/judgements/engines";
import { corePack, type Pack, preflightPack } from "../../constructs/policy/packs";
import type { PolicyProps, RuleOverrides } from "../../constructs/policy/settings/policy.props";
import { policyFromData } from "../../constructs/policy/settings/policy-data";
import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import { describedNode } from "../../constructs/report/described-node";
import { type SaidOfSite, type SiteReport, siteReport } from "../../constructs/report/site-report";
import { isBeforeApply } from "../../constructs/report/writing/before-apply";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import type { ImageLock } from "../../site-files/locks/image-lock";
import { readSiteFile } from "../../site-files/site-file";
import type { CheckedSite } from "../sources/checked-site";
import { runAppPart } from "../sources/run-app";
import type { RunOptions } from "../sources/run-options";
import { readableSource } from "../sources/source-kind";
import { describedByApp, fromDescription } from "../terminal/from-description";

/** A site whose engines are to be asked. */
export interface PreflightSite {
  readonly node: NodeSnapshot;
  readonly policy: PolicyProps;
  /** As its file or its stack has it. @default not given */
  readonly dockerHost?: string;
  /** The lock that its images stand in. @default it names none */
  readonly lock?: ImageLock;
  /** What its report says beside the verdict. */
  readonly said: SaidOfSite;
}

/**
 * The sites of a file or an app, with their engines. An app judges its sites, as in every run; of its verdict nothing is used.
 *
 * @throws InputError or PropsError for a file that is no site
 */
export function preflightSites(file: string, run: RunOptions, isQuiet: boolean): readonly PreflightSite[] {
  const { policy, edition, root } = run;
  if (readableSource("Site", file) === "app")
    return runAppPart(file, run, { isQuiet, withStates: false, withEngines: true })
      .sites.filter(({ report: { phase } }) => phase?.isDeployed ?? true)
      .map((site) => ofApp(file, site, run));
  const { name, snapshot: node, policy: own, deployment, places, revision, phase } = readSiteFile(file, { ...policy, root });
  return [
    {
      node,
      policy: withRunPolicy(own, name, policy),
      ...defined({ dockerHost: deployment.dockerHost }),
      ...lockAt(deployment.imageLock && join(dirname(file), deployment.imageLock)),
      said: { places, edition, design: revision, phase },
    },
  ];
}

/** The site was read with it: it is there. */
function lockAt(path: string | undefined): Pick<PreflightSite, "lock"> {
  return path === undefined ? {} : { lock: readImageLock(path) };
}

/** Of a policy with rules of somebody else nothing is known here: the rules on engines then stand as their pack has them, and nothing is accepted. */
function ofApp(file: string, { report, engine }: CheckedSite, { policy: run }: RunOptions): PreflightSite {
  const { site, places, edition, design, phase } = report;
  const description = describedByApp(file, report);
  return fromDescription(site, () => ({
    node: describedNode(site, description),
    policy: description.policy ? policyFromData(description.policy) : withRunPolicy({}, site, run),
    ...defined({ dockerHost: engine?.dockerHost }),
    ...lockAt(engine?.imageLock),
    said: { places, edition, design, phase },
  }));
}

/** What engines answered, judged by the rules on them alone: no scenario is solved. */
export function preflightReport({ node, policy, said }: PreflightSite, answers: readonly EngineFacts[]): SiteReport {
  const study = new NodeStudy(node).give(engines, { engines: answers });
  const evaluation = evaluate(study, { policy: policyBeforeApply(policy), only: { rules: ["preflight/*"] }, once: true });
  return siteReport(evaluation, { ...said, study });
}

/** What the policy of a site says of the rules on engines. What it sets and accepts of others is no matter here, and the core pack stands for them: a run of a part says that they were not judged. */
function policyBeforeApply({
  packs = [],
  floor = [],
  site = {},
  countries = {},
  waivers = [],
  baseline: _,
  ...rest
}: PolicyProps): PolicyProps {
  const ofEngines = (given: readonly Pack[]) => given.filter(({ rules }) => rules.some(({ rule }) => isBeforeApply(rule.id)));
  const held = ofEngines(floor);
  return {
    ...rest,
    packs: [corePack, preflightPack, ...ofEngines(packs)],
    ...(held.length > 0 && { floor: held }),
    site: onEngines(site),
    countries: mapValues(countries, (overrides) => onEngines(overrides)),
    waivers: waivers.filter(({ rule }) => isBeforeApply(rule)),
  };
}

function onEngines(overrides: RuleOverrides): RuleOverrides {
  return Object.fromEntries(Object.entries(overrides).filter(([rule]) => isBeforeApply(rule)));
}

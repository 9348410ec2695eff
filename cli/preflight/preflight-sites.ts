import type { EngineFacts } from "../../constructs/facts/engine";
import { mapValues } from "../../constructs/plain/map-values";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { engines } from "../../constructs/policy/judgements/engines";
import { corePack, type Pack, preflightPack } from "../../constructs/policy/packs";
import type { PolicyProps, RuleOverrides } from "../../constructs/policy/settings/policy.props";
import { type SiteReport, siteReport } from "../../constructs/report/site-report";
import { isBeforeApply } from "../../constructs/report/writing/before-apply";
import { NodeStudy } from "../../constructs/studies/node-study";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import type { ImageLock } from "../../site-files/locks/image-lock";
import type { RunOptions } from "../sources/run-policy-options";
import type { SourceSite } from "../sources/site-source";
import { sourceOf } from "../sources/source-of";

/** A site whose engines are queried. */
export interface PreflightSite extends Pick<SourceSite, "node" | "policy" | "dockerHost" | "said"> {
  /** The lock of its images. @default it names none */
  readonly lock?: ImageLock;
}

/**
 * Reads the sites of a file or an app, with their engines. An app judges its sites as in every run; the verdict is not used.
 *
 * @throws InputError or PropsError for a file that is no site
 */
export function preflightSites(file: string, run: RunOptions, isQuiet: boolean): readonly PreflightSite[] {
  return sourceOf("Site", file)
    .sites(run, { isQuiet })
    .map(({ imageLock, ...site }) => ({ ...site, ...(imageLock !== undefined && { lock: readImageLock(imageLock) }) })); // the site was read with it, so it exists
}

/** Judges the answers of engines by the rules on them alone: no scenario is solved. */
export function preflightReport({ node, policy, said }: PreflightSite, answers: readonly EngineFacts[]): SiteReport {
  const study = new NodeStudy(node).give(engines, { engines: answers });
  const evaluation = evaluate(study, { policy: policyBeforeApply(policy), only: { rules: ["preflight/*"] }, once: true });
  return siteReport(evaluation, { ...said, study });
}

/** Returns the policy of a site for the rules on engines. The core pack replaces its other settings, which are not judged. */
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

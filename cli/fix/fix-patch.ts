import type { Edit } from "../../constructs/changes/edits";
import { defined } from "../../constructs/plain/defined";
import { keyBy } from "../../constructs/plain/key-by";
import { listValues } from "../../constructs/plain/list-values";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import type { RemedySet } from "../../constructs/remedies/remedy";
import { siteRemedies } from "../../constructs/remedies/site-remedies";
import type { SiteReport } from "../../constructs/report/site-report";
import { setText } from "../../constructs/report/subjects/remedies/remedy-text";
import { type PatchedFile, patchedDesignFile, patchedSiteFile } from "../../site-files/patch/patched-file";
import { readSiteFile, type SiteFile } from "../../site-files/site-file";
import { forEachFile } from "../sources/each-file";
import type { RunOptions } from "../sources/run-policy-options";
import { sourceKind } from "../sources/source-kind";
import { InputError } from "../terminal/exit-codes";

/** Changed files, not written yet, with texts about them. */
export interface Patch {
  readonly files: readonly PatchedFile[];
  readonly said: readonly string[];
  /** Whether every judged site passes with the changed files. */
  readonly passes: boolean;
}

/** @throws InputError for an app, whose design a person changes by prop and value */
export function refusePatchOfApps(files: readonly string[]): void {
  const app = files.find((file) => sourceKind("File to fix", file) === "app");
  if (app !== undefined)
    throw new InputError(
      `--patch must have site files in YAML or JSON but ${app} is a program: change its props by hand to the values that fix names without --patch`,
    );
}

/** @throws InputError for a site with phases: only a person knows to which phase a change belongs */
export function refusePatchOfPhases(files: readonly string[], run: RunOptions): void {
  forEachFile(files, (file) => {
    if (!readSiteFile(file, { ...run.policy, root: run.root }).phase) return [];
    throw new InputError(
      `--patch must have sites without phases but ${file} has phases: change the phase by hand to the values that fix names without --patch`,
    );
  });
}

/**
 * Writes into each site's own file the changes with which the site passes.
 *
 * @param reports of the sites, with what was tried for them
 * @throws PropsError for a change that a file cannot hold
 */
export function patchOfSites(files: readonly string[], reports: readonly SiteReport[], run: RunOptions): Patch {
  const options = { ...run.policy, root: run.root };
  const fileOf = keyBy(files, (file) => readSiteFile(file, options).name);
  const patches = reports.flatMap(({ site, remedies, description }) => {
    const file = fileOf.get(site);
    const set = remedies?.set;
    if (file === undefined || set?.verdict !== "pass") return [];
    const patched = patchedSiteFile(file, set.edits, { ...options, ...defined({ design: description?.design }) });
    const passes = patched.sites.every((one) => judged(one, run).verdict === "pass"); // not where something must be restated first
    return [{ said: `${file}: ${setText(set)}`, passes, patched }];
  });
  const left = reports.filter(({ verdict, remedies }) => verdict === "fail" && remedies?.set?.verdict !== "pass");
  return {
    files: listValues(patches, "patched"),
    said: [
      ...listValues(patches, "said"),
      ...left.map(({ site }) => `${site}: not changed, because no set of changes that was tried makes it pass`),
    ],
    passes: left.length === 0 && patches.every(({ passes }) => passes),
  };
}

/**
 * Finds one change of a shared design with which all sites pass: the changes of the first failing site, then of the next that still fails.
 * Nothing where a site excludes it, which is printed.
 *
 * @param reports of the sites as they are, with what was tried for them
 * @throws PropsError for a change that the file cannot hold
 */
export function patchOfDesign(
  design: string,
  files: readonly string[],
  reports: readonly SiteReport[],
  { run, budget }: { readonly run: RunOptions; readonly budget?: number },
): Patch {
  const reportOf = keyBy(reports, (report) => report.site);
  const options = { ...run.policy, root: run.root };
  let sites: readonly SiteFile[] = files.map((file) => readSiteFile(file, options));
  let edits: readonly Edit[] = [];
  let patched: PatchedFile | undefined;
  const said: string[] = [];
  let first: string | undefined;
  for (let round = 0; round <= files.length; round++) {
    const known = ({ name }: SiteFile) => (patched ? undefined : reportOf.get(name));
    const failing = sites.findIndex((site) => (known(site) ?? judged(site, run)).verdict === "fail");
    if (failing < 0) return { files: patched ? [patched] : [], said: [...said, `all ${files.length} sites pass`], passes: true };
    const site = sites[failing] as SiteFile;
    first ??= files[failing] as string;
    const report = known(site);
    const set = report ? report.remedies?.set : setOf(site, run, budget);
    if (set === undefined || set.restate.length > 0 || set.verdict === "fail") return ruledOut(design, site, set);
    said.push(`${design}, for ${site.name}: ${setText(set)}`);
    edits = [...edits, ...set.edits];
    patched = patchedDesignFile(design, edits, { ...options, site: first, sites: files });
    sites = ordered(patched.sites, sites);
  }
  return {
    files: [],
    said: [`${design}: not changed, because each change that one site needs makes another fail: ${said.join("; ")}`],
    passes: false,
  };
}

function ruledOut(design: string, { name }: SiteFile, set: RemedySet | undefined): Patch {
  const why = set ? `the nearest to a pass is ${setText(set)}` : "no change and no pair of changes that was tried makes it pass";
  return { files: [], said: [`${design}: not changed, because no change makes ${name} pass: ${why}`], passes: false };
}

function judged(site: SiteFile, run: RunOptions) {
  return evaluate(site.snapshot, { policy: withRunPolicy(site.policy, site.name, run.policy) });
}

function setOf(site: SiteFile, run: RunOptions, budget: number | undefined): RemedySet | undefined {
  const policy = withRunPolicy(site.policy, site.name, run.policy);
  return siteRemedies({ ...site, policy }, judged(site, run), defined({ budget })).set;
}

/** Returns the files in the order in which they were given. */
function ordered(patched: readonly SiteFile[], before: readonly SiteFile[]): readonly SiteFile[] {
  return before.map(({ name }) => patched.find((site) => site.name === name) as SiteFile);
}

import { basename, extname } from "node:path";
import { expandParts } from "../../constructs/catalog/expand-parts";
import { packsByName } from "../../constructs/policy/packs";
import { type PolicyProps, policySchema } from "../../constructs/policy/settings/policy.props";
import { PropsError, type PropsProblem } from "../../constructs/props";
import { siteNameSchema } from "../../constructs/props/name";
import { parseProps } from "../../constructs/props/parse-props";
import { closest } from "../../constructs/props/problems/closest";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { pathSteps } from "../../constructs/props/yaml/positioned-yaml";
import { type SitePlaces, tryFileWithin } from "../../constructs/report/place";
import { defineSite, type Site } from "../../constructs/site";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { parseModules } from "../../constructs/studies/snapshot/parse-modules";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { fileCountry, withCountry } from "./country-file";
import { parseDeployment, type SiteDeploymentProps } from "./deployment.props";
import { refuseWrongParts, type WrittenAt, withoutFollowing } from "./file-parts";
import { fileText } from "./file-text";
import { fileWeather, withYear } from "./file-weather";
import { withoutForeignLines } from "./foreign-file";
import { refuseMisspeltKeys } from "./misspelt-keys";
import { withOverrides } from "./overrides-named";
import { subjectPlaces } from "./subject-places";
import { refuseTokenMarks } from "./token-marks";
import { wholeFile } from "./whole-file";
import type { WholeDescription } from "./written/whole-description";

/** A site read from a file: what `new EdgeNodeStack(app, name, props)` takes, and where it stands. */
export interface SiteFile {
  readonly name: string;
  readonly site: Site;
  readonly design: NodeDesign;
  readonly snapshot: NodeSnapshot;
  readonly policy: PolicyProps;
  /** Which engine it is deployed to, by which versions of the provider, and where Terraform keeps its state. */
  readonly deployment: SiteDeploymentProps;
  /** Where its findings are shown. Missing outside of the folder in which the program runs. */
  readonly places?: SitePlaces;
}

/** How a site file is read. */
export interface ReadSiteFileOptions {
  /** The date that a run holds waivers against, where the file names none. @default the file's own */
  readonly today?: string;
  /** The folder that must hold every file that it names, links resolved. @default the folder in which the program runs */
  readonly root?: string | undefined;
}

/**
 * Reads a site from a YAML or JSON file: `site`, the modules of the node and `policy` hold the same props as in TypeScript, `name` is that of the site, which else is that of the
 * file. `dockerHost`, `dockerProviderVersion` and `backend` say how it is deployed. Packs of a policy stand by their names: core, strict, commissioning. A part of the catalogue stands
 * by its id, `part: kelvion-121`, with `assuming: { owner, … }` for what its document leaves open. Weather stands by its file, `weather: { file: riyadh.epw }`.
 *
 * @throws PropsError with file, line and column of every problem, or with why the file cannot be read; of a file outside to which a link leads with their number alone
 */
export function readSiteFile(path: string, options: ReadSiteFileOptions = {}): SiteFile {
  const text = fileText(path);
  return withoutForeignLines(path, () => siteOf(text, path, options));
}

function siteOf(text: string, path: string, options: ReadSiteFileOptions): SiteFile {
  const { whole, alone } = wholeFile(text, path, options.root);
  try {
    return siteIn(whole, path, options);
  } catch (error) {
    if (!(error instanceof PropsError) || !alone) throw error;
    throw withOverrides(error, { path, overrides: whole.overrides, alone: () => siteIn(alone(), path, options) });
  }
}

function siteIn(whole: WholeDescription, path: string, { today, root }: ReadSiteFileOptions): SiteFile {
  const { name: given, site, policy, dockerHost, dockerProviderVersion, backend, ...written } = whole.value;
  placed(whole, path, "", () => refuseTokenMarks(whole.value));
  placed(whole, path, "", () => refuseMisspeltKeys(whole.value));
  const parts = expandParts(written);
  const design = parts.design as NodeDesign;
  const name = placed(whole, path, "name", () =>
    parseProps(siteNameSchema, "name", given ?? basename(path, extname(path)).replace(/\.site$/, "")),
  );
  const problems: PropsProblem[] = [];
  collected(problems, whole, path, "", () => refuseWrongParts(path, parts));
  const weather = collected(problems, whole, path, "site.weather", () => fileWeather(site, path, root));
  const country = collected(problems, whole, path, "site.country", () => fileCountry(site, path, root));
  const parsedSite = collected(problems, whole, path, "site", () =>
    withCountry(site, country, (props) => defineSite(withYear(props, weather), name)),
  );
  const parsedPolicy = collected(problems, whole, path, "policy", () => filePolicy(policy, today));
  const deployment = collected(problems, whole, path, "", () => parseDeployment({ dockerHost, dockerProviderVersion, backend }));
  if (!parsedSite || !parsedPolicy || !deployment || problems.length > 0) {
    collected(problems, whole, path, "", () => withoutFollowing(parts, () => parseModules(name, design)), parts.writtenAt); // so that one run shows these too
    throw new PropsError(path, problems);
  }
  const node = placed(whole, path, "", () => snapshot(name, parsedSite, design), parts.writtenAt);
  const file = tryFileWithin(path);
  return {
    name,
    site: parsedSite,
    design,
    snapshot: node,
    policy: parsedPolicy,
    deployment,
    ...(file !== undefined && { places: { file, line: 1, subjects: subjectPlaces(whole) } }),
  };
}

/** Packs stand by their names: a rule is a function, which no file holds. */
function filePolicy(policy: unknown, today: string | undefined): PolicyProps {
  if (policy === undefined) return {};
  const named = withPacks(policy);
  const isOpen = today !== undefined && typeof named === "object" && named !== null && !("today" in named);
  parseProps(policySchema, "policy", isOpen ? { ...named, today } : named);
  return named as PolicyProps;
}

function withPacks(policy: unknown): unknown {
  if (typeof policy !== "object" || policy === null || !("packs" in policy) || !Array.isArray(policy.packs)) return policy;
  const packs = new Set(policy.packs.map((name: unknown, i) => namedPack(name, i)).reverse()); // the last word of one that stands twice is its last
  return { ...policy, packs: [...packs].reverse() };
}

function namedPack(name: unknown, i: number) {
  const known = Object.keys(packsByName);
  if (typeof name === "string" && Object.hasOwn(packsByName, name)) return packsByName[name];
  const meant = typeof name === "string" ? closest(name, known) : undefined;
  const message = `must be the name of a pack but is ${shownValue(name)}: ${meant === undefined ? `use ${known.join(", ")}` : `did you mean "${meant}"?`}`;
  throw new PropsError("policy", [{ path: `packs[${i}]`, message }]);
}

/** What `read` gives, or its problems added to those that are known. */
function collected<Value>(
  problems: PropsProblem[],
  whole: WholeDescription,
  shown: string,
  key: string,
  read: () => Value,
  writtenAt?: WrittenAt,
): Value | undefined {
  try {
    return placed(whole, shown, key, read, writtenAt);
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}

/** What `read` gives; the problems of what it throws at their places in the files. */
function placed<Value>(
  whole: WholeDescription,
  shown: string,
  key: string,
  read: () => Value,
  writtenAt: WrittenAt = (path) => path,
): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    const stepsOf = (path: string) => writtenAt([...pathSteps(key), ...pathSteps(path)]);
    throw new PropsError(shown, whole.placed(error.problems.map((problem) => ({ ...problem, steps: stepsOf(problem.path) }))));
  }
}

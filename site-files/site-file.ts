import { expandParts } from "../constructs/catalog/expand-parts";
import { defined } from "../constructs/plain/defined";
import { isObject } from "../constructs/plain/is-object";
import type { PolicyProps } from "../constructs/policy/settings/policy.props";
import { PropsError, type PropsProblem } from "../constructs/props";
import { catchRefusal } from "../constructs/props/problems/catch-refusal";
import type { Data } from "../constructs/props/problems/path";
import { refuseProblems } from "../constructs/props/problems/refuse-problems";
import { type DesignRevision, revisionOf } from "../constructs/report/design-revision";
import { type SiteLocations, tryFileWithin } from "../constructs/report/place";
import { nameInPhase, type SitePhase, touchedOf } from "../constructs/report/subjects/phase";
import { defineSite, type Site } from "../constructs/site";
import { laterSettlements } from "../constructs/site/later-settlements";
import type { NodeDesign } from "../constructs/studies/snapshot/node-design";
import { parseModules } from "../constructs/studies/snapshot/parse-modules";
import { type NodeSnapshot, snapshot } from "../constructs/studies/snapshot/snapshot";
import { fileCountry, withCountry } from "./country-file";
import { parseDeployment, type SiteDeploymentProps } from "./deployment.props";
import { refuseWrongParts, withoutFollowing } from "./design/file-parts";
import { type InPhase, namesInPhase, phaseNumber, placedBefore, policyInPhase } from "./design/in-phase";
import { refuseMisspeltKeys } from "./design/misspelt-keys";
import { withOverrides } from "./design/overrides-named";
import { collected, placed } from "./design/placed";
import { type SitePhases, sitePhases } from "./design/site-phases";
import { type SiteTexts, siteTexts, type TextOf, type WholeFile, wholeFile } from "./design/whole-file";
import { elementsRead } from "./elements-file";
import { filePolicy } from "./file-policy";
import { fileWeather, withYear } from "./file-weather";
import { fileImageLock, type NamedLock } from "./locks/file-image-lock";
import { type Collecting, withLocks } from "./locks/file-locks";
import { refuseUnkeptVolumes } from "./locks/refuse-unkept-volumes";
import { fileText } from "./reading/file-text";
import { withoutForeignLines } from "./reading/foreign-file";
import { refuseTokenMarks } from "./reading/token-marks";
import { refuseBesideHosts } from "./refuse-beside-hosts";
import { siteNameOf } from "./site-name-of";
import { subjectPlaces } from "./subject-places";
import type { WholeDescription } from "./written/whole-description";

/** A site from a file: the arguments of `new EdgeNodeStack(app, name, props)`, with its location. */
export interface SiteFile {
  readonly name: string;
  readonly site: Site;
  readonly design: NodeDesign;
  /** Revision of its design: of the design that it names, else of its own file. */
  readonly revision: DesignRevision;
  readonly snapshot: NodeSnapshot;
  readonly policy: PolicyProps;
  /** Docker engine, versions of the provider, and backend of the Terraform state. */
  readonly deployment: SiteDeploymentProps;
  /** Locations where its findings are shown. Missing outside of the folder in which the program runs. */
  readonly places?: SiteLocations;
  /** Phase of the site. @default the site has none */
  readonly phase?: SitePhase;
  /** Names of later phases in their order; none for a site without phases. */
  readonly later: readonly string[];
}

/** Options for reading a site file. */
export interface ReadSiteFileOptions {
  /** Date of the run, with which waivers are compared if the file states none. @default the file's own */
  readonly today?: string;
  /** Folder that must contain every file that it names, with links resolved. @default the folder in which the program runs */
  readonly root?: string | undefined;
  /** Whether references of images are returned as written, not as a lock has them. @default as the lock has them */
  readonly asWritten?: boolean;
  /** Phase in which the site is read. A phase other than the running one has a name of its own. @default the phase that runs there, as the file states */
  readonly phase?: string;
}

/**
 * Reads a site from a YAML or JSON file. `site`, `policy` and the modules have the props of TypeScript. `name` is the site's name, else that of the file. `dockerHost`,
 * `dockerProviderVersion`, `imageLock`, `placementLock` and `backend` state its deployment. Packs are named: core, strict, complete, export, commissioning. A catalogue part is
 * named by id, `part: kelvion-121`, with `assuming: { owner, … }` for values that its document leaves open. Weather is named by file, `weather: { file: riyadh.epw }`.
 *
 * @throws PropsError with file, line and column of every problem, or with why the file cannot be read; of a file outside to which a link leads with their number alone
 */
export function readSiteFile(path: string, options: ReadSiteFileOptions = {}): SiteFile {
  return readSiteFileWith(fileText, path, options);
}

/** Options for reading a site file in its phases. */
export interface ReadSitePhasesOptions extends Omit<ReadSiteFileOptions, "phase"> {
  /** Filter for later phases, by the names under which they are judged. @default all */
  readonly wanted?: (name: string) => boolean;
}

/**
 * Reads the site as it runs, and then in each of its later phases. Later phases are judged alone, and are named after site and phase, such as `riyadh-second-rack`.
 * What was placed in one phase stays on its host in the next.
 *
 * @throws PropsError as {@link readSiteFile}
 */
export function readSitePhases(
  path: string,
  { wanted = () => true, ...options }: ReadSitePhasesOptions = {},
): readonly [SiteFile, ...SiteFile[]] {
  const text = fileText(path);
  return withoutForeignLines(path, () => {
    const reader = new SiteReader(text, path, options, fileText);
    const { names, deployed } = reader.phases;
    const first = reader.at(deployed);
    const site = first.phase?.site ?? first.name;
    const later = names.slice(deployed).map((name, i) => ({ name, laid: deployed + i + 1 }));
    const meant = later.filter(({ name }) => wanted(nameInPhase({ site, name, isDeployed: false })));
    return [first, ...meant.map(({ laid }) => reader.at(laid))];
  });
}

/**
 * Reads a site from texts that may not be written yet, such as before a change is saved.
 *
 * @param textOf returns the text of the site file, and that of its design
 */
export function readSiteFileWith(textOf: TextOf, path: string, options: ReadSiteFileOptions = {}): SiteFile {
  const text = textOf(path);
  return withoutForeignLines(path, () => siteOf(text, path, options, textOf));
}

function siteOf(text: string, path: string, { phase, ...options }: ReadSiteFileOptions, textOf: TextOf): SiteFile {
  const reader = new SiteReader(text, path, options, textOf);
  return reader.at(phase === undefined ? reader.phases.deployed : phaseNumber(reader.phases, phase, path));
}

/** Reads a site in its phases, each once. */
class SiteReader {
  readonly phases: SitePhases;
  private readonly texts: SiteTexts;
  private readonly known = new Map<number, SiteFile>();

  constructor(
    text: string,
    private readonly path: string,
    private readonly options: Omit<ReadSiteFileOptions, "phase">,
    textOf: TextOf,
  ) {
    this.texts = siteTexts(text, path, options.root, textOf);
    this.phases = sitePhases(this.texts.site, path);
  }

  /** @param laid number of phases that are applied to the site [-] */
  at(laid: number): SiteFile {
    const site = this.known.get(laid) ?? this.read(laid);
    this.known.set(laid, site);
    return site;
  }

  private read(laid: number): SiteFile {
    const { path, options, phases } = this;
    const { whole, alone, design } = wholeFile(path, this.texts, laid);
    const inPhase: InPhase = { phases, laid, ...this.before(laid, whole) };
    return catchRefusal(
      () => {
        const read = siteIn(whole, path, options, inPhase);
        return design ? { ...read, revision: namedRevision(design, whole) } : read;
      },
      (error) => {
        if (!alone) throw error;
        throw withOverrides(error, { path, overrides: whole.overrides, alone: () => siteIn(alone(), path, options, inPhase) });
      },
    );
  }

  /** Returns the phase before, where it is needed: for a later phase, and for a site with hosts. */
  private before(laid: number, { value }: WholeDescription): Pick<InPhase, "before"> {
    if (laid === 0 || (laid <= this.phases.deployed && !hasHosts(value))) return {};
    return { before: this.at(laid - 1).snapshot };
  }
}

function hasHosts({ compute }: Data): boolean {
  const racks: unknown = (compute as { readonly racks?: unknown } | undefined)?.racks;
  return Array.isArray(racks) && racks.some((rack: unknown) => isObject(rack) && "hosts" in rack);
}

function namedRevision({ file, value }: NonNullable<WholeFile["design"]>, { overrides }: WholeDescription): DesignRevision {
  const within = tryFileWithin(file);
  return defined({
    revision: revisionOf(value),
    file: within,
    overrides: overrides.length > 0 ? overrides.length : undefined,
  });
}

function siteIn(whole: WholeDescription, path: string, options: ReadSiteFileOptions, inPhase: InPhase): SiteFile {
  const { today, root, asWritten = false } = options;
  const { name: given, site, policy, dockerHost, dockerProviderVersion, imageLock, placementLock, backend, ...written } = whole.value;
  for (const refuse of [refuseTokenMarks, refuseMisspeltKeys]) placed(whole, path, "", () => refuse(whole.value));
  const parts = expandParts(written);
  const problems: PropsProblem[] = [];
  const siteName = collected(problems, whole, "name", () => siteNameOf(given, path)) ?? "site";
  const { name, own, phase } = placed(whole, path, "name", () => namesInPhase(siteName, inPhase));
  collected(problems, whole, "", () => refuseWrongParts(path, parts));
  const locks = { imageLock: asWritten ? undefined : imageLock, placementLock };
  const collect: Collecting["collect"] = (key, read, at) => collected(problems, whole, key, read, at);
  const described = elementsRead(parts.design as NodeDesign, (read) => collect("downlink.elements", read), whole, root);
  const design = withLocks(described, parts.writtenAt, { site: own, before: placedBefore(inPhase), ...locks }, { root, path, collect });
  const weather = collect("site.weather", () => fileWeather(site, path, root));
  const country = collect("site.country", () => fileCountry(site, path, root));
  const parsedSite = collected(problems, whole, "site", () =>
    withCountry(site, country, (props) => defineSite(withYear(props, weather), name)),
  );
  const parsedPolicy = collected(problems, whole, "policy", () => filePolicy(policy, today));
  collected(problems, whole, "site", () => refuseSettledLater(parsedSite, today ?? parsedPolicy?.today));
  const deployment = collected(problems, whole, "", () =>
    parseDeployment({ dockerHost, dockerProviderVersion, imageLock, placementLock, backend }),
  );
  if (!parsedSite || !parsedPolicy || !deployment || problems.length > 0) {
    collected(problems, whole, "", () => withoutFollowing(parts, () => parseModules(name, design)), parts.writtenAt); // so that one run reports these too
    throw new PropsError(path, problems);
  }
  const node = placed(whole, path, "", () => nodeOf(name, parsedSite, design, fileImageLock(locks.imageLock, path, root)), parts.writtenAt);
  if (deployment.dockerHost !== undefined && (phase?.isDeployed ?? true))
    placed(whole, path, "", () => refuseBesideHosts("deployment", design));
  const file = tryFileWithin(path);
  return defined({
    name,
    site: parsedSite,
    design,
    revision: { revision: revisionOf(design) },
    snapshot: node,
    policy: policyInPhase(parsedPolicy, own, name),
    deployment,
    phase: phase && (phase.isDeployed ? phase : { ...phase, ...touchedOf(inPhase.before, node) }),
    later: inPhase.phases.names.slice(inPhase.laid),
    places: file !== undefined ? { file, line: 1, subjects: subjectPlaces(whole) } : undefined,
  });
}

function nodeOf(name: string, site: Site, design: NodeDesign, named: NamedLock | undefined): NodeSnapshot {
  const node = snapshot(name, site, design);
  if (named) refuseUnkeptVolumes(design, node.services, named.lock);
  return node;
}

/** Refuses papers that are settled after today. The rules would refuse them too, without a location in the file. */
function refuseSettledLater(site: Site | undefined, today: string | undefined): void {
  const later = site ? laterSettlements(site, today) : [];
  refuseProblems("site", later);
}

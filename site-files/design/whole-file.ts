import { isObject } from "../../constructs/plain/is-object";
import { isRecord } from "../../constructs/plain/is-record";
import { PropsError, type PropsProblem } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { shownValue } from "../../constructs/props/problems/issue-message";
import type { Data } from "../../constructs/props/problems/path";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { type PositionedYaml, placedPath, readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { fileText } from "../reading/file-text";
import type { MapText } from "../reading/map-text";
import { namedFile } from "../reading/named-file";
import { WholeDescription } from "../written/whole-description";
import { designKeys } from "./design-keys";
import { foreignToDesign } from "./foreign-to-design";
import { sitePhases } from "./site-phases";

/** What a site file describes. */
export interface WholeFile {
  readonly whole: WholeDescription;
  /** The design with nothing laid over it, at that site. @default the site has no design */
  readonly alone?: () => WholeDescription;
  /** The design that it names, as its file has it. @default the site has no design */
  readonly design?: { readonly file: string; readonly value: Data };
}

/** What a site file says, and the design that it is laid over. */
export interface SiteTexts {
  /** Without the name of its design. */
  readonly site: MapText;
  /** @default the site has no design */
  readonly design?: MapText & { readonly file: string };
}

/** How the text of a file is had: of one that is not written yet, by another way than from the disk. */
export type TextOf = (path: string) => string;

/**
 * What a site file describes, with what it takes from the design that it names.
 *
 * @param laid how many of its phases are laid over it [-]
 * @throws PropsError when they make no whole
 */
export function wholeFile(path: string, { site, design }: SiteTexts, laid: number): WholeFile {
  const whole = WholeDescription.of(path, site, design, laid);
  if (!design) return { whole };
  const alone = Object.fromEntries(Object.entries(site.value).filter(([key]) => !designKeys.includes(key)));
  return {
    whole,
    alone: () => WholeDescription.of(path, { ...site, value: alone }, design),
    design: { file: design.file, value: design.value },
  };
}

/**
 * The text of a site file and that of its design, before one is laid over the other.
 *
 * @throws PropsError when one of the two is no description
 */
export function siteTexts(text: string, path: string, root?: string, textOf: TextOf = fileText): SiteTexts {
  const site = topLevel(
    readYaml(text, path),
    path,
    "must be a map of name, site, policy and the modules of the node: start with edge-node init",
  );
  const { design: named, ...own } = site.value;
  if (!("design" in site.value)) return { site };
  return { site: { ...site, value: own }, design: readDesign({ named, path, at: placedPath(site, ["design"]), root, textOf }) };
}

/**
 * What a file says of a design by itself: one that sites name, or the site file that holds or names one.
 *
 * @param root the folder that must hold what a site file names. @default the folder in which the program runs
 * @throws PropsError when it is no description
 */
export function wholeDesign(text: string, path: string, root?: string, textOf: TextOf = fileText): WholeDescription {
  const { site, design } = designTexts(text, path, root, textOf);
  return WholeDescription.of(path, site, design, sitePhases(site, path).deployed);
}

/**
 * The text of a design by itself, as that of a site without more; of a site file its text and that of its design.
 *
 * @throws PropsError when it is no description
 */
export function designTexts(text: string, path: string, root?: string, textOf: TextOf = fileText): SiteTexts {
  const design = topLevel(readYaml(text, path), path, noMap);
  if (isOfSite(design.value)) return siteTexts(text, path, root, textOf);
  const problems = foreignToDesign(design);
  refuseProblems(path, problems);
  return { site: design };
}

const noMap = `must be a map of the modules of the node and policy: ${designKeys.join(", ")}`;

/** Does it say where a site stands? */
function isOfSite({ design, site }: Data): boolean {
  return design !== undefined || (isObject(site) && ["country", "position", "climate"].some((key) => key in site));
}

interface NamedDesign {
  readonly named: unknown;
  /** The site that names it. */
  readonly path: string;
  /** Where it names it. */
  readonly at: string;
  readonly root: string | undefined;
  readonly textOf: TextOf;
}

function readDesign({ named, path, at, root, textOf }: NamedDesign): MapText & { readonly file: string } {
  const file = placedAt(path, at, () => namedFile({ named, from: path, root }));
  const design = topLevel(
    placedAt(path, at, () => readYaml(textOf(file), file)),
    file,
    noMap,
  );
  if ("design" in design.value)
    throw new PropsError(path, [
      {
        path: at,
        message: `must name no design itself but ${shownValue(named)} does: write both into one file`,
      },
    ]);
  const problems = foreignToDesign(design);
  refuseProblems(file, problems);
  return { ...design, file };
}

/** What cannot be read is said where it is named; what is wrong within it, there. */
function placedAt<Value>(shown: string, at: string, read: () => Value): Value {
  return catchRefusal(read, (error) => {
    const isOfFile = (problem: PropsProblem) => /:\d+:\d+/.test(problem.path);
    if (error.problems.every(isOfFile)) throw error;
    throw new PropsError(
      shown,
      error.problems.map((problem) => ({ ...problem, path: at })),
    );
  });
}

function topLevel(yaml: PositionedYaml, shown: string, message: string): MapText {
  const { value } = yaml;
  if (isRecord(value)) return { ...yaml, value };
  throw new PropsError(shown, [{ path: yaml.placeOf([]), message }]);
}

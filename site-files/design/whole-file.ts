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

/** The description in a site file. */
export interface WholeFile {
  readonly whole: WholeDescription;
  /** Returns the design without overrides, at that site. @default the site has no design */
  readonly alone?: () => WholeDescription;
  /** The named design, as in its file. @default the site has no design */
  readonly design?: { readonly file: string; readonly value: Data };
}

/** The text of a site file, and that of its design. */
export interface SiteTexts {
  /** Text without the name of its design. */
  readonly site: MapText;
  /** @default the site has no design */
  readonly design?: MapText & { readonly file: string };
}

/** Returns the text of a file, which need not be on the disk yet. */
export type TextOf = (path: string) => string;

/**
 * Returns the description of a site file, with the design that it names.
 *
 * @param laid number of its phases that are applied to it [-]
 * @throws PropsError when they do not fit together
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
 * Reads the text of a site file and that of its design, before they are merged.
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
 * Reads a design by itself: a design file, or a site file that has or names one.
 *
 * @param root the folder that must hold the files that a site file names. @default the working folder
 * @throws PropsError when it is no description
 */
export function wholeDesign(text: string, path: string, root?: string, textOf: TextOf = fileText): WholeDescription {
  const { site, design } = designTexts(text, path, root, textOf);
  return WholeDescription.of(path, site, design, sitePhases(site, path).deployed);
}

/**
 * Reads the text of a design by itself, as a site without more; for a site file its text and that of its design.
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

/** Whether a description states the location of a site. */
function isOfSite({ design, site }: Data): boolean {
  return design !== undefined || (isObject(site) && ["country", "position", "climate"].some((key) => key in site));
}

interface NamedDesign {
  readonly named: unknown;
  /** The site that names the design. */
  readonly path: string;
  /** Location at which it names the design. */
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

/** Returns the result of `read`. A file that cannot be read is reported where it is named; problems in it, at their own locations. */
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

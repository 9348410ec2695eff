import { expandParts } from "../constructs/catalog/expand-parts";
import { compact } from "../constructs/plain/compact";
import { defined } from "../constructs/plain/defined";
import { isObject } from "../constructs/plain/is-object";
import { mapOf } from "../constructs/plain/map-of";
import type { PolicyProps } from "../constructs/policy/settings/policy.props";
import { PropsError, type PropsProblem } from "../constructs/props";
import type { Data } from "../constructs/props/problems/path";
import { pathSteps } from "../constructs/props/yaml/positioned-yaml";
import type { NodeDesign } from "../constructs/studies/snapshot/node-design";
import { parseModules } from "../constructs/studies/snapshot/parse-modules";
import { ownKeysOf, siteDefaultKeys } from "./design/design-keys";
import { refuseWrongParts, withoutFollowing } from "./design/file-parts";
import { refuseMisspeltKeys } from "./design/misspelt-keys";
import { collected, placed, placedProblems } from "./design/placed";
import { type TextOf, wholeDesign } from "./design/whole-file";
import { elementsRead } from "./elements-file";
import { filePolicy } from "./file-policy";
import { fileText } from "./reading/file-text";
import { withoutForeignLines } from "./reading/foreign-file";
import { refuseTokenMarks } from "./reading/token-marks";
import type { ReadSiteFileOptions } from "./site-file";
import { WholeDescription } from "./written/whole-description";

/** A design from a file, without a site. */
export interface DesignFile {
  readonly design: NodeDesign;
  readonly policy: PolicyProps;
  /** Defaults for the `site` of each site, as written. */
  readonly defaults: Data;
  /** Returns the problems of a site with this design, at their locations in the file. Problems of the site's own values keep their props. */
  readonly problemsOf: (error: PropsError) => readonly PropsProblem[];
}

/**
 * Reads a design alone: a design file, or a site file, whose promises, grid and environment are then the defaults.
 *
 * @throws PropsError with file, line and column of every problem, or with why the file cannot be read
 */
export function readDesignFile(path: string, options: ReadSiteFileOptions = {}): DesignFile {
  return readDesignFileWith(fileText, path, options);
}

/** Does the same for texts that may not be written yet, such as of a change. */
export function readDesignFileWith(textOf: TextOf, path: string, { today, root }: ReadSiteFileOptions = {}): DesignFile {
  const text = textOf(path);
  return withoutForeignLines(path, () => designIn(wholeDesign(text, path, root, textOf), path, { ...defined({ today }), root }));
}

/**
 * Reads a design that a program gives as data.
 *
 * @param from the program, for errors
 * @throws PropsError for values that no file can hold
 */
export function designOfData(value: Data, from: string, today?: string): DesignFile {
  return designIn(WholeDescription.of(from, { value, placeOf: () => from }), from, today === undefined ? {} : { today });
}

function designIn(whole: WholeDescription, path: string, { today, root }: Pick<ReadSiteFileOptions, "today" | "root">): DesignFile {
  const {
    name: _,
    site,
    policy,
    dockerHost: _host,
    dockerProviderVersion: _version,
    imageLock: _lock,
    placementLock: _placement,
    backend: _backend,
    ...written
  } = whole.value;
  placed(whole, path, "", () => refuseTokenMarks(whole.value));
  placed(whole, path, "", () => refuseMisspeltKeys(whole.value));
  const parts = expandParts(written);
  const problems: PropsProblem[] = [];
  const collect = (read: () => NodeDesign) => collected(problems, whole, "downlink.elements", read);
  const design = elementsRead(parts.design as NodeDesign, collect, whole, root);
  collected(problems, whole, "", () => refuseWrongParts(path, parts));
  const parsedPolicy = collected(problems, whole, "policy", () => filePolicy(policy, today));
  collected(problems, whole, "", () => withoutFollowing(parts, () => parseModules("design", design)), parts.writtenAt);
  if (!parsedPolicy || problems.length > 0) throw new PropsError(path, problems);
  return {
    design,
    policy: parsedPolicy,
    defaults: siteDefaults(site),
    problemsOf: ({ problems: found }) =>
      found.flatMap((problem) => {
        const steps = pathSteps(problem.path);
        if (steps[0] === "site" && !has(whole.value, steps)) return [problem];
        return placedProblems(whole, "", [problem], parts.writtenAt);
      }),
  };
}

/** Returns the defaults that a design may have from a whole site. Its voltage is left out, as it was not written for other sites. */
function siteDefaults(site: unknown): Data {
  const isWhole = Object.keys(mapOf(site)).some((key) => !siteDefaultKeys.includes(key));
  const shared = Object.entries(mapOf(site)).filter(([key]) => siteDefaultKeys.includes(key));
  return Object.fromEntries(shared.map(([key, value]) => [key, without(compact([...ownKeysOf(key), isWhole && "nominal"]), value)]));
}

function without(own: readonly string[], value: unknown): unknown {
  return own.length === 0 || !isObject(value) ? value : Object.fromEntries(Object.entries(value).filter(([inner]) => !own.includes(inner)));
}

function has(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return isObject(value) && Object.hasOwn(value, step) && has((value as Record<string, unknown>)[step], rest);
}

import { z } from "zod";
import { isObject } from "../../constructs/plain/is-object";
import { isRecord } from "../../constructs/plain/is-record";
import type { PropsProblem } from "../../constructs/props";
import { nameSchema } from "../../constructs/props/name";
import { parseProps } from "../../constructs/props/parse-props";
import { listProblems } from "../../constructs/props/problems/catch-refusal";
import { closest } from "../../constructs/props/problems/closest";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { nameList } from "../../constructs/props/problems/name-list";
import type { Data } from "../../constructs/props/problems/path";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { placedPath } from "../../constructs/props/yaml/positioned-yaml";
import { quotedText } from "../../constructs/units/shown-text";
import type { MapText } from "../reading/map-text";
import { designKeys } from "./design-keys";

/** The keys that a phase may change. */
const inPhases: readonly string[] = [...designKeys, "site"];

/** Most phases of a site after its first. Our own bound: each is read and judged as a whole. */
export const mostPhases = 20;

/** The phases of a site file after its first, which the file describes without them. */
export interface SitePhases {
  /** Names in the order in which phases are applied. */
  readonly names: readonly string[];
  /** Number of phases that run there [-]. */
  readonly deployed: number;
}

/**
 * Returns the phases that a site file names.
 *
 * @param file for the error
 * @throws PropsError with every problem
 */
export function sitePhases(site: MapText, file: string): SitePhases {
  const { phases, phase } = site.value;
  const problems: PropsProblem[] = [];
  const refuse = (path: readonly (string | number)[], message: string) => problems.push({ path: placedPath(site, path), message });
  const names = phases === undefined ? [] : phaseNames(phases, refuse);
  if (phase !== undefined && problems.length === 0 && !names.includes(phase as string)) refuse(["phase"], unknownPhase(phase, names));
  refuseProblems(file, problems);
  return { names, deployed: names.indexOf(phase as string) + 1 };
}

type Refuse = (path: readonly (string | number)[], message: string) => void;

function phaseNames(phases: unknown, refuse: Refuse): readonly string[] {
  if (!Array.isArray(phases) || phases.length === 0 || phases.length > mostPhases) {
    const given = Array.isArray(phases) ? `has ${phases.length}` : `is ${shownValue(phases)}`;
    refuse(["phases"], `must be a list of 1 to ${mostPhases} phases but ${given}: state the name and changes of each, or leave it out`);
    return [];
  }
  return phases.map((phase: unknown, i) => {
    if (!isRecord(phase)) {
      refuse(
        ["phases", i],
        `must be a map with the name and the changes of a phase but is ${shownValue(phase)}: write it like { name, compute }`,
      );
      return "";
    }
    const { name, ...changed } = phase as Data;
    const asked = name === undefined ? {} : { name };
    for (const problem of listProblems(() => parseProps(z.object({ name: nameSchema }), "phase", asked)))
      refuse(["phases", i, "name"], problem.message);
    const before = phases.slice(0, i).findIndex((one: { readonly name?: unknown } | null) => one?.name === name);
    if (before >= 0 && name !== undefined)
      refuse(["phases", i, "name"], `must be unique but phase [${before}] is named ${quotedText(`${name}`)} too: rename one of them`);
    const keys = Object.keys(changed);
    if (keys.length === 0) refuse(["phases", i], "changes nothing: add the changes of the phase, or leave it out");
    for (const key of keys) if (!inPhases.includes(key)) refuse(["phases", i, key], foreign(key));
    for (const key of staying(changed.site)) refuse(["phases", i, "site", key], "is the same in every phase: leave it out");
    return `${name}`;
  });
}

function staying(site: unknown): readonly string[] {
  return isObject(site) ? Object.keys(site).filter((key) => key === "country" || key === "position") : [];
}

function foreign(key: string): string {
  const meant = closest(key, inPhases);
  return `is not a key of a phase: ${meant === undefined ? `use ${nameList(inPhases)}` : `did you mean ${quotedText(meant)}?`}`;
}

function unknownPhase(phase: unknown, names: readonly string[]): string {
  if (names.length === 0) return `names ${shownValue(phase)} but the site has no phases: add them, or leave it out`;
  return `must be the phase that runs there, one of ${nameList(names)}, but is ${shownValue(phase)}: correct it, or leave it out while the first runs`;
}

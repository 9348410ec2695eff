import type { PropsProblem } from "../../constructs/props";
import { closest } from "../../constructs/props/problems/closest";
import type { Data } from "../../constructs/props/problems/path";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { quotedText } from "../../constructs/units/shown-text";
import { designKeys } from "./design-keys";

/** Keys of a site file beside the modules of the node. */
const besideModules = [
  "name",
  "site",
  "policy",
  "design",
  "dockerHost",
  "dockerProviderVersion",
  "imageLock",
  "placementLock",
  "backend",
  "phases",
  "phase",
];
const known = [...designKeys, ...besideModules];

/**
 * Refuses a mistyped key beside the modules; the modules report any other key.
 *
 * @throws PropsError with each
 */
export function refuseMisspeltKeys(file: Data): void {
  const problems = Object.keys(file).flatMap((key): PropsProblem[] => {
    if (known.includes(key)) return [];
    const meant = closest(key, known);
    return meant !== undefined && besideModules.includes(meant)
      ? [{ path: key, message: `is not a key of a site file: did you mean ${quotedText(meant)}?` }]
      : [];
  });
  refuseProblems("site file", problems);
}

import type { Baseline } from "../../constructs/policy/acceptance/baseline";
import { baselinesSchema } from "../../constructs/policy/settings/run-policy";
import { parseProps } from "../../constructs/props/parse-props";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { quotedText } from "../../constructs/units/shown-text";
import { fileText } from "../../site-files/reading/file-text";
import { withoutForeignLines } from "../../site-files/reading/foreign-file";
import { sayBeside } from "../terminal/say";
import { suggestion } from "../terminal/suggestion";
import { refuseUnreadable } from "./refuse-unreadable";

/**
 * Reads the baselines of a file, one or a list.
 *
 * @throws InputError when it cannot be read, PropsError when it holds something else
 */
export function readBaselines(file: string): Baseline[] {
  refuseUnreadable("--baseline", file, "write one with edge-node baseline");
  const text = fileText(file);
  return withoutForeignLines(file, () => {
    const { value } = readYaml(text, file);
    return parseProps(baselinesSchema, file, Array.isArray(value) ? value : [value]);
  });
}

/** Warns of baselines without a site: otherwise a misspelt name would look like a solved finding. */
export function sayUnused(baselines: readonly Baseline[] = [], names: readonly string[]): void {
  const [{ site = "" } = {}] = baselines;
  if (baselines.length === 0 || baselines.some((one) => names.includes(one.site ?? ""))) return;
  sayBeside(
    `--baseline must be for a site that is judged (${names.join(", ")}) but is for ${quotedText(site)}: ${suggestion(site, names, "correct the name of its site, or leave it out")}`,
  );
}

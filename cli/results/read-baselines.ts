import type { Baseline } from "../../constructs/policy/acceptance/baseline";
import { baselinesSchema } from "../../constructs/policy/settings/run-policy";
import { parseProps } from "../../constructs/props/parse-props";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { fileText } from "../../site-files/reading/file-text";
import { withoutForeignLines } from "../../site-files/reading/foreign-file";
import { refuseUnreadable } from "./refuse-unreadable";

/**
 * The baselines of a file, one or a list.
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

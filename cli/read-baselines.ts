import { existsSync, readFileSync } from "node:fs";
import type { Baseline } from "../constructs/policy/baseline";
import { baselinesSchema } from "../constructs/policy/run-policy";
import { parseProps } from "../constructs/props/parse-props";
import { readYaml } from "../constructs/props/positioned-yaml";
import { InputError } from "./exit-codes";

/**
 * The baselines of a file, one or a list.
 *
 * @throws InputError when it is not there, PropsError when it holds something else
 */
export function readBaselines(file: string): Baseline[] {
  if (!existsSync(file)) throw new InputError(`--baseline must be a file but ${file} does not exist: write one with edge-node baseline`);
  const { value } = readYaml(readFileSync(file, "utf8"), file);
  return parseProps(baselinesSchema, file, Array.isArray(value) ? value : [value]);
}

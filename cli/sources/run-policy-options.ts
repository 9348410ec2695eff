import { statSync } from "node:fs";
import { type Command, Option } from "commander";
import { defined } from "../../constructs/plain/defined";
import { packsByName } from "../../constructs/policy/packs";
import { policySchema } from "../../constructs/policy/settings/policy.props";
import type { RunPolicy } from "../../constructs/policy/settings/run-policy";
import { parseProps } from "../../constructs/props/parse-props";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { type Edition, editionSchema } from "../../constructs/report/subjects/edition";
import { quotedText } from "../../constructs/units/shown-text";
import { readBaselines } from "../results/read-baselines";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";
import { forEachFile } from "./each-file";

/** The settings of a run for every site, beside its own policy, and for its report. */
export interface RunOptions {
  readonly policy: RunPolicy;
  /** The edition that the reports state. */
  readonly edition?: Edition;
  /** The folder that must hold every file that a site file names. @default the working directory */
  readonly root?: string;
}

/** The options of a command that judges sites. */
export interface GivenRunOptions {
  readonly site: readonly string[];
  readonly baseline: readonly string[];
  readonly strict?: true;
  readonly audit?: true;
  readonly require: readonly string[];
  readonly today?: string;
  readonly edition: readonly string[];
  readonly root?: string;
}

const runOptionNames = ["site", "root", "baseline", "strict", "require", "audit", "today", "edition"] as const;

/** Writes the options of a run as they are typed, for the next command. */
export function runArguments(given: Partial<GivenRunOptions>): readonly string[] {
  return runOptionNames.flatMap((name) => {
    const values = [given[name] ?? []].flat();
    return values.flatMap((value) => (value === true ? [`--${name}`] : [`--${name}`, value]));
  });
}

const several = (value: string, before: readonly string[]) => [...before, value];
const packNames = Object.keys(packsByName);

export function siteOption(description: string): Option {
  return new Option("--site <glob>", description).argParser(several).default([], "all");
}

export function baselineOption(): Option {
  return new Option("--baseline <file>", "file of known findings, which must not get worse; repeatable")
    .argParser(several)
    .default([], "none");
}

/** Makes the option of the folder for files that a site file names: its author must not read the whole machine by it. */
export function rootOption(): Option {
  return new Option("--root <folder>", "folder that must contain every file that a site file names (default: the working directory)");
}

/** Adds the options that tighten or loosen the policies of sites, and the edition of the reports. */
export function addPolicyOptions(command: Command): Command {
  return addHeldOptions(command).addOption(
    new Option("--edition <name=value>", "shown in reports: date, revision, design, author or commit, such as revision=B; repeatable")
      .argParser(several)
      .default([], "none"),
  );
}

/** Adds the options that tighten or loosen the policies of sites. */
export function addHeldOptions(command: Command): Command {
  return command
    .option("--strict", "also apply the strict pack to every site: a margin smaller than the uncertainty of its data blocks")
    .addOption(
      new Option("--require <pack>", `apply a pack, ${packNames.join(", ")}, to every site, which its policy cannot lower; repeatable`)
        .choices(packNames)
        .argParser(packName)
        .default([], "none"),
    )
    .option("--audit", "ignore every waiver and baseline")
    .addOption(todayOption());
}

/** Makes the option of the day. Its parser throws a PropsError for an invalid date. */
export function todayOption(): Option {
  return new Option("--today <date>", "the day on which waivers and papers are checked, such as 2026-11-25").argParser((day) =>
    parseProps(policySchema.shape.today.unwrap(), "--today", day),
  );
}

/** @throws InputError for a pack that does not exist */
function packName(name: string, before: readonly string[]): readonly string[] {
  if (packNames.includes(name)) return [...before, name];
  throw new InputError(
    `--require must be one of ${packNames.join(", ")} but is ${quotedText(name)}: ${suggestion(name, packNames, "choose one")}`,
  );
}

/** @throws InputError or PropsError for an unusable edition or baseline */
export function runOptionsOf(given: GivenRunOptions): RunOptions {
  const edition = editionOf(given.edition);
  return { policy: runPolicy(given), ...defined({ edition, root: rootFolder(given.root) }) };
}

/** Returns the folder of `--root`, where given. @throws InputError for a path that is no folder */
export function rootFolder(root: string | undefined): string | undefined {
  if (root === undefined || statSync(root, { throwIfNoEntry: false })?.isDirectory()) return root;
  throw new InputError(`--root must be a folder but ${quotedText(root)} is not: name the folder that contains the files of the sites`);
}

/** @throws InputError for a text without a name and value, PropsError for a value that a report cannot show */
function editionOf(given: readonly string[]): Edition | undefined {
  if (given.length === 0) return undefined;
  const named = given.map((one) => {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(one) ?? [];
    if (!Object.hasOwn(editionSchema.shape, name)) {
      const names = Object.keys(editionSchema.shape);
      throw new InputError(
        `--edition must be one of ${names.join(", ")} with a value but is ${visibleLine(one)}: write it like revision=B`,
      );
    }
    return [name, value] as const;
  });
  return parseProps(editionSchema, "--edition", Object.fromEntries(named));
}

/** @throws PropsError for an invalid baseline */
export function runPolicy({
  strict,
  audit,
  require: floor,
  today,
  baseline,
}: Omit<GivenRunOptions, "site" | "edition" | "root">): RunPolicy {
  return defined({
    strict,
    audit,
    require: floor.length > 0 ? floor : undefined,
    today,
    baselines: baseline.length > 0 ? forEachFile(baseline, readBaselines) : undefined,
  });
}

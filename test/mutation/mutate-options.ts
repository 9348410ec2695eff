import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { wholeOption } from "../support/programs/whole-option";

/** What `npm run mutate` was asked for. */
export interface MutateOptions {
  /** The commit whose tests judge what those of the work tree let pass. */
  readonly against?: string;
  /** The commit since which a source must have changed; undefined: every source in the folders. */
  readonly changedSince?: string;
  /** Folders and files of sources that are changed. @default equations and rules */
  readonly in?: readonly string[];
  readonly seed: number;
  /** How many of the changes that the seed draws are passed over: earlier parts of the same run. */
  readonly from: number;
  /** How many changes are drawn from there. */
  readonly count: number;
  /** In all; what was not reached by then is said. */
  readonly minutes: number;
}

/**
 * Reads `[--against COMMIT] [--changed-since COMMIT] [--seed N] [--from N] [--count N] [--minutes N]` and any number of `--in PATH`.
 *
 * @throws Error for everything else
 */
export function mutateOptions(args: readonly string[]): MutateOptions {
  const text = { type: "string" } as const;
  const options = { against: text, "changed-since": text, seed: text, from: text, count: text, minutes: text } as const;
  const { values } = parseArgs({ args: [...args], options: { ...options, in: { type: "string", multiple: true } } });
  const changedSince = values["changed-since"];
  for (const path of values.in ?? []) {
    const isSource = existsSync(path) && (path.endsWith(".ts") || statSync(path).isDirectory());
    if (!isSource) throw new Error(`--in must be a folder of sources or a file that ends in .ts but is ${path}: give its path from here`);
  }
  return {
    ...(values.against !== undefined && { against: values.against }),
    ...(changedSince !== undefined && { changedSince }),
    ...(values.in !== undefined && { in: values.in }),
    seed: wholeOption("seed", values.seed ?? `${(Date.now() % 1_000_000_000) + 1}`),
    from: wholeOption("from", values.from ?? "1") - 1,
    count: wholeOption("count", values.count ?? "40"),
    minutes: wholeOption("minutes", values.minutes ?? "45"),
  };
}

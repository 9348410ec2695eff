import { parseArgs } from "node:util";
import { wholeOption } from "../support/programs/whole-option";

/** What `npm run mutate` was asked for. */
export interface MutateOptions {
  /** The commit whose tests judge the same changes. */
  readonly against?: string;
  /** The commit since which a source must have changed; undefined: every equation and rule. */
  readonly changedSince?: string;
  readonly seed: number;
  /** Folders or files of the tests that judge what the source's own room lets pass. @default all that are related to it */
  readonly tests?: readonly string[];
  /** How many changes. */
  readonly count: number;
  /** In all; what was not reached by then is said. */
  readonly minutes: number;
}

/**
 * Reads `[--against COMMIT] [--changed-since COMMIT] [--seed N] [--count N] [--minutes N]` and any number of `--tests PATH`.
 *
 * @throws Error for everything else
 */
export function mutateOptions(args: readonly string[]): MutateOptions {
  const text = { type: "string" } as const;
  const options = { against: text, "changed-since": text, seed: text, count: text, minutes: text } as const;
  const tests = { type: "string", multiple: true } as const;
  const { values } = parseArgs({ args: [...args], options: { ...options, tests } });
  const changedSince = values["changed-since"];
  return {
    ...(values.against !== undefined && { against: values.against }),
    ...(changedSince !== undefined && { changedSince }),
    ...(values.tests !== undefined && { tests: values.tests }),
    seed: wholeOption("seed", values.seed ?? `${(Date.now() % 1_000_000_000) + 1}`),
    count: wholeOption("count", values.count ?? "40"),
    minutes: wholeOption("minutes", values.minutes ?? "45"),
  };
}

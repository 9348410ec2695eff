import { parseArgs } from "node:util";
import { wholeOption } from "../support/programs/whole-option";

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Names of measurements; all without one. */
  readonly names: readonly string[];
  /** The commit to compare the work tree with. */
  readonly against?: string;
  /** How many sites are compared. */
  readonly sites: number;
}

/** Measurements that can be named: of the work tree alone, and beside a commit. */
export interface Known {
  readonly alone: readonly string[];
  readonly against: readonly string[];
}

/**
 * Reads `[NAME …] [--against COMMIT] [--sites N]`.
 *
 * @throws Error for everything else
 */
export function benchOptions(args: readonly string[], known: Known): BenchOptions {
  const { values, positionals: names } = parseArgs({
    args: [...args],
    options: { against: { type: "string" }, sites: { type: "string" } },
    allowPositionals: true,
  });
  const { against, sites } = values;
  if (sites !== undefined && against === undefined) {
    throw new RangeError("--sites must go with --against but is alone: name a commit to compare with");
  }
  const possible = against === undefined ? known.alone : known.against;
  for (const name of names) {
    if (possible.includes(name)) continue;
    throw new RangeError(
      `A measurement${against === undefined ? "" : " beside a commit"} must be one of ${possible.join(", ")} but is ${name}: name one of them`,
    );
  }
  return { names, ...(against !== undefined && { against }), sites: wholeOption("sites", sites ?? "1000") };
}

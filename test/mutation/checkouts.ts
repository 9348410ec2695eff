import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow } from "../../scripts/repository";
import { checkOut, copyWorkTree, giveDependencies } from "../support/checkout/check-out";
import { type Commit, findCommit } from "../support/checkout/commit";
import { git } from "../support/checkout/git";
import { type Mutant, mutantsOf } from "./mutants";
import { type RelatedTests, relatedTestsIn } from "./related-tests";

/** A copy of the sources, whose files are changed in place of those of the work tree. */
export interface Checkout {
  readonly name: string;
  readonly folder: string;
  /** Test files that are known to pass without a change. */
  readonly passing: Set<string>;
  /** Test files that fail without a change, as where they need packages in a folder of their own. */
  readonly failing: Set<string>;
  readonly relatedTests: RelatedTests;
}

/** What is changed: equations and rules. */
const equationsAndRules = ["constructs/engineering", "constructs/policy/rules"];

/** Where a source lies that computes or judges. */
const computing = ["constructs/engineering", "constructs/power", "constructs/cooling", "constructs/studies", "constructs/policy"];

/** A fresh copy of the work tree. */
export function treeCheckout(): Checkout {
  return prepared("the work tree", "tree", copyWorkTree);
}

/** A fresh copy of a commit. */
export function commitCheckout(commit: Commit): Checkout {
  return prepared(commit.name, "commit", (folder) => checkOut(commit, folder));
}

/**
 * Every change that sources of a checkout allow.
 *
 * @param paths folders and files from its root; what it has not is passed over. @default all equations and rules
 */
export function mutantsIn({ folder }: Checkout, paths: readonly string[] = equationsAndRules): readonly Mutant[] {
  const found = paths.map((path) => join(folder, path)).filter(existsSync);
  const files = found.flatMap((path) => (path.endsWith(".ts") ? [path] : filesBelow(path, ".ts")));
  return files.flatMap((file) => mutantsOf(relative(folder, file), readFileSync(file, "utf8")));
}

/** Sources of the work tree that compute or judge and have changed since a commit. Props are left out: the words of their problems hold most of their numbers. */
export function changedSources(since: string): readonly string[] {
  const differing = git(process.cwd(), ["diff", "--name-only", "--diff-filter=d", findCommit(since).sha, "--", ...computing]);
  return differing.split("\n").filter((path) => path.endsWith(".ts") && !path.endsWith(".props.ts"));
}

function prepared(name: string, folderName: string, write: (folder: string) => void): Checkout {
  const folder = join(process.cwd(), ".cache", "mutation", folderName);
  process.stderr.write(`${name}: copied to ${relative(process.cwd(), folder)}\n`);
  write(folder);
  giveDependencies(folder);
  execFileSync("npm", ["run", "--silent", "schemas"], { cwd: folder, stdio: ["ignore", process.stderr, "inherit"] }); // git does not hold them
  return { name, folder, passing: new Set(), failing: new Set(), relatedTests: relatedTestsIn(folder) };
}

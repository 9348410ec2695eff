import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow } from "../../scripts/repository";
import { checkOut, copyWorkTree, giveDependencies } from "../support/checkout/check-out";
import { findCommit } from "../support/checkout/commit";
import { type Mutant, mutantsOf } from "./mutants";

/** A copy of the sources, whose files are changed in place of those of the work tree. */
export interface Checkout {
  readonly name: string;
  readonly folder: string;
  /** Test files that are known to pass without a change. */
  readonly passing: Set<string>;
}

/** What is changed: equations and rules. */
const changed = ["constructs/engineering", "constructs/policy/rules"];

/** A fresh copy of the work tree. */
export function treeCheckout(): Checkout {
  return prepared("the work tree", "tree", copyWorkTree);
}

/** A fresh copy of a commit. */
export function commitCheckout(text: string): Checkout {
  const commit = findCommit(text);
  return prepared(commit.name, "commit", (folder) => checkOut(commit, folder));
}

/** Every change that the equations and rules of a checkout allow. */
export function mutantsIn({ folder }: Checkout): readonly Mutant[] {
  return changed
    .flatMap((part) => filesBelow(join(folder, part), ".ts"))
    .flatMap((file) => mutantsOf(relative(folder, file), readFileSync(file, "utf8")));
}

function prepared(name: string, folderName: string, write: (folder: string) => void): Checkout {
  const folder = join(process.cwd(), ".cache", "mutation", folderName);
  process.stderr.write(`${name}: copied to ${relative(process.cwd(), folder)}\n`);
  write(folder);
  giveDependencies(folder);
  execFileSync("npm", ["run", "--silent", "schemas"], { cwd: folder, stdio: ["ignore", process.stderr, "inherit"] }); // git does not hold them
  return { name, folder, passing: new Set() };
}

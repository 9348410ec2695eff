import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Commit } from "./commit";
import { git } from "./git";

/** Writes the files of a commit to a folder, which then holds nothing else. The work tree and the index of git stay as they are. */
export function checkOut({ sha }: Commit, folder: string, root = process.cwd()): void {
  empty(folder);
  const index = { GIT_INDEX_FILE: `${folder}.index` };
  git(root, ["read-tree", sha], index);
  git(root, ["checkout-index", "--all", `--prefix=${folder}/`], index);
  rmSync(index.GIT_INDEX_FILE);
}

/** Copies the files of the work tree, also those that no commit holds yet, to a folder, which then holds nothing else. */
export function copyWorkTree(folder: string, root = process.cwd()): void {
  empty(folder);
  for (const path of git(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).split("\0")) {
    if (path === "" || !existsSync(join(root, path))) continue; // listed, and removed from the work tree
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
}

/** Names what the work tree holds, also what no commit holds yet, as git names a tree. The index stays as it is. */
export function workTreeSha(root = process.cwd()): string {
  const index = { GIT_INDEX_FILE: join(root, ".cache", "work-tree.index") };
  mkdirSync(join(root, ".cache"), { recursive: true });
  git(root, ["add", "--all"], index);
  const sha = git(root, ["write-tree"], index).trim();
  rmSync(index.GIT_INDEX_FILE);
  return sha;
}

/** Gives a checkout the packages of the work tree, or its own where its lock file names others. */
export function giveDependencies(folder: string, root = process.cwd()): void {
  const lock = (of: string) => readFileSync(join(of, "package-lock.json"), "utf8");
  if (lock(folder) === lock(root)) symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  else {
    process.stderr.write("npm ci: the lock file of the commit is another\n");
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

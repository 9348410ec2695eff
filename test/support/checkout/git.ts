import { execFileSync } from "node:child_process";

/** Set by git in its hooks: they would name a repository other than that of the folder. */
const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...ownEnvironment } = process.env;

/**
 * What git writes to standard output when it is run in the root of a repository.
 *
 * @throws Error with the words of git, and when there is no git
 */
export function git(root: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync("git", args, {
      cwd: root,
      env: { ...ownEnvironment, ...environment },
      encoding: "utf8",
      maxBuffer: 1e9, // [bytes]
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const { code, stderr = "" } = error as { readonly code?: string; readonly stderr?: string };
    throw new Error(code === "ENOENT" ? "git is not on this machine" : stderr.trim() || (error as Error).message);
  }
}

import { git } from "./git";

/** A commit of this repository. */
export interface Commit {
  readonly sha: string;
  /** Short, as people write it. */
  readonly name: string;
}

/**
 * The commit that a text names: a hash, a branch, a tag, `HEAD~3`.
 *
 * @throws Error when the repository has none
 */
export function findCommit(text: string, root = process.cwd()): Commit {
  const named = (...how: readonly string[]) => git(root, ["rev-parse", "--verify", ...how, "--end-of-options", `${text}^{commit}`]).trim();
  try {
    return { sha: named(), name: named("--short") };
  } catch (error) {
    throw new Error(
      `The commit to compare with must be one of this repository but ${text} is none (${(error as Error).message}): fetch it or name another`,
    );
  }
}

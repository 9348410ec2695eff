import { readFileSync, statSync } from "node:fs";
import { PropsError } from "../../constructs/props";

/** Largest file that is read [bytes]: what is larger is no description of a site. */
const largestBytes = 1_048_576;

/**
 * The text of a file that describes something.
 *
 * @throws PropsError when it cannot be read, is too large, or is no file
 */
export function fileText(path: string): string {
  const problem = fileProblem(path);
  if (problem !== undefined) throw new PropsError(path, [{ path, message: problem }]);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new PropsError(path, [{ path, message: unreadable(error) }]);
  }
}

/** The words of an error of the file system without the path, which stands beside it. */
export function fileReason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+(?: '.*)?$/s, "") : String(error);
}

function fileProblem(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return "must be a file but is something else: a pipe or a device may have no end";
    if (stats.size <= largestBytes) return undefined;
    return `must have at most ${largestBytes} bytes but has ${stats.size}: a description of a site has some thousands`;
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): string {
  return `must be a file that can be read but is not, ${fileReason(error)}: correct its path, or who may read it`;
}

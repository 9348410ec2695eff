import { readFileSync, statSync } from "node:fs";
import { PropsError } from "../../constructs/props";

/** The largest file that is read, and the remedy for a larger one. */
interface LargestFile {
  readonly bytes: number;
  readonly remedy: string;
}

/** Limit of descriptions. */
const largestText: LargestFile = { bytes: 1_048_576, remedy: "split it, a site file has some thousands" };

/**
 * Returns the text of a description file.
 *
 * @throws PropsError when it cannot be read, is too large, or is no file
 */
export function fileText(path: string): string {
  return fileBytes(path, largestText).toString("utf8");
}

/**
 * Returns the bytes of a file.
 *
 * @throws PropsError when it cannot be read, is too large, or is no file
 */
export function fileBytes(path: string, largest: LargestFile): Buffer {
  const problem = fileProblem(path, largest);
  if (problem !== undefined) throw new PropsError(path, [{ path, message: problem }]);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new PropsError(path, [{ path, message: unreadable(error) }]);
  }
}

/** Returns the words of a file-system error without the path. */
export function fileReason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+(?: '.*)?$/s, "") : String(error);
}

function fileProblem(path: string, { bytes, remedy }: LargestFile): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return "must be a file but is a folder, pipe or device: name a file";
    if (stats.size <= bytes) return undefined;
    return `must have at most ${bytes} bytes but has ${stats.size}: ${remedy}`;
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): string {
  return `must be a file that can be read but is not, ${fileReason(error)}: correct its path, or its permissions`;
}

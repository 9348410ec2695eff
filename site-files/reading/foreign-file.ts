import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { counted } from "../../constructs/plain/counted";
import { PropsError } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { isOutside, tryFileWithin } from "../../constructs/report/place";

/**
 * Returns the result of `read` on a file. If a link leads out of the working folder, errors repeat nothing of the file: an author of a link
 * could otherwise make a CI print files of its machine.
 *
 * @throws PropsError of `read`; for such a file an error with the number of its problems
 */
export function withoutForeignLines<Value>(file: string, read: () => Value): Value {
  return catchRefusal(read, (error) => {
    if (!leadsOut(file)) throw error;
    const count = counted(error.problems.length, "problem that is", "problems that are");
    const message = `must be valid but has ${count} not shown, because a link leads to it outside this folder: name the file itself, or copy it here`;
    throw new PropsError(file, [{ path: file, message }]);
  });
}

/** Whether a link leads out of the working folder or, for a file outside of it, out of the folder of the file. */
function leadsOut(file: string): boolean {
  try {
    const home = realpathSync(tryFileWithin(file) === undefined ? dirname(file) : process.cwd());
    return isOutside(home, realpathSync(file));
  } catch {
    return false; // a missing file has no content to hide
  }
}

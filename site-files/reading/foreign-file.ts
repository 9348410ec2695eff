import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { counted } from "../../constructs/plain/counted";
import { PropsError } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { isOutside, tryFileWithin } from "../../constructs/report/place";

/**
 * What `read` gives of a file. Of one to which a link leads, out of the folder in which the program runs, a refusal repeats nothing: who may commit a link could else
 * have a CI print what its machine holds.
 *
 * @throws PropsError of `read`; for such a file one that says how many problems it has
 */
export function withoutForeignLines<Value>(file: string, read: () => Value): Value {
  return catchRefusal(read, (error) => {
    if (!leadsOut(file)) throw error;
    const count = counted(error.problems.length, "problem that is", "problems that are");
    const message = `must be valid but has ${count} not shown, because a link leads to it outside this folder: name the file itself, or copy it here`;
    throw new PropsError(file, [{ path: file, message }]);
  });
}

/** Does a link lead out of the folder in which the program runs, or for a file that is named outside of it, out of the folder of the file? */
function leadsOut(file: string): boolean {
  try {
    const home = realpathSync(tryFileWithin(file) === undefined ? dirname(file) : process.cwd());
    return isOutside(home, realpathSync(file));
  } catch {
    return false; // there is no such file, and nothing of it to show
  }
}

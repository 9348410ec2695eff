import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { PropsError } from "../../constructs/props";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { isOutside } from "../../constructs/report/place";
import { fileReason } from "./file-text";

interface NamedFile {
  /** Path as written, relative to the file that names it. */
  readonly named: unknown;
  /** The file that names it. */
  readonly from: string;
  /** Folder that must contain it, with links resolved. @default the folder in which the program runs */
  readonly root?: string | undefined;
}

/**
 * Returns the path of a file that another file names. A site file must not open other files of the machine: paths that leave the root, directly or by a link, are
 * refused without saying whether they exist.
 *
 * @throws PropsError when it is no relative path, leads out of the root, or leads nowhere
 */
export function namedFile({ named, from, root = process.cwd() }: NamedFile): string {
  if (typeof named !== "string" || named === "")
    throw refused(`must be the path of a file but is ${shownValue(named)}: write it relative to this file, such as "../hub.yaml"`);
  if (isAbsolute(named) || /^[A-Za-z]:|\\|\0/.test(named))
    throw refused(
      `must be relative to this file, with "/" between folders, but is ${shownValue(named)}: absolute paths do not work on other machines, write a relative one`,
    );
  const path = join(dirname(from), named);
  const home = realpathSync(root);
  const outside = `must be within ${root} but ${shownValue(named)} leads out of it: move the file there, or state another folder with --root`;
  if (isOutside(home, resolve(realFolder(from), named))) throw refused(outside);
  if (isOutside(home, nearestReal(path))) throw refused(outside);
  try {
    realpathSync(path);
  } catch (error) {
    throw refused(`must be a file that can be read but ${shownValue(named)} is not, ${fileReason(error)}: correct its path`);
  }
  return path;
}

/** Returns the target of a path; for a missing one the nearest folder that exists. */
function nearestReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return nearestReal(dirname(path));
  }
}

function realFolder(file: string): string {
  return dirname(realpathSync(file));
}

function refused(message: string): PropsError {
  return new PropsError("", [{ path: "", message }]);
}

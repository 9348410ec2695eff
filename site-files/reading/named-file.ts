import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { PropsError } from "../../constructs/props";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { isOutside } from "../../constructs/report/place";
import { fileReason } from "./file-text";

/** A file that another one names. */
export interface NamedFile {
  /** As it is written, relative to the file that names it. */
  readonly named: unknown;
  /** The file that names it. */
  readonly from: string;
  /** The folder that must hold it, links resolved. @default the folder in which the program runs */
  readonly root?: string | undefined;
}

/**
 * The path of a file that another one names. Who may write a site file must not thereby read the machine: what lies outside of the root, or behind a link that leads
 * out of it, is refused, and not even said to be there.
 *
 * @throws PropsError when it is no relative path, leads out of the root, or leads nowhere
 */
export function namedFile({ named, from, root = process.cwd() }: NamedFile): string {
  if (typeof named !== "string" || named === "")
    throw refused(`must be the path of a file but is ${shownValue(named)}: write it relative to this file, as "../hub.yaml"`);
  if (isAbsolute(named) || /^[A-Za-z]:|\\|\0/.test(named))
    throw refused(
      `must be relative to this file, with "/" between folders, but is ${shownValue(named)}: an absolute path leads nowhere on another machine`,
    );
  const path = join(dirname(from), named);
  const home = realpathSync(root);
  const outside = `must lie within ${root} but ${shownValue(named)} leads out of it: move it there, or name another folder by --root`;
  if (isOutside(home, resolve(realFolder(from), named))) throw refused(outside);
  if (isOutside(home, nearestReal(path))) throw refused(outside);
  try {
    realpathSync(path);
  } catch (error) {
    throw refused(`must be a file that can be read but ${shownValue(named)} is not, ${fileReason(error)}: correct its path`);
  }
  return path;
}

/** What the path leads to, or of one that leads nowhere the folder nearest to it that is there. */
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

import { PropsError } from "../../constructs/props";
import { catchRefusal, restateProblems } from "../../constructs/props/problems/catch-refusal";
import { quotedText } from "../../constructs/units/shown-text";
import { fileText } from "../reading/file-text";
import { namedFile } from "../reading/named-file";
import { type ImageLock, parseImageLock } from "./image-lock";

/** A lock, as a site file names it. */
export interface NamedLock {
  readonly lock: ImageLock;
  /** Path in the site file. */
  readonly named: string;
}

/**
 * Reads the lock that a site file names; undefined without one, and for a value that is no path, which `parseDeployment` refuses.
 *
 * @param from the site file
 * @throws PropsError when it leads out of the root, or is no lock
 */
export function fileImageLock(named: unknown, from: string, root: string | undefined): NamedLock | undefined {
  if (typeof named !== "string" || named === "") return undefined;
  return { lock: readImageLock(lockPath(named, from, root)), named };
}

/**
 * Reads the images of the lock that a site file names, none of a lock that is not written yet; undefined without one.
 *
 * @param from the site file
 * @throws PropsError of the site file when the lock leads out of the root, or is no lock
 */
export function lockedSoFar(named: string | undefined, from: string, root: string | undefined): ImageLock["images"] | undefined {
  return named === undefined ? undefined : soFar(from, () => namedFile({ named, from, root }));
}

/**
 * Does the same for a lock that an app names, relative to the working folder.
 *
 * @param site that names it, for errors
 */
export function appLockedSoFar(named: string | undefined, site: string): ImageLock["images"] | undefined {
  return named === undefined ? undefined : soFar(site, () => named);
}

function soFar(from: string, pathOf: () => string): ImageLock["images"] {
  return catchRefusal(
    () => readImageLock(pathOf()).images,
    (error) => {
      if (isMissing(error)) return {};
      throw new PropsError(
        from,
        error.problems.map((problem) => ({ ...problem, path: "imageLock" })),
      );
    },
  );
}

function isMissing({ problems }: PropsError): boolean {
  return problems.some(({ message }) => message.includes("ENOENT"));
}

/** Returns the path of a lock, which need not exist yet. */
function lockPath(named: string, from: string, root: string | undefined): string {
  return catchRefusal(
    () => namedFile({ named, from, root }),
    (error) => {
      if (!isMissing(error)) throw error;
      const message = `must be a lock of images but ${quotedText(named)} does not exist: run edge-node images lock, which writes it`;
      throw new PropsError("imageLock", [{ path: "", message }]);
    },
  );
}

/**
 * Reads a lock.
 *
 * @throws PropsError of the prop that names it, when it cannot be read or is no lock
 */
export function readImageLock(path: string): ImageLock {
  return restateProblems(
    "imageLock",
    (problem) => ({
      path: "",
      message: `leads to ${path}, which cannot be used: ${[problem.path, problem.message].filter((text) => text !== "" && text !== path).join(" ")}`,
    }),
    () => parseImageLock(fileText(path), path),
  );
}

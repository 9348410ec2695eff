import type { expandParts } from "../../constructs/catalog/expand-parts";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { fileImageLock } from "./file-image-lock";
import { keptInPlace, placementLockPath, withPlacement } from "./file-placement-lock";
import { withLockedImages } from "./with-locked-images";

/** How what is wrong is collected, with its place. */
export interface Collecting {
  readonly root: string | undefined;
  readonly path: string;
  collect<Value>(key: string, read: () => Value, writtenAt?: ReturnType<typeof expandParts>["writtenAt"]): Value | undefined;
}

/** What a design takes of its locks. */
interface Locks {
  /** Name of the site, in any of its phases. */
  readonly site: string;
  readonly imageLock: unknown;
  readonly placementLock: unknown;
  /** Where the phase before has what it placed, by name: a lock has the last word. */
  readonly before: Readonly<Record<string, string>>;
}

/** The design with the digests of its lock of images, and with the hosts of its lock of placements. */
export function withLocks(
  design: NodeDesign,
  writtenAt: ReturnType<typeof expandParts>["writtenAt"],
  { site, imageLock, placementLock, before }: Locks,
  { root, path, collect }: Collecting,
): NodeDesign {
  const lock = collect("imageLock", () => fileImageLock(imageLock, path, root));
  const locked = lock ? (collect("", () => withLockedImages(design, lock.lock, lock.named), writtenAt) ?? design) : design;
  const isPath = typeof placementLock === "string" && placementLock !== ""; // parseDeployment() refuses what is no path
  const placed = isPath
    ? (collect("placementLock", () => withPlacement(locked, site, placementLockPath(placementLock, path, root))) ?? locked)
    : locked;
  return keptInPlace(placed, before);
}

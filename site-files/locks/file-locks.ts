import type { expandParts } from "../../constructs/catalog/expand-parts";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { fileImageLock } from "./file-image-lock";
import { keptInPlace, placementLockPath, withPlacement } from "./file-placement-lock";
import { withLockedImages } from "./with-locked-images";

/** Collects problems with their locations. */
export interface Collecting {
  readonly root: string | undefined;
  readonly path: string;
  collect<Value>(key: string, read: () => Value, writtenAt?: ReturnType<typeof expandParts>["writtenAt"]): Value | undefined;
}

/** The values that a design gets from its locks. */
interface Locks {
  /** Name of the site, in any of its phases. */
  readonly site: string;
  readonly imageLock: unknown;
  readonly placementLock: unknown;
  /** Hosts of the phase before, by name; the lock wins. */
  readonly before: Readonly<Record<string, string>>;
}

/** Returns the design with the digests of its image lock, and with the hosts of its placement lock. */
export function withLocks(
  design: NodeDesign,
  writtenAt: ReturnType<typeof expandParts>["writtenAt"],
  { site, imageLock, placementLock, before }: Locks,
  { root, path, collect }: Collecting,
): NodeDesign {
  const lock = collect("imageLock", () => fileImageLock(imageLock, path, root));
  const locked = lock ? (collect("", () => withLockedImages(design, lock.lock, lock.named), writtenAt) ?? design) : design;
  const isPath = typeof placementLock === "string" && placementLock !== ""; // parseDeployment() refuses other values
  const placed = isPath
    ? (collect("placementLock", () => withPlacement(locked, site, placementLockPath(placementLock, path, root))) ?? locked)
    : locked;
  return keptInPlace(placed, before);
}

import { listValues } from "../../constructs/plain/list-values";
import { mapValues } from "../../constructs/plain/map-values";
import { digestOf } from "../../constructs/services/image";
import { type ImageLock, imageLockText } from "../../site-files/locks/image-lock";
import { writeFiles } from "../outputs/write-files";
import { InputError } from "../terminal/exit-codes";
import type { LaidImage } from "./image-layout";
import type { PushedImage } from "./push-images";

/** @throws InputError when a lock holds no image of the bundle, so that a push would change nothing in it */
export function refuseStrange(file: string, { images }: ImageLock, bundled: readonly LaidImage[]): void {
  const digests = new Set(listValues(bundled, "digest"));
  if (Object.values(images).some((image) => digests.has(digestOf(image) ?? ""))) return;
  throw new InputError(`--lock must have images of the bundle but ${file} has none of them: name the lock that the bundle was made with`);
}

/** Writes a lock with the new locations of pushed images, each by its old digest. Images that the bundle did not hold stay as they were. */
export function writeMovedLock(file: string, { images, ...lock }: ImageLock, pushed: readonly PushedImage[], bundle: string): void {
  const places = new Map(pushed.map((one) => [one.digest, one.pushed]));
  const moved = mapValues(images, (image) => places.get(digestOf(image) ?? "") ?? image);
  writeFiles([{ file, text: imageLockText({ ...lock, images: moved }) }], [bundle]);
}

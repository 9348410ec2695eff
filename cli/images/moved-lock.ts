import { listValues } from "../../constructs/plain/list-values";
import { mapValues } from "../../constructs/plain/map-values";
import { digestOf } from "../../constructs/services/image";
import { type ImageLock, imageLockText } from "../../site-files/locks/image-lock";
import { writeFiles } from "../outputs/write-files";
import { InputError } from "../terminal/exit-codes";
import type { LaidImage } from "./image-layout";
import type { PushedImage } from "./push-images";

/** @throws InputError when a lock holds no image of a bundle: then a push would change nothing of it */
export function refuseStrange(file: string, { images }: ImageLock, bundled: readonly LaidImage[]): void {
  const digests = new Set(listValues(bundled, "digest"));
  if (Object.values(images).some((image) => digests.has(digestOf(image) ?? ""))) return;
  throw new InputError(`--lock must have images of the bundle but ${file} has none of them: name the lock that the bundle was made with`);
}

/** Writes a lock whose images lie where they were pushed to, each by the digest that it had. Of what the bundle did not hold it stays as it was. */
export function writeMovedLock(file: string, { images, ...lock }: ImageLock, pushed: readonly PushedImage[], bundle: string): void {
  const places = new Map(pushed.map((one) => [one.digest, one.pushed]));
  const moved = mapValues(images, (image) => places.get(digestOf(image) ?? "") ?? image);
  writeFiles([{ file, text: imageLockText({ ...lock, images: moved }) }], [bundle]);
}

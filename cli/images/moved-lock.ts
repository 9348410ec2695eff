import { type ImageLock, imageLockText } from "../../stacks/image-lock/image-lock";
import { writeFiles } from "../write-files";
import type { PushedImage } from "./push-images";

/** Writes a lock whose images lie where they were pushed to. Of what the bundle did not hold it stays as it was. */
export function writeMovedLock(file: string, { platform, images }: ImageLock, pushed: readonly PushedImage[], bundle: string): void {
  const places = new Map(pushed.map((one) => [one.reference, one.pushed]));
  const moved = Object.fromEntries(Object.entries(images).map(([reference, image]) => [reference, places.get(image) ?? image]));
  writeFiles([{ file, text: imageLockText({ platform, images: moved }) }], [bundle]);
}

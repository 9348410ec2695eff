import { isByDigest, repositoryOf } from "../../constructs/services/image";
import type { ServiceImage } from "../../constructs/services/service-images";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import { type ImageLock, imageLockText } from "../../site-files/locks/image-lock";
import { checkFiles } from "../outputs/check-files";
import { isThere } from "../outputs/output-target";
import { writeFiles } from "../outputs/write-files";
import { InputError } from "../terminal/exit-codes";
import { withLockRefusal } from "./lock-refusal";
import { Skopeo } from "./skopeo";

/** Platform of a new lock. */
const usualPlatform = "linux/amd64";

/** The file of a lock, and its platform. */
interface LockOptions {
  readonly lock: string;
  /** A platform, such as `linux/amd64`. @default that of the existing lock, else linux/amd64 */
  readonly platform?: string;
  /** Files that the lock must not replace. */
  readonly inputs: readonly string[];
  /** Called with each image before its registry is read. */
  readonly onImage: (reference: string) => void;
}

/**
 * Reads the digest, layers and configuration of each image by tag from its registry, and writes all into the lock, or none. Other images in
 * a lock of the same platform stay, for sites may share it.
 *
 * @returns the locked images by reference
 * @throws InputError when there is nothing to lock, skopeo is not installed, or a registry does not have an image
 */
export function lockImages(
  images: readonly ServiceImage[],
  { lock, platform: asked, inputs, onImage }: LockOptions,
): Readonly<Record<string, string>> {
  const references = images.flatMap(({ image }) => (typeof image === "string" && !isByDigest(image) ? [image] : []));
  if (references.length === 0)
    throw new InputError(
      "Images to lock must be named by a tag, such as docker.io/victoriametrics/vmagent:v1.150.0, but none is: each is named by its digest or is a Terraform variable, and needs no lock",
    );
  checkFiles([lock], inputs);
  const present: ImageLock | undefined = isThere(lock) ? withLockRefusal(lock, () => readImageLock(lock)) : undefined;
  const platform = asked ?? present?.platform ?? usualPlatform;
  const skopeo = Skopeo.find();
  const found = references.map((reference) => {
    onImage(reference);
    return { reference, ...skopeo.imageOf(reference, platform) };
  });
  const locked = Object.fromEntries(found.map(({ reference, digest }) => [reference, `${repositoryOf(reference)}@${digest}`]));
  const others = present?.platform === platform ? present : undefined;
  const layers = { ...others?.layers, ...Object.fromEntries(found.map((one) => [one.digest, one.layers])) };
  const configurations = { ...others?.configurations, ...Object.fromEntries(found.map((one) => [one.digest, one.configuration])) };
  const text = imageLockText({ platform, images: { ...others?.images, ...locked }, layers, configurations });
  writeFiles([{ file: lock, text }], inputs);
  return locked;
}

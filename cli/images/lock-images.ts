import type { AskedImage } from "../../constructs/services/asked-images";
import { isByDigest } from "../../constructs/services/image";
import { imageLockText } from "../../stacks/image-lock/image-lock";
import { checkFiles } from "../check-files";
import { InputError } from "../exit-codes";
import { writeFiles } from "../write-files";
import { Skopeo } from "./skopeo";

/** Where a lock is written, and for what. */
export interface LockOptions {
  readonly lock: string;
  /** As `linux/amd64`. */
  readonly platform: string;
  /** Files that the lock must not replace. */
  readonly inputs: readonly string[];
  /** Told of each image before its registry is asked. */
  readonly onImage: (reference: string) => void;
}

/**
 * Asks the registry of each image that stands by a tag for its digest, and writes the lock: all of them or none.
 *
 * @returns what was locked, by its reference
 * @throws InputError when there is nothing to lock, skopeo is not there, or a registry does not have an image
 */
export function lockImages(
  images: readonly AskedImage[],
  { lock, platform, inputs, onImage }: LockOptions,
): Readonly<Record<string, string>> {
  const references = images.flatMap(({ image }) => (typeof image === "string" && !isByDigest(image) ? [image] : []));
  if (references.length === 0)
    throw new InputError(
      "Images to lock must stand by a tag, as docker.io/victoriametrics/vmagent:v1.150.0, but none does: they stand by digest, or the deployer gives them",
    );
  checkFiles([lock], inputs);
  const skopeo = Skopeo.find();
  const locked = Object.fromEntries(
    references.map((reference) => {
      onImage(reference);
      return [reference, `${nameOf(reference)}@${skopeo.digestOf(reference, platform)}`];
    }),
  );
  writeFiles([{ file: lock, text: imageLockText({ platform, images: locked }) }], inputs);
  return locked;
}

/** Without its tag: a digest says more. */
function nameOf(reference: string): string {
  return reference.replace(/:[^/:]*$/, "");
}

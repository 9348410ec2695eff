import { join } from "node:path";
import { repositoryOf } from "../../constructs/services/image";
import { inTemporaryFolder } from "../sources/temporary-folder";
import { InputError } from "../terminal/exit-codes";
import type { LaidImage } from "./image-layout";
import { Skopeo } from "./skopeo";
import { unpackBundle } from "./unpack-bundle";

/** An image of a bundle, and where it lies now. */
export interface PushedImage extends LaidImage {
  /** By its digest in the registry that was filled, which is that of the one it came from. */
  readonly pushed: string;
}

/** How a registry is filled. */
export interface PushOptions {
  /** As `10.0.0.7:5000`, with a path where the registry has its images below one. */
  readonly registry: string;
  /** Told of what the bundle holds before anything is pushed. */
  readonly onImages: (images: readonly LaidImage[]) => void;
  /** Told of each image before it is pushed. */
  readonly onImage: (reference: string) => void;
}

/**
 * Fills a registry from a bundle: each image once, under its first name without the registry that it came from, whatever other names it has. Every image is
 * held against its digest before the first is pushed.
 *
 * @throws InputError when the bundle is none or was altered, skopeo is not there, or the registry takes an image not
 */
export function pushImages(bundle: string, { registry, onImages, onImage }: PushOptions): readonly PushedImage[] {
  const skopeo = Skopeo.find();
  return inTemporaryFolder((work) => {
    const layout = unpackBundle(bundle, join(work, "layout"));
    const { images } = layout;
    if (images.length === 0)
      throw new InputError(`${bundle} must have images to push but has none: write it again with edge-node images bundle`);
    onImages(images);
    const places = new Map<string, string>();
    for (const { reference, digest } of images) {
      if (places.has(digest)) continue;
      onImage(reference);
      const folder = join(work, `image-${places.size}`);
      layout.take(digest, folder);
      const name = `${registry}/${nameWithoutRegistry(reference)}`;
      const tag = digest.slice("sha256:".length, "sha256:".length + 12); // a registry may take what has no tag for rubbish
      skopeo.copy(`${registry} must accept ${reference}`, `dir:${folder}`, `docker://${name}:${tag}`, ["--preserve-digests"]);
      places.set(digest, `${name}@${digest}`);
    }
    return images.map((image) => ({ ...image, pushed: places.get(image.digest) ?? "" }));
  });
}

/** `docker.io/library/nats@sha256:…` is `library/nats`. What stands before the first slash is a registry where it has a dot or a port, or is localhost. */
function nameWithoutRegistry(reference: string): string {
  const name = repositoryOf(reference);
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost") ? rest.join("/") : name;
}

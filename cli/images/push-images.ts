import { join } from "node:path";
import { repositoryOf } from "../../constructs/services/image";
import { inTemporaryFolder } from "../sources/temporary-folder";
import { InputError } from "../terminal/exit-codes";
import type { LaidImage } from "./image-layout";
import { Skopeo } from "./skopeo";
import { unpackBundle } from "./unpack-bundle";

/** An image of a bundle, and its new reference. */
export interface PushedImage extends LaidImage {
  /** Its reference by digest in the filled registry, with the same digest as in the original one. */
  readonly pushed: string;
}

/** The way in which a registry is filled. */
interface PushOptions {
  /** The registry, such as `10.0.0.7:5000`, with a path where its images are below one. */
  readonly registry: string;
  /** Called with the content of the bundle before the first push. */
  readonly onImages: (images: readonly LaidImage[]) => void;
  /** Called with each image before it is pushed. */
  readonly onImage: (reference: string) => void;
}

/**
 * Fills a registry from a bundle: each image once, under its first name without its old registry. Every image is checked by its digest
 * before the first push.
 *
 * @throws InputError for an invalid or altered bundle, without skopeo, or when the registry refuses an image
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
      const tag = digest.slice("sha256:".length, "sha256:".length + 12); // a registry may delete images without a tag
      skopeo.copy(`${registry} must accept ${reference}`, `dir:${folder}`, `docker://${name}:${tag}`, ["--preserve-digests"]);
      places.set(digest, `${name}@${digest}`);
    }
    return images.map((image) => ({ ...image, pushed: places.get(image.digest) ?? "" }));
  });
}

/**
 * Returns a name without its registry: `docker.io/library/nats@sha256:…` is `library/nats`. A registry has a dot or port, or is localhost.
 */
function nameWithoutRegistry(reference: string): string {
  const name = repositoryOf(reference);
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost") ? rest.join("/") : name;
}

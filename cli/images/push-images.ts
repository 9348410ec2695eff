import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { extract } from "tar";
import { digestOf, repositoryOf } from "../../constructs/services/image";
import { fileReason } from "../../stacks/site-file/file-text";
import { InputError } from "../exit-codes";
import { temporaryFolder } from "../run-app";
import { ImageLayout, type LaidImage } from "./image-layout";
import { Skopeo } from "./skopeo";

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
 * Fills a registry from a bundle: each image under its own name, without the registry that it came from. Every image is held against its digest before the first is pushed.
 *
 * @throws InputError when the bundle is none or was altered, skopeo is not there, or the registry takes an image not
 */
export function pushImages(bundle: string, { registry, onImages, onImage }: PushOptions): readonly PushedImage[] {
  const skopeo = Skopeo.find();
  const work = temporaryFolder();
  const folderOf = (i: number) => join(work, `image-${i}`);
  try {
    const images = whole(bundle, () => {
      const layout = join(work, "layout");
      mkdirSync(layout);
      extract({ file: bundle, cwd: layout, sync: true, strict: true });
      const laid = ImageLayout.of(layout);
      for (const [i, image] of laid.images.entries()) laid.take(refuseOther(image), folderOf(i));
      return laid.images;
    });
    if (images.length === 0)
      throw new InputError(`${bundle} must hold images to push but holds none: make it with edge-node images bundle`);
    onImages(images);
    return images.map((image, i) => {
      const { reference, digest } = image;
      onImage(reference);
      const name = `${registry}/${nameWithoutRegistry(reference)}`;
      const tag = digest.slice("sha256:".length, "sha256:".length + 12); // a registry may take what has no tag for rubbish
      skopeo.copy(`${registry} must take ${reference}`, `dir:${folderOf(i)}`, `docker://${name}:${tag}`, ["--preserve-digests"]);
      return { ...image, pushed: `${name}@${digest}` };
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A bundle says itself which image each name is: a name with a digest says it too. */
function refuseOther(image: LaidImage): LaidImage {
  if (digestOf(image.reference) !== image.digest) throw new Error("an image is not that of its name");
  return image;
}

function whole<Value>(bundle: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const isUnread = path === bundle && (code === "ENOENT" || code === "EACCES" || code === "EISDIR");
    const why = isUnread ? `cannot be read, ${fileReason(error)}` : "is none, or is not as it was made";
    throw new InputError(`${bundle} must be a bundle but ${why}: make it with edge-node images bundle`);
  }
}

/** `docker.io/library/nats@sha256:…` is `library/nats`. What stands before the first slash is a registry where it has a dot or a port, or is localhost. */
function nameWithoutRegistry(reference: string): string {
  const name = repositoryOf(reference);
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost") ? rest.join("/") : name;
}

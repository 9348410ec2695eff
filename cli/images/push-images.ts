import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract } from "tar";
import { fileReason } from "../../stacks/site-file/file-text";
import { InputError } from "../exit-codes";
import { ImageLayout } from "./image-layout";
import { Skopeo } from "./skopeo";

/** An image of a bundle, and where it lies now. */
export interface PushedImage {
  readonly reference: string;
  /** By its digest in the registry that was filled, which is that of the one it came from. */
  readonly pushed: string;
}

/**
 * Fills a registry from a bundle: each image under its own name, without the registry that it came from.
 *
 * @param registry as `10.0.0.7:5000`
 * @throws InputError when the bundle is none, skopeo is not there, or the registry takes an image not
 */
export function pushImages(bundle: string, registry: string, onImage: (reference: string) => void): readonly PushedImage[] {
  const skopeo = Skopeo.find();
  const work = mkdtempSync(join(tmpdir(), "edge-node-bundle-"));
  try {
    const layout = layoutIn(bundle, join(work, "layout"));
    return layout.images.map((one) => {
      const { reference, digest } = one;
      const name = `${registry}/${nameWithoutRegistry(reference)}`;
      onImage(reference);
      const image = join(work, "image");
      whole(bundle, () => layout.take(one, image));
      const tag = digest.slice("sha256:".length, "sha256:".length + 12); // a registry may take what has no tag for rubbish
      skopeo.copy(`${registry} must take ${reference}`, `dir:${image}`, `docker://${name}:${tag}`, ["--preserve-digests"]);
      rmSync(image, { recursive: true });
      return { reference, pushed: `${name}@${digest}` };
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function layoutIn(bundle: string, folder: string): ImageLayout {
  return whole(bundle, () => {
    mkdirSync(folder);
    extract({ file: bundle, cwd: folder, sync: true, strict: true });
    return ImageLayout.of(folder);
  });
}

function whole<Value>(bundle: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const isUnread = path === bundle && (code === "ENOENT" || code === "EACCES" || code === "EISDIR");
    const why = isUnread ? `cannot be read, ${fileReason(error)}` : "is none, or a part of it is missing";
    throw new InputError(`${bundle} must be a bundle but ${why}: make it with edge-node images bundle`);
  }
}

/** `docker.io/library/nats@sha256:…` is `library/nats`. What stands before the first slash is a registry where it has a dot or a port, or is localhost. */
function nameWithoutRegistry(reference: string): string {
  const name = reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost") ? rest.join("/") : name;
}

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { create } from "tar";
import { nameList } from "../../constructs/props/problems/name-list";
import type { AskedImage } from "../../constructs/services/asked-images";
import { isByDigest } from "../../constructs/services/image";
import { checkFiles } from "../check-files";
import { InputError } from "../exit-codes";
import { ImageLayout } from "./image-layout";
import { Skopeo } from "./skopeo";

/** What goes into a bundle, and where it is written. */
export interface BundleOptions {
  readonly output: string;
  /** Values of the variables that images stand by. */
  readonly variables: ReadonlyMap<string, string>;
  /** Files that it must not replace. */
  readonly inputs: readonly string[];
  /** Told of each image before it is fetched. */
  readonly onImage: (reference: string) => void;
}

/**
 * Fetches every image into one archive, each under its reference: whole, or nothing is written.
 *
 * @returns the references in it
 * @throws InputError for an image that is by a tag or has no value, when skopeo is not there, or when a registry does not have one
 */
export function bundleImages(images: readonly AskedImage[], { output, variables, inputs, onImage }: BundleOptions): readonly string[] {
  const references = [...new Set(images.map((one) => referenceOf(one, variables)))].sort();
  checkFiles([output], inputs);
  const skopeo = Skopeo.find();
  const work = mkdtempSync(`${output}.part-`); // beside it: what is whole is renamed, and no other disk is filled
  try {
    const folder = join(work, "layout");
    mkdirSync(folder);
    const layout = ImageLayout.empty(folder);
    for (const reference of references) {
      onImage(reference);
      const image = join(work, "image");
      skopeo.copy(`Image ${reference} must be in its registry`, `docker://${reference}`, `dir:${image}`);
      layout.add(reference, image);
      rmSync(image, { recursive: true });
    }
    layout.close();
    const archive = join(work, "archive");
    const portable = { cwd: folder, file: archive, sync: true, portable: true, mtime: new Date(0) } as const;
    create(portable, readdirSync(folder).sort());
    renameSync(archive, output);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return references;
}

function referenceOf({ image, runs, probes }: AskedImage, variables: ReadonlyMap<string, string>): string {
  const services = nameList([...runs, ...probes]);
  if (typeof image !== "string") {
    const value = variables.get(image.variable);
    if (value !== undefined) return value;
    throw new InputError(
      `Image of ${services} must be known to be bundled but stands by the variable ${image.variable}: give its value by --variables images.tfvars.json`,
    );
  }
  if (isByDigest(image)) return image;
  throw new InputError(
    `Image ${image} of ${services} must be by its digest to be bundled but is by a tag: run edge-node images lock, and name the lock as imageLock`,
  );
}

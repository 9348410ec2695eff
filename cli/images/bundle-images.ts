import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { create } from "tar";
import { unique } from "../../constructs/plain/unique";
import { nameList } from "../../constructs/props/problems/name-list";
import { digestOf, repositoryOf } from "../../constructs/services/image";
import type { ServiceImage } from "../../constructs/services/service-images";
import { checkFiles } from "../outputs/check-files";
import { lockOutput } from "../outputs/lock-output";
import { besideOutput } from "../outputs/writing-journal";
import { InputError } from "../terminal/exit-codes";
import { ImageLayout } from "./image-layout";
import { Skopeo } from "./skopeo";

/** The content of a bundle, and its file. */
interface BundleOptions {
  readonly output: string;
  /** Returns the value of an image variable; undefined where it has none. */
  readonly variableOf: (variable: string) => string | undefined;
  /** Files that it must not replace. */
  readonly inputs: readonly string[];
  /** Called with each image before it is fetched. */
  readonly onImage: (reference: string) => void;
}

/**
 * Fetches every image into one archive, each under its reference; writes the whole archive or nothing.
 *
 * @returns the references in it
 * @throws InputError for an image by tag or without a value, without skopeo, or when a registry does not have an image
 */
export function bundleImages(images: readonly ServiceImage[], { output, variableOf, inputs, onImage }: BundleOptions): readonly string[] {
  const references = unique(images.map((one) => referenceOf(one, variableOf))).sort();
  const [target] = checkFiles([output], inputs);
  if (target?.kind !== "file")
    throw new InputError(`--output must be a file but ${output} is a pipe or a device: name a file, such as images.tar`);
  const skopeo = Skopeo.find();
  const lock = lockOutput(target.path);
  const work = besideOutput(target.path).part; // beside it: a complete archive is renamed, and no other disk is filled
  try {
    rmSync(work, { recursive: true, force: true }); // left by a killed run: only the holder of the lock is here
    mkdirSync(work);
    const folder = join(work, "layout");
    mkdirSync(folder);
    const layout = ImageLayout.empty(folder);
    for (const reference of references) {
      onImage(reference);
      const image = join(work, "image");
      const source = `${repositoryOf(reference)}@${digestOf(reference)}`; // skopeo takes no tag beside a digest
      skopeo.copy(`Image ${reference} must be in its registry`, `docker://${source}`, `dir:${image}`);
      const found = layout.add(reference, image);
      if (found !== digestOf(reference)) throw isList(reference, found);
      rmSync(image, { recursive: true });
    }
    layout.close();
    const archive = join(work, "archive");
    const portable = { cwd: folder, file: archive, sync: true, portable: true, mtime: new Date(0) } as const;
    create(portable, readdirSync(folder).sort());
    renameSync(archive, target.path);
  } finally {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  }
  return references;
}

/** Returns the error on a list of images: skopeo copies only the one for its own machine. */
function isList(reference: string, found: string): InputError {
  return new InputError(
    `Image ${reference} must be the image of one platform but is a list for several platforms: name it by a tag and lock that for one platform, or write the digest of one, which for this machine is ${found}`,
  );
}

function referenceOf({ image, runs, probes }: ServiceImage, variableOf: BundleOptions["variableOf"]): string {
  const services = nameList([...runs, ...probes]);
  if (typeof image !== "string") {
    const value = variableOf(image.variable);
    if (value !== undefined) return value;
    throw new InputError(
      `Image of ${services} must be known to be bundled but is the variable ${image.variable} without a value: state the value with --variables images.tfvars.json`,
    );
  }
  if (digestOf(image) !== undefined) return image;
  throw new InputError(
    `Image ${image} of ${services} must be named by digest to be bundled but is named by a tag: run edge-node images lock, and name the lock as imageLock in the site file`,
  );
}

import { z } from "zod";
import { PropsError, parseProps } from "../../constructs/props";
import { compareText } from "../../constructs/props/canonical";
import { recordSchema } from "../../constructs/props/record";
import { digestPattern } from "../../constructs/services/image";

/** Context of an app whose images are read as they are written, to be locked. */
export const imagesAsWrittenContext = "edge-node.images-as-written";

/** Version of the form of a lock file. */
export const imageLockVersion = 1;

/** Which image each reference of a description stands for, as `edge-node images lock` found it in a registry. */
export interface ImageLock {
  readonly schemaVersion: typeof imageLockVersion;
  /** Of which the images are, as `linux/amd64`. */
  readonly platform: string;
  /** The same image by its digest, by the reference of the description; it may lie in another registry. */
  readonly images: Readonly<Record<string, string>>;
}

/** A system and processor, as an image has them. */
export const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;

const imageLockSchema = z.strictObject({
  schemaVersion: z.literal(imageLockVersion),
  platform: z.string().regex(platformPattern, { error: "must be a system and a processor: write it as linux/amd64" }),
  images: recordSchema(
    z.string().min(1),
    z.string().regex(new RegExp(digestPattern), { error: "must name the image by its digest: run edge-node images lock again" }),
  ),
});

/**
 * Parses the text of a lock file.
 *
 * @param path of the file, for errors
 * @throws PropsError when it is no lock
 */
export function parseImageLock(text: string, path: string): ImageLock {
  return parseProps(imageLockSchema, path, parsedJson(text, path));
}

function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PropsError(path, [{ path: "", message: "must be JSON but is not: write it with edge-node images lock" }]);
  }
}

/** A lock as its file has it: the same images give the same bytes. */
export function imageLockText({ platform, images }: Omit<ImageLock, "schemaVersion">): string {
  const sorted = Object.fromEntries(Object.entries(images).sort(([one], [other]) => compareText(one, other)));
  return `${JSON.stringify({ schemaVersion: imageLockVersion, platform, images: sorted }, undefined, 2)}\n`;
}

import { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import { mapValues } from "../../constructs/plain/map-values";
import { PropsError, parseProps } from "../../constructs/props";
import { compareText } from "../../constructs/props/canonical";
import { recordSchema } from "../../constructs/props/record";
import { digestOf, digestPattern } from "../../constructs/services/image";
import type { ImageConfiguration } from "./image-configuration";

/** Context of an app whose image references are read as written, to be locked. */
export const imagesAsWrittenContext = "edge-node.images-as-written";

/** Context of a stack: path of the lock of its images. */
export const deployedLockContext = "edge-node.image-lock";

/** Version of the form of a lock file. */
const imageLockVersion = 1;

/** The digests of images that `edge-node images lock` finds in registries. */
export interface ImageLock {
  readonly schemaVersion: typeof imageLockVersion;
  /** Platform of the images, such as `linux/amd64`. */
  readonly platform: string;
  /** Reference with digest by the reference in the description; it may be in another registry. */
  readonly images: Readonly<Record<string, string>>;
  /** Layers by the digest of the image: for each layer its compressed size. [B] @default they were not requested */
  readonly layers?: Readonly<Record<string, ImageLayers>>;
  /** Configurations of the images by digest. @default they were not requested */
  readonly configurations?: Configurations;
}

type Configurations = Readonly<Record<string, ImageConfiguration>>;

/** Sizes of an image's layers by their digests. Images may share layers. [B] */
export type ImageLayers = Readonly<Record<string, number>>; // [B]

/** A system and processor in the form of an image. */
export const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: "must be a digest: run edge-node images lock again" });

const imageLockSchema = z.strictObject({
  schemaVersion: z.literal(imageLockVersion),
  platform: z.string().regex(platformPattern, { error: "must be a system and a processor: write it like linux/amd64" }),
  images: recordSchema(
    z.string().min(1),
    z.string().regex(new RegExp(digestPattern), { error: "must name the image by its digest: run edge-node images lock again" }),
  ),
  layers: recordSchema(digest, recordSchema(digest, z.int().min(0))).exactOptional(),
  configurations: recordSchema(
    digest,
    z.strictObject({ volumes: z.array(z.string().regex(/^\//)), version: z.string().exactOptional() }),
  ).exactOptional(),
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
    throw new PropsError(path, [{ path: "", message: "must be JSON but is not: run edge-node images lock, which writes it" }]);
  }
}

/** Returns the text of a lock: equal images have equal bytes. Data of images that are not in it are left out. */
export function imageLockText({ platform, images, layers = {}, configurations = {} }: Omit<ImageLock, "schemaVersion">): string {
  const held = new Set(Object.values(images).map(digestOf));
  const ofHeld = <Value>(all: Readonly<Record<string, Value>>) =>
    sorted(Object.fromEntries(Object.entries(all).filter(([image]) => held.has(image))));
  const weighed = mapValues(ofHeld(layers), (own) => sorted(own));
  const said = ofHeld(configurations);
  const lock: ImageLock = defined({
    schemaVersion: imageLockVersion,
    platform,
    images: sorted(images),
    layers: Object.keys(weighed).length > 0 ? weighed : undefined,
    configurations: Object.keys(said).length > 0 ? said : undefined,
  });
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => compareText(one, other)));
}

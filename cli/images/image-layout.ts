import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { blobSchema, digestOfBytes, digestSchema } from "./skopeo";

const nameAnnotation = "org.opencontainers.image.ref.name";

/** The content of the version file in every folder of skopeo. @source containers/image, directory transport 1.1 */
const folderVersion = "Directory Transport Version: 1.1\n";

const indexSchema = z.object({
  manifests: z.array(
    z.object({
      mediaType: z.string(),
      digest: digestSchema,
      size: z.int().min(0),
      annotations: z.object({ [nameAnnotation]: z.string() }),
    }),
  ),
});

/** The parts to which a manifest of one image refers, in the forms of Docker and of OCI. */
const manifestSchema = z.object({ mediaType: z.string().optional(), config: blobSchema, layers: z.array(blobSchema) });

/** A part of a layout, and its size [B]. */
export type SizedBlob = z.output<typeof blobSchema>;

export function blobPath(digest: string): string {
  return `blobs/sha256/${digest.slice("sha256:".length)}`;
}

type Descriptor = z.output<typeof indexSchema>["manifests"][number];

export interface LaidImage {
  readonly reference: string;
  readonly digest: string;
}

/**
 * Images in a folder, byte for byte as their registries have them. Skopeo's own OCI folder converts Docker's form, which changes the digest
 * and loses the health check.
 *
 * @source OCI Image Format Specification 1.1, image-layout
 */
export class ImageLayout {
  private constructor(
    private readonly folder: string,
    private readonly descriptors: Descriptor[],
  ) {}

  /** Makes a layout in an empty folder. */
  static empty(folder: string): ImageLayout {
    mkdirSync(join(folder, "blobs/sha256"), { recursive: true });
    writeFileSync(join(folder, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
    return new ImageLayout(folder, []);
  }

  /** Reads the layout in a folder by its index. @throws Error for an invalid index */
  static of(folder: string, index: string): ImageLayout {
    return new ImageLayout(folder, indexSchema.parse(JSON.parse(index)).manifests);
  }

  get images(): readonly LaidImage[] {
    return this.descriptors.map(({ digest, annotations }) => ({ reference: annotations[nameAnnotation], digest }));
  }

  get manifests(): readonly SizedBlob[] {
    return this.descriptors;
  }

  /** Adds an image from a folder that skopeo wrote, and returns its digest. */
  add(reference: string, image: string): string {
    const manifest = readFileSync(join(image, "manifest.json"));
    const digest = digestOfBytes(manifest);
    const { mediaType = "application/vnd.oci.image.manifest.v1+json" } = manifestSchema.parse(JSON.parse(manifest.toString("utf8")));
    for (const blob of readdirSync(image).filter((name) => /^[0-9a-f]{64}$/.test(name)))
      renameSync(join(image, blob), join(this.folder, "blobs/sha256", blob));
    writeFileSync(this.blob(digest), manifest);
    this.descriptors.push({ mediaType, digest, size: manifest.length, annotations: { [nameAnnotation]: reference } });
    return digest;
  }

  /** Writes the index. */
  close(): void {
    const index = { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: this.descriptors };
    writeFileSync(join(this.folder, "index.json"), JSON.stringify(index));
  }

  /**
   * Returns the parts of an image, from its manifest.
   *
   * @throws Error when the manifest is missing, or does not match its digest
   */
  partsOf(digest: string): readonly SizedBlob[] {
    const manifest = readFileSync(this.blob(digest));
    if (digestOfBytes(manifest) !== digest) throw new Error("a manifest is not that of its digest");
    const { config, layers } = manifestSchema.parse(JSON.parse(manifest.toString("utf8")));
    return [config, ...layers];
  }

  /**
   * Copies an image to a new folder for skopeo. The registry checks the parts by their digests.
   *
   * @throws Error when a part is missing, or the image does not match its digest
   */
  take(digest: string, image: string): void {
    mkdirSync(image);
    for (const part of this.partsOf(digest)) {
      const target = join(image, part.digest.slice("sha256:".length));
      if (!existsSync(target)) linkSync(this.blob(part.digest), target);
    }
    linkSync(this.blob(digest), join(image, "manifest.json"));
    writeFileSync(join(image, "version"), folderVersion);
  }

  private blob(digest: string): string {
    return join(this.folder, blobPath(digest));
  }
}

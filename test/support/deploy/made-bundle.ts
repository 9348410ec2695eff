import { createHash } from "node:crypto";
import { Header } from "tar";

/** What stands in an archive. */
export interface ArchiveEntry {
  readonly path: string;
  readonly body: string | Buffer;
  readonly type?: "File" | "Link" | "SymbolicLink" | "FIFO" | "CharacterDevice";
  readonly linkpath?: string;
}

/** An archive with what no `create` would put in. */
export function archive(entries: readonly ArchiveEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, body, type = "File", linkpath }) => {
    const bytes = Buffer.from(body);
    const header = new Header({
      path,
      type,
      size: bytes.length,
      mode: 0o644,
      mtime: new Date(0),
      ...(linkpath !== undefined && { linkpath }),
    });
    header.encode();
    return [header.block as Buffer, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** In hexadecimal digits. */
export const sha = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
/** A part as a layout holds it. */
export const blob = (body: string): ArchiveEntry => ({ path: `blobs/sha256/${sha(body)}`, body });
/** A part as a manifest names it. */
export const part = (body: string, size = body.length) => ({ digest: `sha256:${sha(body)}`, size });

/** An image of one layer. @param size of the layer, as the manifest says it */
export function image(layer: string, size = layer.length) {
  const manifest = JSON.stringify({
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: part("{}"),
    layers: [part(layer, size)],
  });
  return { manifest, digest: `sha256:${sha(manifest)}`, entries: [blob(manifest), blob(layer)] };
}

/** An image that nothing is wrong with. */
export const one = image("layer");

/** An image as an index names it. */
export const named = ({ digest, manifest }: typeof one, name: string, size = manifest.length) => ({
  mediaType: "application/vnd.oci.image.manifest.v1+json",
  digest,
  size,
  annotations: { "org.opencontainers.image.ref.name": name },
});

/** The index of images. */
export const index = (...manifests: readonly object[]): ArchiveEntry => ({
  path: "index.json",
  body: JSON.stringify({ schemaVersion: 2, manifests }),
});
/** The file that says of a folder that it is a layout. */
export const layout: ArchiveEntry = { path: "oci-layout", body: '{"imageLayoutVersion":"1.0.0"}' };
/** A bundle of {@link one} under these names. */
export const whole = (...names: readonly string[]) => [blob("{}"), ...one.entries, index(...names.map((name) => named(one, name))), layout];

import { closeSync, mkdirSync, openSync, readSync } from "node:fs";
import { extract, list, type ReadEntry } from "tar";
import { digestOf, digestPattern, repositoryOf } from "../../constructs/services/image";
import { quotedUnlessSecret } from "../../constructs/services/secrets/quoted-unless-secret";
import { refuseUnreadable } from "../results/refuse-unreadable";
import { InputError } from "../terminal/exit-codes";
import { blobPath, ImageLayout, type LaidImage, type SizedBlob } from "./image-layout";

/** Greatest size of a manifest or index. @source OCI Distribution Specification 1.1, pushing manifests: a registry's least limit */
const mostManifestBytes = 4 * 1024 * 1024; // [B]

/** Greatest length of a registry's host with an image's name. @source OCI Distribution Specification 1.1, pulling: limit of many clients */
const longestRepository = 255; // [-]

/** Files in an archive. Our own bound: a site needs some ten images of some ten layers each. */
const mostEntries = 10_000; // [-]

const remedy = "write the bundle again with edge-node images bundle";

/** Options of every pass. Only a plain archive is read, whatever its name ends in. */
const plainly = { sync: true, strict: true, brotli: false, zstd: false } as const;

/**
 * Unpacks a bundle into a new folder. Names, paths and sizes are checked before their bytes are written.
 *
 * @throws InputError with the problem and its location, for an invalid or altered bundle
 */
export function unpackBundle(bundle: string, folder: string): ImageLayout {
  refuseUnreadable("Bundle", bundle, "write one with edge-node images bundle");
  return whole(bundle, () => {
    const { sizes, index } = listed(bundle);
    const layout = ImageLayout.of(folder, index);
    for (const [i, image] of layout.images.entries()) refuseName(bundle, i, image);
    const wanted = new Map<string, number>();
    const want = ({ digest, size }: SizedBlob) => {
      const path = blobPath(digest);
      const found = sizes.get(path);
      const but = found === undefined ? "it is missing" : `it has ${found}`;
      if (found !== size)
        throw new InputError(`${path} in ${bundle} must have the ${size} bytes that its manifest states but ${but}: ${remedy}`);
      wanted.set(path, size);
    };
    // the archive may have changed by now
    const unpack = () =>
      extract({ ...plainly, file: bundle, cwd: folder, filter: (path, entry) => isFile(entry) && wanted.get(plain(path)) === entry.size });
    mkdirSync(folder);
    layout.manifests.forEach(want);
    for (const [path, size] of wanted) refuseLarge(bundle, path, size);
    unpack();
    for (const digest of new Set(layout.images.map((one) => one.digest))) layout.partsOf(digest).forEach(want);
    const other = [...sizes.keys()].find((path) => isBlob(path) && !wanted.has(path));
    if (other !== undefined)
      throw new InputError(`${bundle} must contain only what its manifests name but also contains ${other}: ${remedy}`);
    unpack();
    return layout;
  });
}

/** Reads the sizes of the files in an archive by their paths, and its index. Writes nothing. */
function listed(bundle: string): { readonly sizes: ReadonlyMap<string, number>; readonly index: string } {
  if (isCompressed(bundle)) throw new InputError(`${bundle} must be an uncompressed archive but is compressed: unpack it with gunzip`);
  const sizes = new Map<string, number>();
  const index: Buffer[] = [];
  const onReadEntry = (entry: ReadEntry) => {
    const path = plain(entry.path);
    if (entry.type === "Directory" && ["", ".", "blobs", "blobs/sha256"].includes(path)) return;
    refuseEntry(bundle, entry, sizes);
    sizes.set(path, entry.size);
    if (path === "index.json") entry.on("data", (chunk: Buffer) => index.push(Buffer.from(chunk))); // the layout writes its own index
  };
  list({ ...plainly, file: bundle, onReadEntry });
  return { sizes, index: Buffer.concat(index).toString("utf8") };
}

function refuseEntry(bundle: string, entry: ReadEntry, known: ReadonlyMap<string, number>): void {
  const path = plain(entry.path);
  const at = `${quotedUnlessSecret(entry.path)} in ${bundle}`;
  if (!isFile(entry)) throw new InputError(`${at} must be a file but is ${entry.type}: ${remedy}`);
  if (!isBlob(path) && path !== "index.json" && path !== "oci-layout")
    throw new InputError(`${at} must be named index.json, oci-layout or blobs/sha256/<64 hexadecimal digits> but is not: ${remedy}`);
  if (known.has(path)) throw new InputError(`${at} must be in the archive once but is there twice: ${remedy}`);
  if (!isBlob(path)) refuseLarge(bundle, path, entry.size);
  if (known.size >= mostEntries) throw new InputError(`${bundle} must contain at most ${mostEntries} files but contains more: ${remedy}`);
}

function refuseLarge(bundle: string, path: string, size: number): void {
  if (size > mostManifestBytes)
    throw new InputError(`${path} in ${bundle} must have at most ${mostManifestBytes} bytes but has ${size}: ${remedy}`);
}

/** Refuses names that are no reference by digest, or have another digest than their image. */
function refuseName(bundle: string, i: number, { reference, digest }: LaidImage): void {
  const at = `The name of manifests[${i}] in index.json of ${bundle}`;
  const but = `but is ${quotedUnlessSecret(reference)}`;
  if (!new RegExp(digestPattern).test(reference) || repositoryOf(reference).length > longestRepository)
    throw new InputError(`${at} must be an image reference with its digest ${but}: write registry/name@${digest}, or ${remedy}`);
  if (digestOf(reference) !== digest) throw new InputError(`${at} must have the digest of its image, ${digest}, ${but}: ${remedy}`);
}

function isBlob(path: string): boolean {
  return /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
}

function isFile(entry: object): boolean {
  return "type" in entry && (entry.type === "File" || entry.type === "OldFile");
}

/** Returns a path in the form of this program, without the `./` of other packers. */
function plain(path: string): string {
  return path.replace(/^\.\//, "").replace(/\/$/, "");
}

/** Whether an archive is compressed. A bundle never is, as its size must be known before unpacking. */
function isCompressed(bundle: string): boolean {
  const beginning = Buffer.alloc(2);
  const file = openSync(bundle, "r");
  try {
    readSync(file, beginning);
  } finally {
    closeSync(file);
  }
  return beginning.readUInt16BE() === 0x1f8b;
}

function whole<Value>(bundle: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOSPC")
      throw new InputError(`TMPDIR must have space for the content of ${bundle} but is full: set TMPDIR to another folder`);
    throw new InputError(`${bundle} must be a bundle but is none, or was changed: write it again with edge-node images bundle`);
  }
}

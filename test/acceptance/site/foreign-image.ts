import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { create } from "tar";
import { outputOf } from "../../support/programs/run-program";
import { tryFindProgram } from "../engine/search-path";

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/**
 * Puts an image of one layer that nothing compresses into a registry, built for another processor than that of the run.
 *
 * @param tag in the registry
 * @returns the same by its digest
 * @source Docker Image Manifest Version 2, Schema 2; containers/image, directory transport 1.1
 */
export async function pushForeign(tag: string, bytes: number, folder: string): Promise<string> {
  const image = join(folder, "foreign");
  mkdirSync(image);
  writeFileSync(join(folder, "filling"), randomBytes(bytes));
  const tar = join(folder, "layer.tar");
  create({ file: tar, cwd: folder, sync: true, portable: true }, ["filling"]);
  const blob = (content: Buffer) => {
    writeFileSync(join(image, digestOf(content)), content);
    return { size: content.length, digest: `sha256:${digestOf(content)}` };
  };
  const plain = readFileSync(tar);
  const layer = blob(gzipSync(plain));
  const configuration = {
    architecture: "arm64",
    os: "linux",
    config: {},
    rootfs: { type: "layers", diff_ids: [`sha256:${digestOf(plain)}`] },
  };
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: "application/vnd.docker.distribution.manifest.v2+json",
      config: { mediaType: "application/vnd.docker.container.image.v1+json", ...blob(Buffer.from(JSON.stringify(configuration))) },
      layers: [{ mediaType: "application/vnd.docker.image.rootfs.diff.tar.gzip", ...layer }],
    }),
  );
  writeFileSync(join(image, "manifest.json"), manifest);
  writeFileSync(join(image, "version"), "Directory Transport Version: 1.1\n");
  await outputOf(`${tryFindProgram("skopeo")}`, [
    "copy",
    "--quiet",
    "--preserve-digests",
    "--dest-tls-verify=false",
    `dir:${image}`,
    `docker://${tag}`,
  ]);
  return `${tag.replace(/:[^:/]*$/, "")}@sha256:${digestOf(manifest)}`;
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ImageLayout } from "../../../cli/images/image-layout";

const folder = mkdtempSync(join(tmpdir(), "image-layout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** A folder as skopeo leaves one, in Docker's form: its configuration holds a health check, which OCI has no place for. */
function copied(name: string, ...layers: string[]): { readonly image: string; readonly manifest: string } {
  const image = join(folder, name);
  mkdirSync(image);
  const config = JSON.stringify({ config: { Healthcheck: { Test: ["CMD", name] } } });
  const manifest = JSON.stringify({
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    config: { digest: `sha256:${sha(config)}`, size: config.length },
    layers: layers.map((layer) => ({ digest: `sha256:${sha(layer)}`, size: layer.length })),
  });
  for (const blob of [config, ...layers]) writeFileSync(join(image, sha(blob)), blob);
  writeFileSync(join(image, "manifest.json"), manifest);
  writeFileSync(join(image, "version"), "Directory Transport Version: 1.1\n");
  return { image, manifest };
}

describe("ImageLayout", () => {
  const root = join(folder, "layout");
  mkdirSync(root);
  const layout = ImageLayout.empty(root);
  const [one, other] = [copied("one", "shared", "own"), copied("other", "shared")];
  layout.add("registry.example/one:1", one.image);
  layout.add("registry.example/other:1", other.image);
  layout.close();
  const read = () => ImageLayout.of(root, readFileSync(join(root, "index.json"), "utf8"));

  it("holds each image by its digest and its name, and what two share once", () => {
    expect(read().images).toEqual([
      { reference: "registry.example/one:1", digest: `sha256:${sha(one.manifest)}` },
      { reference: "registry.example/other:1", digest: `sha256:${sha(other.manifest)}` },
    ]);
    expect(readdirSync(join(root, "blobs/sha256"))).toHaveLength(6);
    expect(JSON.parse(readFileSync(join(root, "oci-layout"), "utf8"))).toEqual({ imageLayoutVersion: "1.0.0" });
  });

  it("gives an image back to the byte", () => {
    const [, second] = read().images;
    const back = join(folder, "back");
    layout.take(second?.digest ?? expect.unreachable(), back);
    expect(readFileSync(join(back, "manifest.json"), "utf8")).toBe(other.manifest);
    expect(readFileSync(join(back, sha("shared")), "utf8")).toBe("shared");
    expect(readFileSync(join(back, "version"), "utf8")).toBe("Directory Transport Version: 1.1\n");
    expect(existsSync(join(back, sha("own")))).toBe(false);
  });

  it("is none by another index, and gives nothing of which a part is missing", () => {
    expect(() => ImageLayout.of(folder, "{}")).toThrow("manifests");
    rmSync(join(root, "blobs/sha256", sha("own")));
    const [first] = read().images;
    expect(() => layout.take(first?.digest ?? expect.unreachable(), join(folder, "torn"))).toThrow("ENOENT");
  });

  it("gives no image whose manifest is not that of its digest", () => {
    const [, second] = read().images;
    writeFileSync(join(root, "blobs/sha256", sha(other.manifest)), `${other.manifest}\n`);
    expect(() => layout.take(second?.digest ?? expect.unreachable(), join(folder, "altered"))).toThrow(
      "a manifest is not that of its digest",
    );
  });
});

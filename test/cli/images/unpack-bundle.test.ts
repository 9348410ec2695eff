import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArchiveEntry, archive, blob, image, index, layout, named, one, part, sha, whole } from "../../support/deploy/made-bundle";
import { runCli } from "../../support/programs/run-cli";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("unpack-bundle");
const { PATH, TMPDIR } = process.env;
const asked = files.path("asked");
const temporary = files.path("tmp");

beforeAll(() => {
  chmodSync(files.write("bin/skopeo", `#!/bin/sh\n[ "$1" = --version ] || echo "$*" >> ${join(process.cwd(), asked)}\n`), 0o755);
  mkdirSync(temporary);
  process.env.PATH = `${join(process.cwd(), files.folder, "bin")}:${PATH}`;
  process.env.TMPDIR = join(process.cwd(), temporary);
});

beforeEach(() => rmSync(asked, { force: true }));

afterAll(() => {
  process.env.PATH = PATH;
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

const usual = `registry.example/agent:1@${one.digest}`;

/** What a push of an archive gives, and what skopeo was asked. */
function push(bytes: Buffer, name = "images.tar") {
  writeFileSync(files.path(name), bytes);
  const run = runCli("images", "push", files.path(name), "--to", "10.0.0.7:5000");
  const skopeo = existsSync(asked) ? readFileSync(asked, "utf8").trim().split("\n") : [];
  return { ...run, skopeo, left: readdirSync(temporary) };
}

const refused = (why: RegExp) => ({ code: 2, stdout: "", stderr: expect.stringMatching(why), skopeo: [], left: [] });

describe("edge-node images push", () => {
  it.each([
    ["as bundle packs them", ""],
    ["as a folder that is packed by its dot", "./"],
  ])("takes files %s", (_, before) => {
    const folders = ["", "blobs/", "blobs/sha256/"].map((path) => ({ path: `${before}${path}`, body: "", type: "Directory" as "File" }));
    const entries = [
      ...folders.filter(({ path }) => path !== ""),
      ...whole(usual).map((entry) => ({ ...entry, path: `${before}${entry.path}` })),
    ];
    const { code, stdout, skopeo, left } = push(archive(entries));
    expect([code, stdout, left]).toEqual([0, `${usual} → 10.0.0.7:5000/agent@${one.digest}\n`, []]);
    expect(skopeo).toEqual([
      expect.stringMatching(/^copy --quiet --preserve-digests dir:\S+ docker:\/\/10\.0\.0\.7:5000\/agent:[0-9a-f]{12}$/),
    ]);
  });

  it("asks skopeo once for an image, whatever names it has, and once for each other one", () => {
    const other = image("other");
    const names = Array.from({ length: 50 }, (_, i) => `registry.example/name-${i}@${one.digest}`);
    const manifests = [...names.map((name) => named(one, name)), named(other, `registry.example/other@${other.digest}`)];
    const { code, stdout, skopeo } = push(archive([blob("{}"), ...one.entries, ...other.entries, index(...manifests), layout]));
    expect([code, skopeo.length]).toEqual([0, 2]);
    expect(stdout.trim().split("\n")).toEqual([
      ...names.map((name) => `${name} → 10.0.0.7:5000/name-0@${one.digest}`),
      `registry.example/other@${other.digest} → 10.0.0.7:5000/other@${other.digest}`,
    ]);
  });

  it.each([
    "--all",
    `--all@${one.digest}`,
    `../x@${one.digest}`,
    `registry.example/../x@${one.digest}`,
    `registry.example/x\u001b[2J@${one.digest}`,
    `registry.example/x\u009b@${one.digest}`,
    `registry.example/x\u202e@${one.digest}`,
    `registry.example/x\n@${one.digest}`,
    `registry.example/\${x}@${one.digest}`,
    `registry.example/$(x)@${one.digest}`,
    `registry.example/X@${one.digest}`,
    `registry.example/x y@${one.digest}`,
    `registry.example/x:${"t".repeat(129)}@${one.digest}`,
    `registry.example/${"x".repeat(239)}@${one.digest}`,
    "registry.example/x:1",
    "",
  ])("refuses the name %j with its place before anything is printed or asked", (name) => {
    const run = push(archive(whole(usual, name)));
    expect(run).toEqual(
      refused(/^The name of manifests\[1\] in index\.json of \S+images\.tar must be an image reference with its digest but is /),
    );
    expect(run.stderr).toContain(`write registry/name@${one.digest}, or write the bundle again with edge-node images bundle`);
    expect(run.stderr.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("takes the longest name that clients take", () => {
    expect(push(archive(whole(`registry.example/${"x".repeat(238)}@${one.digest}`))).code).toBe(0);
  });

  it("refuses the name of another image, and a manifest that was altered", () => {
    const other = image("other");
    expect(push(archive(whole(`registry.example/x@${other.digest}`)))).toEqual(
      refused(new RegExp(`manifests\\[0\\] in index\\.json of \\S+ must have the digest of its image, ${one.digest}, but is "registry`)),
    );
    const altered = whole(usual).map((entry) => (entry.body === one.manifest ? { ...entry, body: one.manifest.replace("1", "2") } : entry));
    expect(push(archive(altered))).toEqual(refused(/must be a bundle but is none, or was changed/));
  });

  it.each([
    [
      "a layer that is larger",
      [blob("{}"), ...image("layer", 4).entries],
      /blobs\/sha256\/[0-9a-f]{64} in \S+ must have the 4 bytes that its manifest states but it has 5/,
    ],
    ["a layer that is smaller", [blob("{}"), ...image("layer", 6).entries], /must have the 6 bytes that its manifest states but it has 5/],
    [
      "no configuration",
      image("layer").entries,
      /blobs\/sha256\/[0-9a-f]{64} in \S+ must have the 2 bytes that its manifest states but it is missing/,
    ],
    [
      "a file that no manifest names",
      [blob("{}"), blob("more"), ...one.entries],
      /must contain only what its manifests name but also contains blobs\/sha256\/[0-9a-f]{64}/,
    ],
  ])("refuses %s than its manifest says", (_, entries, why) => {
    const manifest = entries.map(({ body }) => String(body)).find((body) => body.includes("layers")) ?? expect.unreachable();
    const digest = `sha256:${sha(manifest)}`;
    expect(push(archive([...entries, index(named({ ...one, manifest, digest }, `registry.example/x@${digest}`)), layout]))).toEqual(
      refused(why),
    );
  });

  it("refuses a manifest and an index that are larger than registries take, and a manifest of another size than the index says", () => {
    const large = `{"config":${JSON.stringify(part("{}"))},"layers":[]${" ".repeat(4 * 1024 * 1024)}}`;
    const digest = `sha256:${sha(large)}`;
    const manifests = index(named({ ...one, manifest: large, digest }, `registry.example/x@${digest}`));
    expect(push(archive([blob("{}"), blob(large), manifests, layout]))).toEqual(refused(/must have at most 4194304 bytes but has 4194/));
    const wide = { path: "index.json", body: `{"manifests":[]${" ".repeat(4 * 1024 * 1024)}}` };
    expect(push(archive([wide, layout]))).toEqual(refused(/index\.json in \S+ must have at most 4194304 bytes but has 4194/));
    expect(push(archive([blob("{}"), ...one.entries, index(named(one, usual, 7)), layout]))).toEqual(refused(/must have the 7 bytes that/));
  });

  it.each<readonly [string, ArchiveEntry, RegExp]>([
    [
      "a link",
      { path: `blobs/sha256/${"a".repeat(64)}`, body: "", type: "SymbolicLink", linkpath: "/etc/passwd" },
      /must be a file but is SymbolicLink/,
    ],
    [
      "a hard link",
      { path: `blobs/sha256/${"a".repeat(64)}`, body: "", type: "Link", linkpath: "/etc/passwd" },
      /must be a file but is Link/,
    ],
    ["a pipe", { path: "oci-layout", body: "", type: "FIFO" }, /must be a file but is FIFO/],
    ["a device", { path: "index.json", body: "", type: "CharacterDevice" }, /must be a file but is CharacterDevice/],
    ["a folder of links", { path: "blobs/sha256", body: "", type: "SymbolicLink", linkpath: "/tmp" }, /must be a file but is SymbolicLink/],
    [
      "an absolute path",
      { path: "/tmp/edge-node-hostile", body: "x" },
      /"\/tmp\/edge-node-hostile" in \S+ must be named index\.json, oci-layout or blobs\/sha256\//,
    ],
    ["a path out of it", { path: "../../edge-node-hostile", body: "x" }, /must be named index\.json, oci-layout or blobs/],
    ["a path through a blob", { path: `blobs/sha256/${"a".repeat(64)}/x`, body: "x" }, /must be named index\.json, oci-layout or blobs/],
    ["a path that ends beyond its folder", { path: "blobs/../../x", body: "x" }, /must be named index\.json, oci-layout or blobs/],
    ["a file that it does not need", { path: "read-me.txt", body: "x" }, /"read-me\.txt" in \S+ must be named index\.json/],
    ["a file twice", layout, /"oci-layout" in \S+ must be in the archive once but is there twice/],
  ])("refuses %s, and writes nothing", (_, entry, why) => {
    expect(push(archive([...whole(usual), entry]))).toEqual(refused(why));
    expect(push(archive([entry, ...whole(usual)]))).toEqual(refused(why));
  });

  it("refuses more files than a bundle has", () => {
    const many = Array.from({ length: 10_001 }, (_, i) => ({ path: `blobs/sha256/${i.toString(16).padStart(64, "0")}`, body: "" }));
    expect(push(archive(many))).toEqual(refused(/must contain at most 10000 files but contains more/));
  });

  it("refuses a bomb, and everything that is compressed, whatever its name ends in", () => {
    const bomb = gzipSync(archive([{ path: `blobs/sha256/${"a".repeat(64)}`, body: Buffer.alloc(64 * 1024 * 1024) }, ...whole(usual)]));
    for (const name of ["images.tar", "images.tar.br", "images.tar.zst"])
      expect(push(bomb, name)).toEqual(refused(/must be an uncompressed archive but is compressed: unpack it with gunzip/));
    for (const name of ["images.tar.br", "images.tbr", "images.tar.zst"]) expect(push(archive(whole(usual)), name).code).toBe(0);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["an archive of nothing", Buffer.alloc(1024)],
    ["half of one", archive(whole(usual)).subarray(0, 3000)],
    ["no archive", Buffer.from("# Bundle\n".repeat(200))],
  ])("refuses %s", (_, bytes) => {
    expect(push(bytes)).toEqual(refused(/must be a bundle but is none, or was changed/));
  });

  it.each([
    ["none.tar", /Bundle must be a file that can be read but \S+none\.tar is not/],
    [".", /is not, it is a folder: write one with edge-node images bundle/],
    ["/dev/zero", /is not, it is a device, which may be endless/],
  ])("refuses %s", (name, why) => {
    const { code, stderr } = runCli("images", "push", name.startsWith("/") ? name : files.path(name), "--to", "10.0.0.7:5000");
    expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
  });
});

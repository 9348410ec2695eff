import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writePatched } from "../../../cli/fix/write-patched";

const folder = fs.mkdtempSync(join(tmpdir(), "edge-node-patch-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A file with a change that is to be written. */
function patched(name: string, before = "before") {
  const path = join(folder, name);
  fs.writeFileSync(path, "before");
  return { path, before, text: "after", sites: [] };
}

const textOf = (name: string) => fs.readFileSync(join(folder, name), "utf8");

describe("writePatched()", () => {
  it("writes a site file in its place, with its mode, and what a link leads to", () => {
    const file = patched("site.yaml");
    fs.chmodSync(file.path, 0o640);
    const link = { ...patched("hub.yaml"), path: join(folder, "link.yaml") };
    fs.symlinkSync("hub.yaml", link.path);
    writePatched([file, link]);
    expect([textOf("site.yaml"), textOf("hub.yaml")]).toEqual(["after", "after"]);
    expect(fs.statSync(file.path).mode & 0o777).toBe(0o640);
    expect(fs.lstatSync(link.path).isSymbolicLink()).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(["hub.yaml", "link.yaml", "site.yaml"]);
  });

  it("writes none where one was changed since it was read", () => {
    const files = [patched("a.yaml"), patched("b.yaml", "what was judged")];
    expect(() => writePatched(files)).toThrow(
      /^--patch must find each file as it was judged but .*b\.yaml was changed since: run fix again; no file was written$/,
    );
    expect([textOf("a.yaml"), textOf("b.yaml")]).toEqual(["before", "before"]);
  });

  it("writes none where one must not be written, or is gone", () => {
    const files = [patched("a.yaml"), patched("b.yaml")];
    fs.chmodSync(join(folder, "b.yaml"), 0o444);
    expect(() => writePatched(files)).toThrow(/^--patch must be able to write .*b\.yaml but is not, /);
    expect(textOf("a.yaml")).toBe("before");
    fs.rmSync(join(folder, "b.yaml"));
    expect(() => writePatched(files)).toThrow(/b\.yaml but is not, ENOENT.*: no file was written$/);
    expect(textOf("a.yaml")).toBe("before");
  });

  it("brings back what stood there when one cannot be put into its place", () => {
    const files = [patched("a.yaml"), patched("b.yaml")];
    const breaking = (from: fs.PathLike, to: fs.PathLike) => {
      if (String(to).endsWith("b.yaml")) throw new Error(`EIO: i/o error, rename '${from}' -> '${to}'`);
      fs.renameSync(from, to);
    };
    expect(() => writePatched(files, breaking)).toThrow("EIO: i/o error: correct that, or name another file; no file was written");
    expect([textOf("a.yaml"), textOf("b.yaml")]).toEqual(["before", "before"]);
    expect(fs.readdirSync(folder).filter((name) => name.includes("edge-node"))).toEqual([]);
  });
});

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../cli/write-files";

const folder = fs.mkdtempSync(join(tmpdir(), "edge-node-write-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe("writeFiles()", () => {
  it("brings back what stood there, and leaves nothing new, when a file cannot be put into its place", () => {
    const [old, created, last] = ["old", "created", "last"].map((name) => join(folder, name)) as [string, string, string];
    for (const file of [old, last]) fs.writeFileSync(file, "before");
    const breaking = (from: fs.PathLike, to: fs.PathLike) => {
      if (to === fs.realpathSync(last)) throw new Error(`EIO: i/o error, rename '${from}' -> '${to}'`);
      fs.renameSync(from, to);
    };
    const files = [old, created, last].map((file) => ({ file, text: "after" }));
    expect(() => writeFiles(files, [], breaking)).toThrow("EIO: i/o error: no file was written");
    expect(fs.readdirSync(folder).sort()).toEqual(["last", "old"]);
    expect([old, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["before", "before"]);
    writeFiles(files, []);
    expect(fs.readdirSync(folder).sort()).toEqual(["created", "last", "old"]);
    expect([old, created, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["after", "after", "after"]);
  });
});

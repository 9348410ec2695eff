import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { writeFiles } from "../../cli/write-files";

let failing = "";
vi.mock("node:fs", async (original) => {
  const actual = await original<typeof fs>();
  return {
    ...actual,
    renameSync: (from: string, to: string) => {
      if (to === failing) throw new Error(`EIO: i/o error, rename '${from}' -> '${to}'`);
      actual.renameSync(from, to);
    },
  };
});

const folder = fs.mkdtempSync(join(tmpdir(), "edge-node-write-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe("writeFiles()", () => {
  it("brings back what stood there, and leaves nothing new, when a file cannot be put into its place", () => {
    const [old, created, last] = ["old", "created", "last"].map((name) => join(folder, name)) as [string, string, string];
    for (const file of [old, last]) fs.writeFileSync(file, "before");
    failing = fs.realpathSync(last);
    const files = [old, created, last].map((file) => ({ file, text: "after" }));
    expect(() => writeFiles(files, [])).toThrow("EIO: i/o error: no file was written");
    expect(fs.readdirSync(folder).sort()).toEqual(["last", "old"]);
    expect([old, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["before", "before"]);
    failing = "";
    writeFiles(files, []);
    expect(fs.readdirSync(folder).sort()).toEqual(["created", "last", "old"]);
    expect([old, created, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["after", "after", "after"]);
  });
});

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../../cli/outputs/write-files";

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
    expect(() => writeFiles(files, [], { move: breaking })).toThrow(
      "EIO: i/o error: correct that, or name another file; no file was written",
    );
    expect(fs.readdirSync(folder).sort()).toEqual(["last", "old"]);
    expect([old, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["before", "before"]);
    writeFiles(files, []);
    expect(fs.readdirSync(folder).sort()).toEqual(["created", "last", "old"]);
    expect([old, created, last].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["after", "after", "after"]);
  });

  it("refuses files that another run is putting into their places, and each run leaves files of one run only", () => {
    const [one, other] = ["one", "other"].map((name) => join(folder, name)) as [string, string];
    const texts = (text: string) => [other, one].map((file) => ({ file, text }));
    const refused: unknown[] = [];
    const interrupted = (from: fs.PathLike, to: fs.PathLike) => {
      fs.renameSync(from, to);
      if (refused.length > 0) return;
      try {
        writeFiles(texts("second"), []);
      } catch (error) {
        refused.push(error);
      }
    };
    writeFiles(texts("first"), [], { move: interrupted });
    expect(String(refused[0])).toMatch(
      /InputError: --output must be written by one program at a time but process \d+ of host .* is writing .*one: run it again/,
    );
    expect([one, other].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["first", "first"]);
    writeFiles(texts("third"), []);
    expect([one, other].map((file) => fs.readFileSync(file, "utf8"))).toEqual(["third", "third"]);
    expect(fs.readdirSync(folder).filter((name) => /\.(lock|part|before)$/.test(name))).toEqual([]);
  });

  it("lets a run write other files of the same folder meanwhile", () => {
    const texts = (...names: string[]) => names.map((name) => ({ file: join(folder, name), text: name }));
    const move = (from: fs.PathLike, to: fs.PathLike) => {
      writeFiles(texts("c", "d"), []);
      fs.renameSync(from, to);
    };
    writeFiles(texts("a", "b"), [], { move });
    expect(["a", "b", "c", "d"].map((name) => fs.readFileSync(join(folder, name), "utf8"))).toEqual(["a", "b", "c", "d"]);
  });
});

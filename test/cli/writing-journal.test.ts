import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../cli/write-files";
import { isBeingWritten, recoverLeft } from "../../cli/writing-journal";
import { builtOptions } from "../support/programs/built-library";

const folder = mkdtempSync(join(tmpdir(), "edge-node-killed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kills = 16;
const besideEachOther = 4;

/** Kills a program while it writes, and gives the versions that stand there. Each file is whole. */
async function versionsAfterKill(files: readonly string[], waitMs: number): Promise<ReadonlySet<string>> {
  const writing: ChildProcess = spawn(process.execPath, [...builtOptions(), "test/support/programs/write-program.ts", ...files]);
  await once(writing.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  await setTimeout(waitMs);
  writing.kill("SIGKILL");
  await once(writing, "exit");
  return versionsOf(files);
}

function versionsOf(files: readonly string[]): ReadonlySet<string> {
  const there = files.filter((file) => existsSync(file));
  const texts = there.map((file) => readFileSync(file, "utf8"));
  for (const text of texts) expect(text).toBe(`${text.split("\n", 1)}\n`.repeat(2000));
  const versions = new Set(texts.map((text) => text.split("\n", 1)[0] ?? ""));
  return there.length < files.length ? versions.add("none") : versions;
}

describe("recoverLeft()", () => {
  it("recoverLeft() makes files of one version of what a kill left, which says so until then, and the next run leaves nothing beside them", async () => {
    const waits = fc.sample(fc.double({ min: 0, max: 60, noNaN: true }), { numRuns: kills, seed: 21 });
    const one = async (waitMs: number, i: number) => {
      mkdirSync(join(folder, `${i}`));
      const files = ["a.json", "b.xml", "c.md", "d.txt"].map((name) => join(folder, `${i}`, name));
      const versions = await versionsAfterKill(files, waitMs);
      if (versions.size > 1) expect(files.every(isBeingWritten)).toBe(true);
      recoverLeft(files);
      expect(versionsOf(files).size).toBe(1);
      expect(files.some(isBeingWritten)).toBe(false);
      writeFiles(
        files.map((file) => ({ file, text: "end" })),
        [],
      );
      expect(readdirSync(join(folder, `${i}`)).sort()).toEqual(["a.json", "b.xml", "c.md", "d.txt"]);
    };
    const left = [...waits.entries()];
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift()) await one(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: besideEachOther }, worker));
  });
});

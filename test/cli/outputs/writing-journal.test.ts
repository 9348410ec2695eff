import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../../cli/outputs/write-files";
import { isBeingWritten, recoverLeft } from "../../../cli/outputs/writing-journal";
import { builtLibrary } from "../../support/programs/built-library.mjs";
import { runCli } from "../../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-killed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kills = 16;
const besideEachOther = 4;

/** Writes the files that its arguments name together, as one version after the other, until it is killed. */
const writingProgram = (library: string) => `
const { writeFiles } = require(${JSON.stringify(resolve(library, "cli/outputs/write-files"))});
process.stdout.write("writes\\n");
const end = Date.now() + 60_000; // where nobody is left to kill it
for (let version = 1; Date.now() < end; version++) {
  const text = \`\${version}\\n\`.repeat(2000);
  writeFiles(process.argv.slice(1).map((file) => ({ file, text })), []);
}`;

/** Kills a program while it writes, and gives the versions that stand there. Each file is whole. */
async function versionsAfterKill(program: string, files: readonly string[], waitMs: number): Promise<ReadonlySet<string>> {
  const writing: ChildProcess = spawn(process.execPath, ["-e", program, ...files]);
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

/** A folder with an output whose journal somebody has put there, and a file of somebody that it names. */
function planted(name: string, journalOf: (theirs: string, own: string) => string) {
  const at = (...path: string[]) => join(folder, name, ...path);
  mkdirSync(at("theirs"), { recursive: true });
  writeFileSync(at("theirs/passwd"), "theirs");
  const part = at("theirs/passwd.edge-node.part");
  writeFileSync(part, "planted");
  writeFileSync(at("a.json.edge-node.part"), "planted");
  writeFileSync(at("a.json.edge-node.writing"), journalOf(at("theirs/passwd"), at("a.json")));
  return { own: at("a.json"), theirs: at("theirs/passwd"), part };
}

const sha256 = createHash("sha256").update("planted").digest("hex");
const plants: Readonly<Record<string, (theirs: string, own: string) => string>> = {
  "that names a file of another output": (theirs, own) =>
    JSON.stringify({
      files: [
        { path: own, sha256 },
        { path: theirs, sha256: "0" },
      ],
    }),
  "that names a file by a way up": (_, own) =>
    JSON.stringify({
      files: [
        { path: own, sha256 },
        { path: `${own}/../theirs/passwd`, sha256 },
      ],
    }),
  "that does not name its own output": (theirs) => JSON.stringify({ files: [{ path: theirs, sha256 }] }),
  "that leads to no output": () => JSON.stringify({ first: "../../etc/passwd" }),
  "that is cut off": () => '{ "files": [',
  "that is something else": () => "[1]",
};

describe("a journal of somebody", () => {
  it.each(Object.entries(plants))("a journal %s is named and left, with exit code 2, and nothing is written", (kind, journal) => {
    const { own, theirs, part } = planted(kind.replaceAll(" ", "-"), journal);
    const before = readFileSync(`${own}.edge-node.writing`, "utf8");
    for (const argv of [
      ["--format", "json", "--output", own],
      ["--format", "json", "--output", own, "--format", "markdown", "--output", `${own}.md`],
    ]) {
      const { code, stderr } = runCli("check", "examples/own-site.yaml", "--quiet", ...argv);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining(`${own}.edge-node.writing is not one, or names files that are not its own: find out who wrote it`),
      ]);
    }
    expect(readFileSync(`${own}.edge-node.writing`, "utf8")).toBe(before);
    expect([existsSync(own), readFileSync(theirs, "utf8"), readFileSync(part, "utf8")]).toEqual([false, "theirs", "planted"]);
  });

  it("a journal or a part that is a link is not followed", () => {
    const { own, theirs } = planted("link", (_, path) => JSON.stringify({ files: [{ path, sha256 }] }));
    rmSync(`${own}.edge-node.part`);
    writeFileSync(theirs, "planted");
    symlinkSync(theirs, `${own}.edge-node.part`);
    recoverLeft([own]);
    expect([existsSync(own), readFileSync(theirs, "utf8")]).toEqual([false, "planted"]);
    symlinkSync(theirs, `${own}.edge-node.writing`);
    expect(() => recoverLeft([own])).toThrow("is not one, or names files that are not its own");
    expect(readFileSync(theirs, "utf8")).toBe("planted");
  });
});

describe("recoverLeft()", () => {
  it("recoverLeft() makes files of one version of what a kill left, which says so until then, and the next run leaves nothing beside them", async () => {
    const waits = fc.sample(fc.double({ min: 0, max: 60, noNaN: true }), { numRuns: kills, seed: 21 });
    const program = writingProgram(builtLibrary());
    const one = async (waitMs: number, i: number) => {
      mkdirSync(join(folder, `${i}`));
      const files = ["a.json", "b.xml", "c.md", "d.txt"].map((name) => join(folder, `${i}`, name));
      const versions = await versionsAfterKill(program, files, waitMs);
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

import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetWriters } from "../../stacks/written-folders";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-unwritable-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = "examples/own-site.yaml";
const result = join(folder, "result.json");
beforeAll(() => {
  runCli("check", own, "--quiet", "--format", "json", "--output", result);
});
/** A site with telemetry. */
const site = "examples/one-design/riyadh.yaml";

const commands: Readonly<Record<string, (output: string) => readonly string[]>> = {
  check: (output) => ["check", own, "--quiet", "--format", "json", "--output", output],
  "check of pages": (output) => ["check", own, "--quiet", "--format", "html", "--output", output],
  "check of two": (output) => [
    "check",
    own,
    "--quiet",
    "--format",
    "json",
    "--output",
    output,
    "--format",
    "markdown",
    "--output",
    `${output}.md`,
  ],
  "check of states": (output) => ["check", own, "--quiet", "--states", output],
  synth: (output) => ["synth", own, "--quiet", "--output", output],
  baseline: (output) => ["baseline", result, "--output", output],
  "images bundle": (output) => ["images", "bundle", own, "--output", output],
  dashboards: (output) => ["dashboards", site, "--output", output],
  runbook: (output) => ["runbook", site, "--output", output],
  export: (output) => ["export", own, "--quiet", "--output", `${output}.yaml`],
  sweep: (output) => ["sweep", own, "--over", "load", "--from", "90", "--to", "90", "--step", "1", "--svg", output],
};

function expectRefused(argv: readonly string[], place: string): void {
  forgetWriters(); // each run stands for a program of its own
  const { code, stderr } = runCli(...argv);
  expect([code, stderr]).toEqual([2, expect.stringContaining(place)]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/: [a-z]/); // with what to do
}

const places = ["/proc/output", "/proc/self/output", "/proc/sys/kernel/output", "/proc/1/fd/99", "/dev/full/output"];

describe("edge-node with an output that cannot be written", () => {
  it.each(Object.keys(commands).flatMap((command) => places.map((place) => ({ command, place }))))(
    "edge-node $command ends with 2 and the place of $place, and no stack trace",
    ({ command, place }) => {
      const argv = commands[command]?.(place) ?? [];
      expectRefused(argv, place);
    },
  );

  it("edge-node synth of site files names its folder where the disk is full, and leaves nothing half written", (context) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk], { encoding: "utf8" });
    if (mounted.status !== 0 && process.env.CI === undefined) {
      const reason = `no small disk can be mounted here, ${mounted.stderr || mounted.error?.message}`;
      process.stderr.write(`${reason}\n`);
      return context.skip(reason);
    }
    expect(mounted).toMatchObject({ status: 0 });
    try {
      expectRefused(["synth", own, "--quiet", "--output", join(disk, "out")], `${join(disk, "out")} cannot be written, ENOSPC`);
      const left = readdirSync(disk, { recursive: true, encoding: "utf8" });
      expect(left.filter((name) => name.includes(".part") || name.includes("cdk.tf") || name.includes(".lock"))).toEqual([]);
      const two = commands["check of two"]?.(join(disk, "a.json")) ?? [];
      expectRefused([...two, "--states", join(disk, "states.json")], "ENOSPC");
      expect(readdirSync(disk)).toEqual(["out"]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});

describe("edge-node with something else in the place of a lock", () => {
  const secret = join(folder, "secret");
  writeFileSync(secret, "of somebody");
  const made: Readonly<Record<string, (path: string) => void>> = {
    "a folder": (path) => mkdirSync(path),
    "a link": (path) => symlinkSync(secret, path),
    "a link to nothing": (path) => symlinkSync(join(folder, "nothing"), path),
  };

  it.each(Object.keys(made))("ends with 2, names %s and what to do, and leaves it", (kind) => {
    const at = join(folder, kind.replaceAll(" ", "-"));
    mkdirSync(at);
    const locks = [join(at, ".edge-node.lock"), join(at, "a.json.edge-node.lock")];
    for (const lock of locks) made[kind]?.(lock);
    expectRefused(["synth", own, "--quiet", "--output", at], `${locks[0]} is something else: remove it`);
    for (const command of ["check of two", "baseline"])
      expectRefused(commands[command]?.(join(at, "a.json")) ?? [], `${locks[1]} is something else: remove it`);
    expect(readdirSync(at).sort()).toEqual([".edge-node.lock", "a.json.edge-node.lock"]);
    for (const lock of locks) expect(lstatSync(lock).isFile()).toBe(false);
    expect([readFileSync(secret, "utf8"), existsSync(join(folder, "nothing"))]).toEqual(["of somebody", false]);
  });
});

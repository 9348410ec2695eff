import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { builtCli } from "../support/programs/built-library.mjs";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";
import { epwLines, madeYear } from "../support/year/made-weather";

const folder = mkdtempSync(join(tmpdir(), "edge-node-unreadable-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = "examples/own-site.yaml";
const result = join(folder, "result.json");
beforeAll(() => {
  runCli("check", own, "--quiet", "--format", "json", "--output", result);
});

/** Paths of one name with every ending that a command reads: what cannot be read does not depend on it. */
const unreadable: Readonly<Record<string, readonly [make: (path: string) => unknown, reason: string]>> = {
  folder: [(path) => mkdirSync(path), "it is a folder|EISDIR: illegal operation on a directory|must be a file but is something else"],
  missing: [() => undefined, "ENOENT: no such file or directory"],
  dangling: [(path) => symlinkSync(join(folder, "nowhere"), path), "ENOENT: no such file or directory"],
  circle: [(path) => symlinkSync(path, path), "ELOOP: too many symbolic links encountered"],
  "below-a-file/site": [() => writeFileSync(join(folder, "below-a-file"), ""), "ENOTDIR: not a directory"],
  ["long".repeat(100)]: [() => undefined, "ENAMETOOLONG: name too long"],
  broken: [(path) => symlinkSync("/proc/self/mem", path), "EIO: i/o error"], // its first byte cannot be read, by nobody
};

const commands: readonly (readonly [name: string, ending: string, argv: (path: string) => readonly string[]])[] = [
  ["check of a site file in YAML", "yaml", (path) => ["check", path]],
  ["check of a site file in JSON", "json", (path) => ["check", path]],
  ["check with an output", "yaml", (path) => ["check", path, "--format", "json", "--output", join(folder, "new.json")]],
  ["check with a baseline", "json", (path) => ["check", own, "--baseline", path]],
  ["sweep of a site file", "yaml", (path) => ["sweep", path, "--over", "load", "--from", "90", "--to", "90", "--step", "1"]],
  ["sweep of a result", "json", (path) => ["sweep", path, "--over", "load", "--from", "90", "--to", "90", "--step", "1"]],
  ["report", "json", (path) => ["report", path]],
  ["diff with it before", "json", (path) => ["diff", path, result]],
  ["diff with it behind", "json", (path) => ["diff", result, path]],
  ["explain", "json", (path) => ["explain", "my-site", "supply-within-it-limit", "--result", path]],
  ["baseline", "json", (path) => ["baseline", path, "--output", join(folder, "baselines.json")]],
];

for (const ending of ["yaml", "json"]) {
  for (const [name, [make]] of Object.entries(unreadable)) make(join(folder, `${name}.${ending}`));
}

const several: readonly (readonly [name: string, argv: (files: readonly string[]) => readonly string[]])[] = [
  ["check", (files) => ["check", ...files, "--quiet"]],
  ["check --shard", (files) => ["check", ...files, "--shard", "1/1", "--quiet"]],
  ["fix", (files) => ["fix", ...files, "--quiet"]],
  ["fix --patch", (files) => ["fix", ...files, "--patch", "--quiet"]],
  ["synth", (files) => ["synth", ...files, "--quiet", "--output", join(folder, "out")]],
  ["place", (files) => ["place", ...files, "--output", join(folder, "placement.json")]],
  ["preflight", (files) => ["preflight", ...files, "--quiet"]],
  ["images list", (files) => ["images", "list", ...files]],
  ["images lock", (files) => ["images", "lock", ...files, "--output", join(folder, "lock.json")]],
  ["merge", (files) => ["merge", ...files]],
  ["check --baseline", (files) => ["check", own, ...files.flatMap((file) => ["--baseline", file])]],
  ["diff", (files) => ["diff", ...files.slice(0, 2)]],
  ["diff --format markdown", (files) => ["diff", ...files.slice(0, 2), "--format", "markdown"]],
  ["diff --terraform", (files) => ["diff", ...files.slice(0, 2), "--terraform"]],
];

describe("edge-node check of a site whose weather file is damaged", () => {
  const files = new SiteFiles("damaged-weather");
  const lines = epwLines();
  const text = (changed: string) => lines.map((line, i) => (i === 99 ? changed : line)).join("\n");
  const short = { ...madeYear(), hours: madeYear().hours.map((hour, i) => (i === 5 ? { ...hour, dryBulbC: undefined } : hour)) };
  const weathers: readonly (readonly [name: string, content: string, said: string])[] = [
    ["open.epw", text(`"${lines[99]}`), "must have at most 65536 characters in a line but has more: close its quotation mark, or end it"],
    ["last.epw", `${lines.join("\n")}\n"`, "last.epw:8769 must close every quotation mark but does not: remove the mark, or close it"],
    ["long.epw", text("1".repeat(70_000)), "must have at most 65536 characters in a line but has more"],
    ["many.epw", text("\r\n".repeat(30_000)), "must have at most 20000 lines but has more: use a file of one year"],
    ["open.csv", `"${"1,2\n".repeat(20_000)}`, "must have at most 65536 characters in a line but has more"],
    ["hole.json", JSON.stringify(short), "hours[5].dryBulbC must be between -70 and 70 °C but is missing: correct it, or write it"],
  ];

  const placed = readFileSync(own, "utf8").replace(/latitude: .*\n.*\n.*/, "latitude: 24.7\n    longitude: 46.7\n    elevation: 614 m");

  it("each is refused with its place in a program of its own, without a stack trace", () => {
    const sites = weathers.map(([name, content], i) => {
      files.write(name, content);
      const offset = name.endsWith(".csv") ? "\n    utcOffset: 3" : "";
      return files.write(`site-${i}.yaml`, placed.replace("site:\n", `site:\n  weather:\n    file: ${name}${offset}\n`));
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [...builtCli(), "check", ...sites, "--quiet"], { encoding: "utf8" }); // two bundles of csv-parse
    expect([status, stdout]).toEqual([2, ""]);
    for (const [name, , said] of weathers) {
      const place = stderr.split("\n").filter((line) => line.includes(files.path(name)));
      expect([name, place.join("\n")]).toEqual([name, expect.stringContaining(said)]);
    }
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("edge-node with several files of which some cannot be read", () => {
  it.each(several)("edge-node %s names each of them with its place, in the order given, and ends with 2", (name, argv) => {
    const unclosed = join(folder, "unclosed.json");
    const wrong = join(folder, "wrong.json");
    writeFileSync(unclosed, '{ "site": [');
    writeFileSync(wrong, JSON.stringify({ site: { nothing: 1 } }));
    const bad = [unclosed, join(folder, "missing.json"), wrong, join(folder, "dangling.json")];
    const named = name === "check --shard" ? bad.filter((one) => one !== wrong) : bad.slice(0, name.startsWith("diff") ? 2 : 4); // of sites of others a shard reads no props
    const isSiteFiles = !/merge|baseline|diff/.test(name);
    const { code, stdout, stderr } = runCli(...argv(isSiteFiles ? [bad[0] ?? "", own, ...bad.slice(1)] : bad));
    expect([code, stdout]).toEqual([2, ""]);
    const places = named.map((file) => stderr.indexOf(file));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(["out", "placement.json", "lock.json"].filter((one) => existsSync(join(folder, one)))).toEqual([]);
  });
});

describe("edge-node with a file that cannot be read", () => {
  it.each(
    commands.flatMap(([command, ending, argv]) =>
      Object.keys(unreadable).map((name) => ({ command, file: `${name}.${ending}`, name, argv })),
    ),
  )("edge-node $command ends with 2 and one reason in words of $file", ({ file, name, argv }) => {
    const [, reason] = unreadable[name] ?? [];
    const { code, stdout, stderr } = runCli(...argv(join(folder, file)));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`(?:${reason}).*: (?:correct|save|write|a pipe)`));
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  });

  it("edge-node check ends with 2 for an app that is a folder", () => {
    mkdirSync(join(folder, "app.ts"));
    const { code, stderr } = runCli("check", join(folder, "app.ts"));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^File to check must be a file that can be read but .*, it is a folder: correct its path\n$/),
    ]);
  });

  it.each([
    ["dashboards"],
    ["diagnostics"],
    ["link", "terra"],
    ["passes"],
    ["route"],
    ["runbook"],
    ["schedule"],
    ["sweep", "--over", "load", "--from", "90", "--to", "90", "--step", "1"],
  ])("edge-node %s says of a site file and of an app that cannot be read what check says", (command, ...options) => {
    writeFileSync(join(folder, "empty.yaml"), "");
    writeFileSync(join(folder, "empty.js"), "");
    mkdirSync(join(folder, "folder.js"), { recursive: true });
    for (const name of ["missing.yaml", "folder.yaml", "empty.yaml", "missing.js", "folder.js", "empty.js"]) {
      const file = join(folder, name);
      const { code, stderr } = runCli("check", file);
      expect(code).toBe(2);
      expect(runCli(command, file, ...options)).toEqual({ code, stdout: "", stderr: stderr.replace("File to check must", "Site must") });
    }
  });

  it("edge-node check ends with 2 where an app has no folder for its files", () => {
    vi.stubEnv("TMPDIR", join(folder, "nowhere"));
    const { code, stderr } = runCli("check", "examples/first-site.ts");
    vi.unstubAllEnvs();
    expect([code, stderr]).toEqual([
      2,
      `TMPDIR must be a folder that can be written to but ${join(folder, "nowhere")} is not, ENOENT: no such file or directory: set TMPDIR to another folder\n`,
    ]);
  });

  it("edge-node report ends with 2 for a device without end", () => {
    const { code, stderr } = runCli("report", "/dev/zero");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^\/dev\/zero must be a result in JSON but cannot be read, it is a device/)]);
  });
});

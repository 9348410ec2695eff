import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/programs/run-cli";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "edge-node-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of that many bytes that takes no room on the disk. */
function large(name: string, bytes: number): string {
  const file = openSync(join(folder, name), "w");
  ftruncateSync(file, bytes);
  closeSync(file);
  return join(folder, name);
}

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function linked(name: string, to: string): string {
  symlinkSync(to, join(folder, name));
  return join(folder, name);
}

const bomb = () => [
  "a: &a0 [x, x, x, x, x, x, x, x, x]",
  ...Array.from({ length: 9 }, (_, i) => `b${i}: &a${i + 1} [${`*a${i}, `.repeat(9)}x]`),
];

describe("edge-node check of a hostile file", () => {
  // Bounds far above what each takes, some milliseconds and no memory to speak of: what is refused late takes minutes and gigabytes
  it.each<readonly [what: string, file: () => string, message: string]>([
    ["of 100 MB", () => large("large.yaml", 100e6), "must have at most 1048576 bytes but has 100000000"],
    ["of 100 MB in JSON", () => large("large.json", 100e6), "must have at most 1048576 bytes"],
    ["nested 100,000 deep", () => written("deep.yaml", "[".repeat(100_000)), "must be nested at most 16 deep"],
    [
      "nested deep in JSON",
      () => written("deep.json", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`),
      "must be nested at most 16 deep",
    ],
    ["of lists in lists on one line", () => written("lists.yaml", "- ".repeat(20_000)), "must be nested at most 16 deep"],
    ["with an alias bomb", () => written("bomb.yaml", bomb().join("\n")), "bomb.yaml:10:50: must have aliases that can be resolved"],
    ["of 60,000 keys", () => written("keys.yaml", Array.from({ length: 60_000 }, (_, i) => `k${i}: 1\n`).join("")), "must have"],
    ["of bytes that are no text", () => written("binary.yaml", "\u0000\u0001\u0002"), "must be"],
    ["with a key twice", () => written("twice.yaml", "site: {}\nsite: {}\n"), "twice.yaml:2:1: must be YAML 1.2: Map keys must be unique"],
    ["with two documents", () => written("documents.yaml", "site: {}\n---\nsite: {}\n"), "documents.yaml:2:1: must be one document"],
    [
      "with an alias of nothing",
      () => written("alias.yaml", "site:\n  country: *nowhere\n"),
      "alias.yaml:2:12: must have aliases that can be resolved",
    ],
    [
      "with a list that holds itself",
      () => written("ring.yaml", "site: {}\ncooling:\n  envelope: &x [*x]\n"),
      "ring.yaml:3:17: must not contain itself but does",
    ],
    ["that holds itself", () => written("whole.yaml", "&x\nsite: *x\n"), "whole.yaml:2:1: must not contain itself but does"],
    [
      "with packs that hold themselves",
      () => written("packs.yaml", "policy: { packs: &x [*x] }\n"),
      "packs.yaml:1:22: must not contain itself but does",
    ],
    ["with a key that holds itself", () => written("key.yaml", "? &x [*x]\n: 1\n"), "must be a key of text"],
    [
      "with a trailing comma in JSON",
      () => written("comma.json", '{\n  "site": {},\n}\n'),
      "comma.json:3:1: must be JSON: property name expected",
    ],
    [
      "with a comment of JavaScript in JSON",
      () => written("slashes.json", '{\n  // a site\n  "site": {}\n}\n'),
      "slashes.json:2:3: must be JSON",
    ],
    ["with a comment of YAML in JSON", () => written("hash.json", '{\n  "site": {} # a site\n}\n'), "hash.json:2:14: must be JSON"],
    ["of YAML that is called JSON", () => written("yaml.json", "site: {}\n"), "yaml.json:1:1: must be JSON"],
    ["that is a device without end", () => linked("device.yaml", "/dev/zero"), "device.yaml is not, it is a device, which may be endless"],
    ["that is empty", () => written("empty.yaml", ""), "must be a map of name, site, policy"],
  ])("ends with 2 for one %s, in little memory", (_what, made, message) => {
    const file = made();
    const before = process.memoryUsage().rss;
    const { code, stdout, stderr } = runCli("check", file);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.length).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  it("ends with 2 for a baseline that holds itself", () => {
    const { code, stderr } = runCli("check", "examples/own-site.yaml", "--baseline", written("baseline.yaml", "- &x [*x]\n"));
    expect([code, stderr]).toEqual([2, expect.stringContaining("baseline.yaml:1:7: must not contain itself but does")]);
  });

  const racks = () => `{"site":{},"compute":{"racks":[${"{}, ".repeat(30_000)}{}]}}`;
  it.each<readonly [name: string, text: () => string]>([
    ["racks.yaml", racks],
    ["as-many-racks-as-fit.json", () => `{"site":{},"compute":{"racks":[${"{},".repeat(60_000)}{}]}}`],
    ["loads.yaml", () => `power: { boards: [{ circuits: [{ serves: [${"1,".repeat(60_000)}] }] }] }`],
  ])("ends with 2 for %s of tens of thousands of problems, lists fifty and says how many more", (name, text) => {
    const file = written(name, text());
    const { code, stdout, stderr } = runCli("check", file);
    expect([code, stdout]).toEqual([2, ""]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(52);
    const [, count] = /is not valid \((\d+) problems\)$/.exec(lines[0] ?? "") ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(60_000);
    expect(lines.at(-1)).toBe(`  and ${Number(count) - 50} more`);
    expect(lines.slice(1, -1).filter((line) => !line.startsWith(`  ${file}:1:`))).toEqual([]);
    expect(stderr.length).toBeLessThan(20_000);
  });

  it("ends with 2 for a folder and for a file that is not there", () => {
    expect(runCli("check", folder).code).toBe(2);
    expect(runCli("check", join(folder, "no.yaml")).code).toBe(2);
  });

  it("ends with 2 for a saved result of 100 MB that is none, and for one nested 100,000 deep", () => {
    for (const file of [large("result.json", 100e6), written("nested.json", "[".repeat(100_000))]) {
      const { code, stdout, stderr } = runCli("report", file);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("must be a result in JSON but cannot be read");
      expect(stderr.length).toBeLessThan(5000);
    }
  });
});

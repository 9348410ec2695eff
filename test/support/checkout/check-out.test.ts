import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkOut, copyWorkTree, workTreeSha } from "./check-out";
import { findCommit } from "./commit";
import { git } from "./git";

let root: string;
const path = (...names: readonly string[]) => join(root, ...names);
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "check-out-"));
  git(root, ["init", "--quiet"]);
  mkdirSync(path("rules"));
  writeFileSync(path("rules", "limit.ts"), "45\n");
  writeFileSync(path(".gitignore"), ".cache/\n");
  git(root, ["add", "."]);
  git(root, ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "One"]);
  writeFileSync(path("rules", "limit.ts"), "46\n");
  writeFileSync(path("rules", "new.ts"), "47\n");
});

afterAll(() => rmSync(root, { recursive: true }));

describe("checkOut()", () => {
  it("checkOut() writes the files of the commit, not those of the work tree, and leaves index and work tree as they are", () => {
    const before = git(root, ["status", "--porcelain"]);
    const folder = path(".cache", "commit");
    checkOut(findCommit("HEAD", root), folder, root);
    expect(filesOf(folder)).toEqual([".gitignore", "rules", "rules/limit.ts"]);
    expect(readFileSync(join(folder, "rules", "limit.ts"), "utf8")).toBe("45\n");
    expect(git(root, ["status", "--porcelain"])).toBe(before);
    expect(filesOf(path(".cache")).filter((name) => !name.startsWith("commit"))).toEqual([]);
  });

  it("checkOut() leaves nothing of what the folder held before", () => {
    const folder = path(".cache", "again");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "left.ts"), "");
    checkOut(findCommit("HEAD", root), folder, root);
    expect(filesOf(folder)).not.toContain("left.ts");
  });
});

describe("copyWorkTree()", () => {
  it("copyWorkTree() takes changed and new files, and none that git ignores or that was removed", () => {
    const folder = path(".cache", "tree");
    writeFileSync(path("rules", "gone.ts"), "");
    git(root, ["add", "--intent-to-add", "rules/gone.ts"]);
    rmSync(path("rules", "gone.ts"));
    copyWorkTree(folder, root);
    expect(filesOf(folder)).toEqual([".gitignore", "rules", "rules/limit.ts", "rules/new.ts"]);
    expect(readFileSync(join(folder, "rules", "limit.ts"), "utf8")).toBe("46\n");
  });
});

describe("workTreeSha()", () => {
  it("workTreeSha() is another for another text of a file that no commit holds, and leaves the index as it is", () => {
    const before = git(root, ["status", "--porcelain"]);
    const sha = workTreeSha(root);
    writeFileSync(path("rules", "new.ts"), "48\n");
    expect(workTreeSha(root)).not.toBe(sha);
    writeFileSync(path("rules", "new.ts"), "47\n");
    expect(workTreeSha(root)).toBe(sha);
    expect(git(root, ["status", "--porcelain"])).toBe(before);
  });
});

describe("findCommit()", () => {
  it("findCommit() gives the same commit for a branch and its short hash", () => {
    const { sha, name } = findCommit("HEAD", root);
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    expect(sha.startsWith(name)).toBe(true);
    expect(findCommit(name, root).sha).toBe(sha);
  });

  it.each(["no-such-branch", "0123456", "--all", ""])("findCommit() says that %j is no commit of the repository", (text) => {
    expect(() => findCommit(text, root)).toThrow(`must be one of this repository but ${text} is none`);
  });

  it("findCommit() says so where there is no repository", () => {
    expect(() => findCommit("HEAD", tmpdir())).toThrow("not a git repository");
  });
});

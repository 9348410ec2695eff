import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { absolutePathProblem } from "../../../constructs/services/configuration-file";

describe("absolutePathProblem()", () => {
  it.each(["/a", "/etc/name/file.yaml", "/a b", "/.hidden", "/\u00e9"])("absolutePathProblem() takes %s", (path) => {
    expect(absolutePathProblem(path)).toBeUndefined();
  });

  it.each(["", "a", "./a", "/", "/a/", "//a", "/a//b", "/a/./b", "/a/../b", "C:\\a"])("absolutePathProblem() refuses %j", (path) => {
    expect(absolutePathProblem(path)).toBe(`must be an absolute path but is ${JSON.stringify(path)}: write it as /directory/name`);
  });

  it("absolutePathProblem() refuses what Terraform would change or what only Terraform knows", () => {
    expect(absolutePathProblem("/e\u0301")).toMatch(/^must be in Unicode normal form C/);
    expect(absolutePathProblem("/a\0b")).toMatch(/^must not hold the character U\+0000/);
    expect(absolutePathProblem(Token.asString({ ref: 1 }))).toMatch(/^must be known at synth but is an unresolved token/);
  });
});

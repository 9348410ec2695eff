import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import {
  configurationFileProblem,
  configurationFilesSchema,
  systemDirectoryProblem,
} from "../../../constructs/services/configuration-file";
import { problemsOf } from "../../support/props/problems-of";

describe("configurationFileProblem()", () => {
  it.each([
    ["/etc/name/a.yaml", "x", undefined],
    ["/name/a.yaml", "x", undefined],
    ["/a.yaml", "x", "must lie in a directory of its own but is /a.yaml: move it one directory down, as /etc/name/file.yaml"],
    ["/usr/a.yaml", "x", "must lie in a directory of its own but is /usr/a.yaml: move it one directory down, as /etc/name/file.yaml"],
    ["/etc/a:b/c.yaml", "x", "must lie in a directory without a colon but that is /etc/a:b: rename it"],
    ["/etc/name/a:b.yaml", "x", undefined],
    ["name/a.yaml", "x", 'must be an absolute path but is "name/a.yaml": write it as /directory/name'],
    ["/etc/name/a.yaml", "", "must hold text but is empty, which the provider refuses: leave the file out"],
    ["/etc/name/a.yaml", "\ud800", "must be whole Unicode characters but holds half of a surrogate pair: mend the text"],
    [
      "/etc/name/a.yaml",
      Token.asString({ ref: 1 }),
      "must be known at synth but holds a Terraform token: pass the value through the environment",
    ],
  ])("configurationFileProblem() of %s that holds %j", (path, content, problem) => {
    expect(configurationFileProblem(path, content)).toBe(problem);
  });
});

describe("systemDirectoryProblem()", () => {
  it.each(["/", "/etc", "/tmp", "/var"])("systemDirectoryProblem() refuses %s, which a mount would empty", (directory) => {
    expect(systemDirectoryProblem(directory)).toBe(
      `must be a directory of the program's own but is ${directory}, which a mount would empty: name one below it`,
    );
  });

  it("systemDirectoryProblem() takes a directory below one", () => {
    expect(systemDirectoryProblem("/var/name")).toBeUndefined();
  });
});

describe("configurationFilesSchema", () => {
  it("configurationFilesSchema refuses a file that is the directory of another", () => {
    expect(
      problemsOf(() => parseProps(configurationFilesSchema, "files", { "/etc/w/a": "x", "/etc/w/a/b": "y", "/etc/w/ab": "z" })),
    ).toEqual(["/etc/w/a: must be a file but is the directory of /etc/w/a/b too: rename one of the two"]);
  });

  it("configurationFilesSchema names each file that is wrong", () => {
    expect(
      problemsOf(() => parseProps(configurationFilesSchema, "files", { "/etc/a.txt": "x", "/etc/a/b.txt": "", "/etc/c/d.txt": "good" })),
    ).toEqual([
      "/etc/a.txt: must lie in a directory of its own but is /etc/a.txt: move it one directory down, as /etc/name/file.yaml",
      "/etc/a/b.txt: must hold text but is empty, which the provider refuses: leave the file out",
    ]);
  });
});

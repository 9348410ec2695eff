import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parsedProgram, programProblems } from "../../support/props/programs";

describe("programSchema", () => {
  it.each([
    [{ name: "Decoder 1" }, /^name: must be lower-case letters, digits and hyphens/],
    [{ name: "a.b" }, /^name: must be lower-case letters, digits and hyphens/],
    [
      { environment: { "PASSWORD=hunter2": "1" } },
      /^environment: must be the name of an environment variable but is one that holds a secret: use letters/,
    ],
    [{ environment: { "A=B": "1" } }, /^environment\.A=B: must be the name of an environment variable but is "A=B": use letters/],
    [{ files: { "/etc/a.txt": "x" } }, /^files\.\/etc\/a\.txt: must lie in a directory of its own but is \/etc\/a\.txt:/],
    [{ enviroment: {} }, /^enviroment: unknown prop: did you mean "environment"\?$/],
    [{ command: [] }, /^command: must have at least 1 item but has 0: add some$/],
  ])("programSchema refuses %j", (change, problem) => {
    expect(programProblems(change)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ["/etc", "must be a directory of the program's own but is /etc, which a mount would empty: name one below it"],
    ["/", 'must be an absolute path but is "/": write it as /directory/name'],
    ["data", 'must be an absolute path but is "data": write it as /directory/name'],
    ["/data/", 'must be an absolute path but is "/data/": write it as /directory/name'],
    ["/a:b", "must not hold a colon: rename the directory"],
    ...["/configuration-0123456789ab", "/probe-0123456789ab"].map((path) => [
      path,
      `must not be called as a volume that the node makes itself but is ${path}: rename the directory`,
    ]),
    ["/data/../etc", 'must be an absolute path but is "/data/../etc": write it as /directory/name'],
  ])("programSchema refuses the data directory %s", (directory, message) => {
    expect(programProblems({ dataDirectories: [directory] })).toEqual([`dataDirectories[0]: ${message}`]);
  });

  it("programSchema lets the environment hold tokens", () => {
    const token = Token.asString({ ref: 1 });
    expect(parsedProgram({ environment: { URL: `https://${token}/` } }).environment).toEqual({ URL: `https://${token}/` });
  });

  it("programSchema refuses a value of the environment that is no text without repeating it: it may be a PIN", () => {
    expect(programProblems({ environment: { PIN: 123_456 } })).toEqual(["environment.PIN: must be text: write the value in quotes"]);
  });
});

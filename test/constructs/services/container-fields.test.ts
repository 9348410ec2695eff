import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parsedProgram, programProblems } from "../../support/props/programs";

describe("userSchema", () => {
  it.each(["root", "1000", "1000:", ":0", "-1:0", "a:b"])("userSchema refuses %s, which is no numeric uid:gid", (user) => {
    expect(programProblems({ user })).toEqual([
      `user: must be a numeric uid:gid other than root but is "${user}": write it as 65532:65532`,
    ]);
  });

  it.each(["2147483648:5", "5:2147483648", "99999999999999999999:5"])("userSchema refuses %s, which the engine would at apply", (user) => {
    expect(programProblems({ user })).toEqual([`user: must be a uid and a gid of at most 2147483647 but is "${user}": choose lower ones`]);
  });

  it("userSchema takes the last user and group that there are", () => {
    expect(programProblems({ user: "2147483647:2147483647" })).toEqual([]);
  });
});

describe("containerMemory", () => {
  it.each([
    ["5 MiB", "5 MiB"],
    ["6.5 MiB", "6.5 MiB"],
  ])("containerMemory refuses %s: the provider takes whole MiB, the engine 6 MiB or more", (memory, shown) => {
    expect(programProblems({ memory })).toEqual([`memory: must be whole MiB and at least 6 MiB but is ${shown}: write it as "512 MiB"`]);
  });

  it("containerMemory takes 6 MiB", () => {
    expect(parsedProgram({ memory: "6 MiB" }).memory.mebibytes).toBe(6);
  });
});

describe("cpuSharesSchema", () => {
  it.each([
    [1, "must be at least 2 but is 1: use a value within the limit"],
    [262_145, "must be at most 262144 but is 262145: use a value within the limit"],
    [2.5, "must be a whole number but is 2.5: write a whole number"],
  ])("cpuSharesSchema refuses %s", (cpuShares, message) => {
    expect(programProblems({ cpuShares })).toEqual([`cpuShares: ${message}`]);
  });
});

describe("commandSchema", () => {
  it("commandSchema takes tokens and refuses an empty argument", () => {
    expect(programProblems({ command: ["run", Token.asString({ ref: 1 })] })).toEqual([]);
    expect(programProblems({ command: ["run", ""] })).toEqual([
      "command[1]: must not be empty, which the provider refuses: leave the argument out",
    ]);
  });
});

describe("scratchSchema", () => {
  it.each([
    ["/work", "1.5 MiB", 'must be whole MiB but is 1.5 MiB: write it like "16 MiB"'],
    ["work", "1 MiB", 'must be an absolute path but is "work": write it as /directory/name'],
    ["/", "1 MiB", 'must be an absolute path but is "/": write it as /directory/name'],
    ["/a:b", "1 MiB", "must hold neither a colon nor a comma: rename the directory"],
    ["/a,b", "1 MiB", "must hold neither a colon nor a comma: rename the directory"],
  ])("scratchSchema refuses %s of %s", (path, size, message) => {
    expect(programProblems({ scratch: { [path]: size } })).toEqual([`scratch.${path}: ${message}`]);
  });

  it("scratchSchema takes none at all, for a program that writes nothing", () => {
    expect(programProblems({ scratch: {} })).toEqual([]);
  });
});

describe("stopGraceSchema", () => {
  it.each(["0 s", "0.5 s", "1.5 s"])("stopGraceSchema refuses %s", (stopGrace) => {
    expect(programProblems({ stopGrace })).toEqual([`stopGrace: must be whole seconds from 1 s but is ${stopGrace}: write it as "30 s"`]);
  });
});

import { describe, expect, it } from "vitest";
import { listProblems, unsaidNames } from "../../scripts/api-names";

const changelog = (unreleased: string) => `# Changelog

## [Unreleased]

### Changed

${unreleased}

## [0.1.0]

- \`RoomProps\` is gone, \`Site\` too.
`;

const before = ["RoomProps", "Site", "solve", "testing/smallNode"];
const without = (...gone: string[]) => before.filter((name) => !gone.includes(name));

describe("listProblems()", () => {
  // That the list is as the sources are, npm run check:api compares.
  const problems = (now: readonly string[], unreleased = "- Nothing.") => listProblems(before, now, changelog(unreleased));

  it("has nothing to say of a list that is as the sources are", () => {
    expect(problems(before)).toEqual([]);
  });

  it("tells a name that is gone until the changelog speaks of it, and then that the list must be written", () => {
    expect(problems(without("solve"))).toEqual([
      "solve is gone: name it in backticks under Unreleased in CHANGELOG.md and say what to do, or keep it",
    ]);
    expect(problems(without("solve"), "- `solve()` is gone.")).toEqual([
      "docs/api-names.txt is not as the sources are (solve): run `npm run api-names`",
    ]);
  });

  it("tells a list that lacks a new name", () => {
    expect(problems([...before, "tilt"])).toEqual(["docs/api-names.txt is not as the sources are (tilt): run `npm run api-names`"]);
  });
});

describe("unsaidNames()", () => {
  const unsaid = (now: readonly string[], unreleased = "- Nothing.") =>
    unsaidNames(before, now, changelog(unreleased)).map((problem) => problem.split(" ")[0]);

  it("has nothing to say of new names", () => {
    expect(unsaid([...before, "tilt"])).toEqual([]);
  });

  it("takes what the changelog names in backticks under Unreleased, a function with its parentheses and a name of a subpath without it", () => {
    const words = "- `RoomProps` is gone: use `Room`. `solve()` and `smallNode()` are gone.";
    expect(unsaid(without("RoomProps", "solve", "testing/smallNode"), words)).toEqual([]);
  });

  it("takes no name without backticks, none of an earlier version and none that begins alike", () => {
    const gone = without("RoomProps", "solve");
    expect(unsaid(gone, "- RoomProps and solve are gone.")).toEqual(["RoomProps", "solve"]);
    expect(unsaid(gone, "- `RoomPropsOf` and `solver` changed.")).toEqual(["RoomProps", "solve"]);
  });
});

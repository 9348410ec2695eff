import { describe, expect, it } from "vitest";
import { breakingChanges, changeText, listProblems, unsaidChanges } from "../../scripts/api-changes";
import { writtenApiNames } from "../../scripts/api-names";

const changelog = (unreleased: string) => `# Changelog

## [Unreleased]

### Changed

${unreleased}

## [0.1.0]

- \`RoomProps.lights\` is gone, \`Site\` too.
`;

const before = ["RoomProps", "RoomProps.heater?", "RoomProps.lights", "Site", "Site.grid", "Site.grid.minimum", "solve"];
const without = (...gone: string[]) => before.filter((name) => !gone.includes(name));
const unsaid = (now: readonly string[], unreleased = "- Nothing.") =>
  unsaidChanges(breakingChanges(before, now), changelog(unreleased)).map(({ name, what }) => `${name} ${what}`);

describe("docs/api-names.txt", () => {
  // That it is as the sources are, npm run check:api compares.
  const written = writtenApiNames();

  it("has functions, classes with what they inherit here, props that may be left out, nested ones, and types made of others", () => {
    const some = ["rules/solve", "quantity.power", "Mass.tonnes", "Mass.toJSON of Quantity", "RoomProps.heater?", "Site.grid.outages.longestS"];
    const ofOthers = ["report/SiteConditions.position of Site", "rules/RoomState.acEer? of SolvedRoom", "testing/smallNode"];
    expect([...some, ...ofOthers].filter((name) => !written.includes(name))).toEqual([]);
  });

  it("has nothing that is private or protected, and nothing of another package", () => {
    const inner = ["NodeStudy.points", "Mass.in", "EdgeNodeStack.node", "EdgeNodeStack.toTerraform"];
    expect(written.filter((name) => inner.includes(name))).toEqual([]);
  });
});

describe("listProblems()", () => {
  const problems = (now: readonly string[], unreleased = "- Nothing.") => listProblems(before, now, changelog(unreleased));

  it("has nothing to say of a list that is as the sources are", () => {
    expect(problems([...before])).toEqual([]);
  });

  it("tells what breaks users until the changelog speaks of it, and then that the list must be written", () => {
    expect(problems(without("solve"))).toEqual([
      "solve is gone: name it in backticks under Unreleased in CHANGELOG.md and say what to do, or keep it",
    ]);
    expect(problems(without("solve"), "- `solve()` is gone.")).toEqual([
      "docs/api-names.txt is not as the sources are (solve): run `npm run api-names`",
    ]);
  });

  it("tells a list that lacks what breaks nobody, or is in another order", () => {
    expect(problems([...before, "tilt"])).toEqual(["docs/api-names.txt is not as the sources are (tilt): run `npm run api-names`"]);
    expect(problems(before.toReversed())).toEqual(["docs/api-names.txt is not as the sources are (its order): run `npm run api-names`"]);
  });
});

describe("breakingChanges() and unsaidChanges()", () => {
  it("have nothing to say of the same names, and of new ones", () => {
    expect(unsaid([...before, "RoomProps.fans?", "Site.sky", "FloorProps", "FloorProps.load"])).toEqual([]);
  });

  it("tell a function and a prop that are gone", () => {
    expect(unsaid(without("solve", "RoomProps.lights"))).toEqual(["RoomProps.lights is gone", "solve is gone"]);
  });

  it("tell a prop that must be given now, and a new one that must be given where props were taken before", () => {
    expect(unsaid([...without("RoomProps.heater?"), "RoomProps.heater", "RoomProps.fans"])).toEqual([
      "RoomProps.heater must be given now",
      "RoomProps.fans is new and must be given",
    ]);
  });

  it("let a prop be left out that had to be given", () => {
    expect(unsaid([...without("RoomProps.lights"), "RoomProps.lights?"])).toEqual([]);
  });

  it("take what the changelog names in backticks under Unreleased, a function with its parentheses too", () => {
    expect(unsaid(without("solve", "RoomProps.lights"), "- `RoomProps.lights` is gone: use `lamps`. `solve()` is gone.")).toEqual([]);
  });

  it("take no name without backticks, none of an earlier version and none that begins alike", () => {
    const gone = without("RoomProps.lights", "solve");
    const all = ["RoomProps.lights is gone", "solve is gone"];
    expect(unsaid(gone, "- RoomProps.lights and solve are gone.")).toEqual(all);
    expect(unsaid(gone, "- `RoomProps` and `solver` changed.")).toEqual(all);
  });

  it("take a type that is gone for all of its props, but not one that stays", () => {
    const gone = without("Site", "Site.grid", "Site.grid.minimum");
    expect(unsaid(gone, "- `Site` is gone.")).toEqual([]);
    expect(unsaid([...gone, "Site"], "- `Site` changed.")).toEqual(["Site.grid is gone", "Site.grid.minimum is gone"]);
  });

  it("take a prop at the type in which it is written for all types that are made of that one", () => {
    const shared = [...before, "Place", "Place.grid of Site", "Place.grid.minimum of Site"];
    const now = ["Site", "Place"];
    const changes = breakingChanges(shared, [...without("Site.grid", "Site.grid.minimum"), ...now]);
    expect(unsaidChanges(changes, changelog("- `Site.grid` is gone."))).toEqual([]);
    expect(unsaidChanges(changes, changelog("- `Place.grid` is gone.")).map(({ name }) => name)).toEqual([
      "Site.grid",
      "Site.grid.minimum",
    ]);
  });

  it("ask for a prop that leaves one type and stays in the type in which it is written", () => {
    const changes = breakingChanges([...before, "Place", "Place.grid of Site"], [...before, "Place"]);
    expect(unsaidChanges(changes, changelog("- `Site.grid` moved.")).map(changeText)).toEqual([
      "Place.grid is gone: name it in backticks under Unreleased in CHANGELOG.md and say what to do, or keep it",
    ]);
  });

  it("name what cdktf-edge-node/testing exports as its users do", () => {
    const changes = breakingChanges(["testing/smallNode"], []);
    expect(unsaidChanges(changes, changelog("- `smallNode()` is gone."))).toEqual([]);
  });
});

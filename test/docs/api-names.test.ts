import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { breakingChanges, changeText, unsaidChanges } from "../../scripts/api-changes";
import { apiNames, writtenApiNames } from "../../scripts/api-names";
import { root } from "../../scripts/repository";

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
  const written = writtenApiNames();
  let now: readonly string[];
  beforeAll(() => {
    now = apiNames();
  });

  it("loses no name, and asks for no prop, that the changelog does not speak of under Unreleased", () => {
    const changes = unsaidChanges(breakingChanges(written, now), readFileSync(join(root, "CHANGELOG.md"), "utf8"));
    expect(changes.map(changeText)).toEqual([]);
  });

  it("is as the sources are: `npm run api-names` writes it", () => {
    const [inSources, inList] = [new Set(now), new Set(written)];
    expect({ added: now.filter((name) => !inList.has(name)), gone: written.filter((name) => !inSources.has(name)) }).toEqual({
      added: [],
      gone: [],
    });
    expect(written.length).toBe(now.length);
  });

  it("has functions, classes with what they inherit here, props that may be left out, nested ones, and types made of others", () => {
    const some = ["solve", "quantity.power", "Mass.tonnes", "Mass.toJSON of Quantity", "RoomProps.heater?", "Site.grid.outages.longestS"];
    const ofOthers = ["SiteConditions.position of Site", "RoomState.acEer? of SolvedRoom", "testing/smallNode"];
    expect([...some, ...ofOthers].filter((name) => !now.includes(name))).toEqual([]);
  });

  it("has nothing that is private or protected, and nothing of another package", () => {
    const inner = ["NodeStudy.points", "Mass.in", "EdgeNodeStack.node", "EdgeNodeStack.toTerraform"];
    expect(now.filter((name) => inner.includes(name))).toEqual([]);
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

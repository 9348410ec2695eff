import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unique } from "../../constructs/plain/unique";

const root = join(__dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const rooms = JSON.parse(textOf("scripts/rooms.json")) as readonly string[];

/** The folder whose README has the line of a room: one below constructs/, or a wing itself. */
function wingOf(room: string): string {
  const [top = "", wing] = room.split("/");
  return top === "constructs" && wing !== undefined ? `${top}/${wing}` : top;
}

/** A room as its README names it: by its path below the folder, the folder itself by its name. */
function nameOf(room: string): string {
  const wing = wingOf(room);
  return room === wing ? `${wing.split("/").at(-1)}/` : `${room.slice(wing.length + 1)}/`;
}

const wings = [...new Set(rooms.filter((room) => room !== "constructs").map(wingOf))];
const modules = ["compute", "cooling", "power", "downlink", "telemetry", "orchestration"].map((name) => `constructs/${name}`);

describe("the rooms of the tree", () => {
  it.each(wings)("%s has a README of one screen", (wing) => {
    expect(existsSync(join(root, wing, "README.md"))).toBe(true);
    expect(textOf(`${wing}/README.md`).split("\n").length).toBeLessThanOrEqual(40);
  });

  it.each(wings.filter((wing) => !modules.includes(wing)))("%s/README.md has a line for each of its rooms and for no other", (wing) => {
    const named = [...textOf(`${wing}/README.md`).matchAll(/^\| `([a-z/-]+\/)` /gm)].map(([, name]) => name);
    expect(named).toEqual(rooms.filter((room) => wingOf(room) === wing).map(nameOf));
  });

  it("stand in constructs/README.md in their order, a folder with several of them by the last", () => {
    const named = [...textOf("constructs/README.md").matchAll(/^\| `([a-z-]+)\/` /gm)].map(([, name]) => `constructs/${name}`);
    const below = rooms.filter((room) => room.startsWith("constructs/")).map(wingOf);
    expect(named).toEqual(unique(below.toReversed()).toReversed());
  });

  it("have a README at the first two levels, or are named in the one above", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trimEnd().split("\n");
    const folders = unique(
      tracked
        .map((file) => file.split("/").slice(0, -1))
        .flatMap((path) => [path.slice(0, 1), path.slice(0, 2)].map((one) => one.join("/"))),
    );
    const above = (folder: string) => (folder.includes("/") ? `${folder.split("/")[0]}/README.md` : "CONTRIBUTING.md");
    const isNamed = (folder: string) =>
      textOf("CONTRIBUTING.md").includes(`\`${folder}/`) ||
      new RegExp(`\`${folder.split("/").at(-1)}/?\``).test(existsSync(join(root, above(folder))) ? textOf(above(folder)) : "");
    expect(folders.filter((folder) => folder !== "" && !existsSync(join(root, folder, "README.md")) && !isNamed(folder))).toEqual([]);
  });

  it("holds every source file of each wing in one of them, and none is empty", () => {
    const below = (folder: string): string[] =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        if (entry.isDirectory()) return below(`${folder}/${entry.name}`);
        return /\.(?:ts|tsx|mts)$/.test(entry.name) ? [folder] : [];
      });
    const found = [
      ...new Set(
        rooms
          .map((room) => room.split("/")[0] as string)
          .filter((top, i, all) => all.indexOf(top) === i)
          .flatMap(below),
      ),
    ].sort();
    expect(found).toEqual([...rooms].sort());
  });
});

describe("CONTRIBUTING.md", () => {
  const page = textOf("CONTRIBUTING.md");

  it("names files and folders that are there", () => {
    const named = [...page.matchAll(/`([\w.-]+\/(?:[\w.-]+\/?)*)`/g)].map(([, path = ""]) => path);
    const paths = unique(named.filter((path) => existsSync(join(root, path.split("/")[0] ?? "")) && !path.includes("NAME")));
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("names each type with the file that declares it", () => {
    const types = [...page.matchAll(/^\| `([A-Z]\w+)` +\| `([^`]+)`/gm)].map(([, name, file]) => ({ name, file }));
    expect(types.length).toBeGreaterThan(7);
    expect(
      types.filter(({ name, file = "" }) => !new RegExp(`^export (?:interface|class|type) ${name}\\b`, "m").test(textOf(file))),
    ).toEqual([]);
  });
});

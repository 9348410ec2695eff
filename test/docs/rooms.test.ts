import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(__dirname, "../..");
const rooms = JSON.parse(readFileSync(join(root, "scripts/rooms.json"), "utf8")) as readonly string[];

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
    if (!modules.includes(wing)) expect(readFileSync(join(root, wing, "README.md"), "utf8").split("\n").length).toBeLessThanOrEqual(40);
  });

  it.each(wings.filter((wing) => !modules.includes(wing)))("%s/README.md has a line for each of its rooms and for no other", (wing) => {
    const named = [...readFileSync(join(root, wing, "README.md"), "utf8").matchAll(/^\| `([a-z/-]+\/)` /gm)].map(([, name]) => name);
    expect(named).toEqual(rooms.filter((room) => wingOf(room) === wing).map(nameOf));
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

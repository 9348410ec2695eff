import { nameList } from "../props/problems/name-list";
import type { Path } from "../props/problems/path";
import { isData, valueAt } from "./at-path";

/** The name of the nearest part that holds what stands at a path; undefined where none has a name. */
export function nameOf(design: unknown, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const held = valueAt(design, path.slice(0, length));
    if (isData(held) && typeof held.name === "string") return held.name;
  }
  return undefined;
}

/** What the lists are called whose parts do not say by their names what they are. */
const kinds: Readonly<Record<string, string>> = { feeds: "feed", circuits: "circuit", boards: "board" };

/** Words of a variation with the names of the parts at these places for `{name}`, as `Breaker of feed a, feed b`. */
export function called(what: string, design: unknown, places: readonly Path[]): string {
  return what.replace("{name}", () => nameList(places.map((place) => kindAndNameOf(design, place) ?? "")));
}

/** The name with what it is, as `circuit racks-1` or `feed a`. */
function kindAndNameOf(design: unknown, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const held = valueAt(design, path.slice(0, length));
    const kind = kinds[String(path[length - 2])];
    if (!isData(held) || typeof held.name !== "string") continue;
    const owner = path[length - 2] === "disks" ? nameOf(design, path.slice(0, length - 2)) : undefined; // each host calls its own as it likes
    return `${kind === undefined ? "" : `${kind} `}${held.name}${owner === undefined ? "" : ` of ${owner}`}`;
  }
  return undefined;
}

/** A path with the names of parts in the place of their numbers, as `power.boards[board-a].circuits[rack-1].breaker`. */
export function namedPath(design: unknown, path: Path): string {
  return path.reduce<string>((shown, step, i) => {
    if (typeof step === "string") return shown === "" ? step : `${shown}.${step}`;
    const part = valueAt(design, path.slice(0, i + 1));
    return `${shown}[${isData(part) && typeof part.name === "string" ? part.name : step}]`;
  }, "");
}

import { nameList } from "../props/problems/name-list";
import type { Path } from "../props/problems/path";
import { isData, valueAt } from "./at-path";

/** Returns the name of the nearest part around a path; undefined if none has a name. */
export function nameOf(design: unknown, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const held = valueAt(design, path.slice(0, length));
    if (isData(held) && typeof held.name === "string") return held.name;
  }
  return undefined;
}

/** Words for the parts of lists whose names do not tell what they are. */
const kinds: Readonly<Record<string, string>> = { feeds: "feed", circuits: "circuit", boards: "board" };

/** Fills the names of parts into the words of a variation, such as `Breaker of feed a, feed b`. */
export function called(what: string, design: unknown, places: readonly Path[]): string {
  return what.replace("{name}", () => nameList(places.map((place) => kindAndNameOf(design, place) ?? "")));
}

/** Returns the kind and the name of a part, such as `circuit racks-1` or `feed a`. */
function kindAndNameOf(design: unknown, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const held = valueAt(design, path.slice(0, length));
    const kind = kinds[String(path[length - 2])];
    if (!isData(held) || typeof held.name !== "string") continue;
    const owner = path[length - 2] === "disks" ? nameOf(design, path.slice(0, length - 2)) : undefined; // names are unique within one host only
    return `${kind === undefined ? "" : `${kind} `}${held.name}${owner === undefined ? "" : ` of ${owner}`}`;
  }
  return undefined;
}

/** Writes a path with the names of parts instead of their indexes, such as `power.boards[board-a].circuits[rack-1].breaker`. */
export function namedPath(design: unknown, path: Path): string {
  return path.reduce<string>((shown, step, i) => {
    if (typeof step === "string") return shown === "" ? step : `${shown}.${step}`;
    const part = valueAt(design, path.slice(0, i + 1));
    return `${shown}[${isData(part) && typeof part.name === "string" ? part.name : step}]`;
  }, "");
}

import { defined } from "../constructs/plain/defined";

/** A change of the API that who uses it may have to follow. */
export interface ApiChange {
  /** As `RoomProps.heater`. */
  readonly name: string;
  readonly what: "is gone" | "must be given now" | "is new and must be given";
  /** The same change of the type in which the prop is written, when that is another. */
  readonly sameAs?: string;
}

interface Entry {
  readonly isOptional: boolean;
  readonly writtenAs?: string;
}

/**
 * What breaks between two lists of names as `apiNames()` gives them. A new prop that must be given breaks where it is the user who gives it: in a type whose
 * name ends in Props.
 */
export function breakingChanges(before: readonly string[], now: readonly string[]): readonly ApiChange[] {
  const [had, has] = [entriesOf(before), entriesOf(now)];
  const change = (name: string, what: ApiChange["what"], { writtenAs }: Entry): ApiChange => ({
    name,
    what,
    ...defined({ sameAs: writtenAs }),
  });
  const gone = [...had].filter(([name]) => !has.has(name)).map(([name, entry]) => change(name, "is gone", entry));
  const asked = [...has].flatMap(([name, entry]) => {
    const known = had.get(name);
    if (entry.isOptional || (known && !known.isOptional)) return [];
    if (known) return [change(name, "must be given now", entry)];
    return /^[^.]*Props\./.test(name) && had.has(ownerOf(name)) ? [change(name, "is new and must be given", entry)] : [];
  });
  return [...gone, ...asked];
}

/** Those of the changes that a changelog does not name in backticks under Unreleased. A name that is gone stands for all below it. */
export function unsaidChanges(changes: readonly ApiChange[], changelog: string): readonly ApiChange[] {
  const words = new Set([...unreleased(changelog).matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word.replace(/\(\)$/, "")));
  const isNamed = ({ name }: ApiChange) => words.has(shown(name));
  const gone = new Set(changes.filter((change) => change.what === "is gone" && isNamed(change)).map(({ name }) => name));
  const isBelowGone = (name: string): boolean => name !== "" && (gone.has(name) || isBelowGone(ownerOf(name)));
  const isSaid = (change: ApiChange) => isNamed(change) || isBelowGone(change.name);
  return changes.filter(
    (change) => !isSaid(change) && !changes.some((other) => other.name === change.sameAs && other.what === change.what && isSaid(other)),
  );
}

/** What is wrong with the list of names beside those of the sources: changes that the changelog does not speak of, else that the list was not written. */
export function listProblems(list: readonly string[], now: readonly string[], changelog: string): readonly string[] {
  const unsaid = unsaidChanges(breakingChanges(list, now), changelog);
  if (unsaid.length > 0) return unsaid.map(changeText);
  if (list.join("\n") === now.join("\n")) return [];
  const [inList, inSources] = [new Set(list), new Set(now)];
  const others = [...now.filter((name) => !inList.has(name)), ...list.filter((name) => !inSources.has(name))];
  return [`docs/api-names.txt is not as the sources are (${others.slice(0, 5).join(", ") || "its order"}): run \`npm run api-names\``];
}

/** A change as who made it reads it. */
export function changeText({ name, what }: ApiChange): string {
  return `${shown(name)} ${what}: name it in backticks under Unreleased in CHANGELOG.md and say what to do, or keep it`;
}

/** A name of `cdktf-edge-node/testing` without what tells the list so. */
function shown(name: string): string {
  return name.replace(/^testing\//, "");
}

function ownerOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

function entriesOf(lines: readonly string[]): ReadonlyMap<string, Entry> {
  return new Map(
    lines.map((line) => {
      const [name = "", owner] = line.split(" of ");
      const path = name.replace(/\?$/, "");
      return [path, { isOptional: path !== name, ...(owner !== undefined && { writtenAs: path.replace(/^[^.]+/, owner) }) }];
    }),
  );
}

function unreleased(changelog: string): string {
  return /^## \[Unreleased\]$([\s\S]*?)(?=^## \[)/m.exec(`${changelog}\n## [`)?.[1] ?? "";
}

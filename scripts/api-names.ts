/** The list of exported names that users may rely on, one a line. */
export const apiNamesPath = "docs/api-names.txt";

/** Says what is wrong with the list of names: names that are gone and that the changelog does not speak of, else that the list was not written. */
export function listProblems(list: readonly string[], now: readonly string[], changelog: string): readonly string[] {
  const unsaid = unsaidNames(list, now, changelog);
  if (unsaid.length > 0) return unsaid;
  const [inList, inSources] = [new Set(list), new Set(now)];
  const others = [...now.filter((name) => !inList.has(name)), ...list.filter((name) => !inSources.has(name))];
  if (others.length === 0) return [];
  return [`${apiNamesPath} is not as the sources are (${others.slice(0, 5).join(", ")}): run \`npm run api-names\``];
}

/** Says of each name that is gone and that the changelog does not name in backticks under Unreleased what to do. */
export function unsaidNames(list: readonly string[], now: readonly string[], changelog: string): readonly string[] {
  const said = new Set([...unreleased(changelog).matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word.replace(/\(\)$/, "")));
  const inSources = new Set(now);
  return list
    .filter((name) => !inSources.has(name) && !said.has(exportedAs(name)))
    .map((name) => `${exportedAs(name)} is gone: name it in backticks under Unreleased in CHANGELOG.md and say what to do, or keep it`);
}

/** A name without the subpath before it, as users write it. */
function exportedAs(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function unreleased(changelog: string): string {
  return /^## \[Unreleased\]$([\s\S]*?)(?=^## \[)/m.exec(`${changelog}\n## [`)?.[1] ?? "";
}

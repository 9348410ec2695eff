import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of every file in a folder, by its path in it. */
export function filesIn(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => [join(entry.parentPath, entry.name).slice(root.length), readFileSync(join(entry.parentPath, entry.name), "utf8")])
      .sort(),
  );
}

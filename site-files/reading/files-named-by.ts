import { dirname, join } from "node:path";
import { mapOf } from "../../constructs/plain/map-of";
import { unique } from "../../constructs/plain/unique";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { fileText } from "./file-text";

/** Keys at the top of a site file that name another file. */
const namingKeys = ["design", "imageLock", "placementLock"] as const;

/**
 * Returns the files that a site file and its design name, such as the profile of its country, its locks and its element sets. Returns none for a file that cannot be
 * read.
 */
export function filesNamedBy(path: string): readonly string[] {
  const site = tryValue(path);
  const { design } = mapOf(site);
  const own = namedWithin(site).map((named) => join(dirname(path), named));
  if (typeof design !== "string") return own;
  const shared = join(dirname(path), design);
  return unique([...own, ...namedWithin(tryValue(shared)).map((named) => join(dirname(shared), named))]);
}

/** Returns the files that a parsed site file or design names, as written: `file` of any map, and those under the keys of a site. */
export function namedWithin(value: unknown): readonly string[] {
  const map = mapOf(value);
  return unique([...namingKeys.map((key) => map[key]).filter((named) => typeof named === "string"), ...filesWithin(value)]);
}

function filesWithin(value: unknown): readonly string[] {
  return Object.entries(mapOf(value)).flatMap(([key, entry]) =>
    key === "file" && typeof entry === "string" ? [entry] : filesWithin(entry),
  );
}

function tryValue(path: string): unknown {
  return catchRefusal(
    () => readYaml(fileText(path), path).value,
    () => undefined,
  );
}

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { linkNames, namesOf } from "./link-names";
import { writtenPages } from "./pages/written-pages";
import { filesBelow } from "./repository";

/** Scripts of package.json that are for a checkout alone. */
const ofCheckout = ["prepare", "prepack"];

/**
 * Lays the package out in a folder as it is published, and changes nothing elsewhere: names on its pages are links there, and no script is run where it is installed.
 *
 * @param dist where the built library is
 */
export function layOutPackage(folder: string, dist: string): void {
  const { files, scripts, ...manifest } = JSON.parse(readFileSync("package.json", "utf8")) as PackageJson;
  for (const path of files) cpSync(path === "dist" ? dist : path, join(folder, path), { recursive: true });
  const kept = Object.fromEntries(Object.entries(scripts).filter(([name]) => !ofCheckout.includes(name)));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...manifest, files, scripts: kept }, undefined, 2)}\n`);
  const names = namesOf(Object.fromEntries(writtenPages().map((path) => [path, readFileSync(path, "utf8")])));
  for (const file of filesBelow(folder, ".md")) {
    const path = relative(folder, file).replaceAll(sep, "/");
    writeFileSync(file, linkNames(path, readFileSync(file, "utf8"), names));
  }
}

interface PackageJson {
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
}

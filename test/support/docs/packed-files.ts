import { execFileSync } from "node:child_process";

let packed: readonly string[] | undefined;

/** Paths of the files that are published, as npm finds them. */
export function packedFiles(): readonly string[] {
  packed ??= listed();
  return packed;
}

function listed(): readonly string[] {
  const output = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json", "--silent"], { encoding: "utf8" });
  const [{ files }] = JSON.parse(output.slice(output.indexOf("[\n"))) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path);
}

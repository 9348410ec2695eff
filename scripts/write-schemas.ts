import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./repository";

const folder = "schemas";

/** Digests of what the schemas were made of, and of themselves. */
const digestFile = ".cache/schemas.digest";

/** Writes schemas/ as the sources say it, behind `npm ci` in a checkout, and into the package: anew where a source, the compiler or a schema is another than then. */
function writeSchemas(): void {
  // before the schemas are made: a source may change meanwhile
  const made = digestOf([
    "package-lock.json",
    "tsconfig.json",
    ...["constructs", "site-files", "scripts"].flatMap((one) => filesBelow(one, "")),
  ]);
  const digests = () => `${made} ${digestOf(filesBelow(folder, ".json"))}`;
  if (existsSync(digestFile) && readFileSync(digestFile, "utf8") === digests()) return;
  const { madeSchemas }: typeof import("./made-schemas") = require("./made-schemas"); // here, for it loads the compiler and the library
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(madeSchemas())) {
    const file = join(folder, `${name}.schema.json`);
    const text = `${JSON.stringify(schema, undefined, 1)}\n`;
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text); // another process may be reading it
  }
  mkdirSync(".cache", { recursive: true });
  writeFileSync(digestFile, digests());
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

writeSchemas();

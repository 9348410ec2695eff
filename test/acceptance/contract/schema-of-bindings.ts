import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProviderSchema, SchemaBlock, ValueType } from "./schema";

// Bindings are generated from the schema of one provider version, 3.6.2, and for HCL they carry each attribute's type.
const entry =
  /^ +(\w+): \{\n +value: .*\n +isBlock: (?:true|false),\n +type: "(simple|list|set|map)",\n +storageClassType: "(\w+)",\n +\},$/gm;
const functions = /^function (\w+)ToHclTerraform\(struct\) \{\n([\s\S]*?)^\}$/gm;
const ofResource = /^ {4}synthesizeHclAttributes\(\) \{\n([\s\S]*?)^ {4}\}$/m;

/** The schema that the installed bindings were generated from. */
export function schemaOfBindings(): ProviderSchema {
  const library = join(dirname(require.resolve("@cdktf/provider-docker/package.json")), "lib");
  const files = readdirSync(library)
    .filter((folder) => !folder.startsWith("data-"))
    .map((folder) => join(library, folder, "index.js"))
    .filter((file) => existsSync(file));
  const resources = Object.fromEntries(files.map((file) => schemaOfFile(readFileSync(file, "utf8"))));
  const { docker: provider, ...others } = resources;
  if (provider === undefined) throw new Error("Bindings must hold the provider's own schema but do not");
  return { provider, resources: others };
}

function schemaOfFile(source: string): [type: string, block: SchemaBlock] {
  const type = /\.tfResourceType = "(\w+)"/.exec(source)?.[1] ?? "";
  const bodies = new Map([...source.matchAll(functions)].map(([, name = "", body = ""]) => [name, body]));
  bodies.set("", ofResource.exec(source)?.[1] ?? "");
  return [type, blockOf("", bodies)];
}

/** @param name of the function that writes the block; empty for the resource itself */
function blockOf(name: string, bodies: ReadonlyMap<string, string>): SchemaBlock {
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`Bindings must describe block ${name} but do not`);
  const attributes: Record<string, ValueType> = {};
  const blocks: Record<string, SchemaBlock> = {};
  for (const [, attribute = "", , storage = ""] of body.matchAll(entry)) {
    const type = valueTypes[storage];
    if (type) attributes[attribute] = type;
    else blocks[attribute] = blockOf(functionName(storage), bodies);
  }
  return { attributes, blocks };
}

const functionName = (storage: string) => `${storage.charAt(0).toLowerCase()}${storage.slice(1).replace(/List$/, "")}`;

const valueTypes: Readonly<Record<string, ValueType>> = {
  string: "string",
  number: "number",
  boolean: "bool",
  stringList: "list of string",
  stringMap: "map of string",
};

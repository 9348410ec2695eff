import type { ProviderSchema, SchemaBlock, ValueType } from "./schema";

/** Terraform JSON of one stack, as far as a provider reads it. */
export interface StackJson {
  readonly provider?: Readonly<Record<string, readonly Block[]>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

type Block = Readonly<Record<string, unknown>>;

/** What Terraform itself reads in a block. */
const metaArguments = new Set(["//", "alias", "connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"]);

/** Everything in the JSON that the provider would not take: a name that it does not have, a value of another type. */
export function contractProblems(json: StackJson, schema: ProviderSchema): string[] {
  const ofProvider = (json.provider?.docker ?? []).flatMap((block) =>
    blockProblems("provider docker", block, schema.provider, metaArguments),
  );
  const ofResources = Object.entries(json.resource ?? {}).flatMap(([type, resources]) => {
    const block = schema.resources[type];
    if (block === undefined) return [`${type} does not exist`];
    return Object.values(resources).flatMap((resource) => blockProblems(type, resource, block, metaArguments));
  });
  return [...new Set([...ofProvider, ...ofResources])];
}

function blockProblems(path: string, block: Block, schema: SchemaBlock, known: ReadonlySet<string> = new Set()): string[] {
  return Object.entries(block).flatMap(([name, value]) => {
    if (known.has(name)) return [];
    const type = schema.attributes[name];
    if (type !== undefined) return isOfType(value, type) ? [] : [`${path}.${name} is ${JSON.stringify(value)} and not ${type}`];
    const nested = schema.blocks[name];
    if (nested === undefined) return [`${path}.${name} does not exist`];
    return [value].flat().flatMap((entry) => blockProblems(`${path}.${name}`, entry as Block, nested));
  });
}

const wholeExpression = /^\$\{[^{}]*\}$/;

function isOfType(value: unknown, type: ValueType): boolean {
  if (typeof value === "string" && wholeExpression.test(value)) return true; // its type is known to Terraform only
  switch (type) {
    case "string":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "bool":
      return typeof value === "boolean";
    case "list of string":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string");
    case "map of string":
      return typeof value === "object" && value !== null && Object.values(value).every((entry) => typeof entry === "string");
  }
}

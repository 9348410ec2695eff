import type { ProviderSchema, SchemaBlock, ValueType } from "./schema";

type SchemaType = string | readonly [collection: string, element: unknown];

interface PrintedBlock {
  readonly attributes?: Readonly<Record<string, { readonly type?: SchemaType }>>;
  readonly block_types?: Readonly<Record<string, { readonly block: PrintedBlock }>>;
}

interface PrintedSchemas {
  readonly provider_schemas: Readonly<
    Record<
      string,
      {
        readonly provider: { readonly block: PrintedBlock };
        readonly resource_schemas: Readonly<Record<string, { readonly block: PrintedBlock }>>;
      }
    >
  >;
}

/** The schema that `providers schema -json` prints for the one provider of a stack. */
export function schemaOfProvider(json: string): ProviderSchema {
  const [printed] = Object.values((JSON.parse(json) as PrintedSchemas).provider_schemas);
  if (printed === undefined) throw new Error("Stack must have a provider but the schemas name none");
  return {
    provider: blockOf(printed.provider.block),
    resources: Object.fromEntries(Object.entries(printed.resource_schemas).map(([type, { block }]) => [type, blockOf(block)])),
  };
}

function blockOf({ attributes = {}, block_types = {} }: PrintedBlock): SchemaBlock {
  const types = Object.entries(attributes).flatMap(([name, { type }]) => {
    const valueType = valueTypeOf(type);
    return valueType ? [[name, valueType] as const] : [];
  });
  return {
    attributes: Object.fromEntries(types),
    blocks: Object.fromEntries(Object.entries(block_types).map(([name, { block }]) => [name, blockOf(block)])),
  };
}

/** Other types, as lists of objects, are left out: a construct that wrote one would be found as writing what does not exist. */
function valueTypeOf(type: SchemaType | undefined): ValueType | undefined {
  if (type === "string" || type === "number" || type === "bool") return type;
  const [collection, element] = Array.isArray(type) ? type : [];
  if (element !== "string") return undefined;
  return collection === "map" ? "map of string" : "list of string";
}

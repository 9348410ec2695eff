/** Type of an attribute, as far as the written JSON can show it: lists and sets look alike there. */
export type ValueType = "string" | "number" | "bool" | "list of string" | "map of string";

/** What a provider takes in a resource, or in a block of one. */
export interface SchemaBlock {
  readonly attributes: Readonly<Record<string, ValueType>>;
  readonly blocks: Readonly<Record<string, SchemaBlock>>;
}

/** Blocks of the provider itself and of its resources, by type. */
export interface ProviderSchema {
  readonly provider: SchemaBlock;
  readonly resources: Readonly<Record<string, SchemaBlock>>;
}

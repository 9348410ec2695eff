import Ajv2020 from "ajv/dist/2020";
import type { JsonSchema } from "./type-schema";

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });

/**
 * The value that comments state as the default of a prop, undefined where they state none that the prop takes: `"inside"`, `3`, `0.8, the end of life` of a ratio, and not `none`.
 *
 * @param words of the comments, in which `Default: …` has a paragraph of its own
 */
export function statedDefault(schema: JsonSchema, words: readonly string[]): unknown {
  const text = words.flatMap((one) => /(?:^|\n\n)Default: ([\s\S]*)\.$/.exec(one)?.[1] ?? [])[0];
  if (text === undefined) return undefined;
  const forms = [text, text.replace(/[,:] .*$/s, "")];
  for (const form of [schema, ...(schema.anyOf ?? [])]) {
    const value = forms.map((one) => valueIn(one, form)).find((one) => one !== undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The value that a text stands for where the schema takes it. Free text takes one in quotes alone: others are words about the default. */
function valueIn(text: string, schema: JsonSchema): unknown {
  const isFree = schema.type === "string" && schema.enum === undefined && schema.const === undefined;
  const isQuantity = isFree && typeof schema.pattern === "string" && Array.isArray(schema.examples) && /\d/.test(text);
  const candidates = [parsed(text), ...(isFree && !isQuantity ? [] : [text])];
  return candidates.find((value) => isScalar(value) && isScalarSchema(schema) && ajv.validate(schema, value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Without references, which only the whole schema resolves. */
function isScalarSchema({ type, enum: values, const: value }: JsonSchema): boolean {
  return values !== undefined || value !== undefined || (typeof type === "string" && type !== "object" && type !== "array");
}

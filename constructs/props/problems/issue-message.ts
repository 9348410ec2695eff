import { z } from "zod";
import { counted } from "../../plain/counted";
import { quotedText } from "../../units/shown-text";
import { closest } from "./closest";
import { nameList } from "./name-list";
import { isToken, tokenMessage } from "./token";

/** Message of a union without a matching member, when its schema has no words of its own. */
export const noMember = "must have one of the allowed forms: see the documentation of this prop";

/**
 * Returns the words of an issue without words in its schema: limit, value, colon, remedy. Unrecognized props have one line each. Undefined
 * leaves zod's own words.
 */
export function issueMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownProp(key, knownKeys(issue))).join("\n");
    case "invalid_union":
      return Array.isArray(issue.options) ? oneOf(issue.options, issue.discriminator, issue.input) : noMember;
  }
  if (isToken(issue.input)) return tokenMessage;
  switch (issue.code) {
    case "invalid_type": {
      const expected = `${typeName(issue.expected)}${shapeText(issue.inst)}`;
      if (issue.input === undefined) return `is required: add ${expected}${mayBeEmpty(issue) ? " ([] if there are none)" : ""}`;
      if (issue.expected === "boolean" && typeof issue.input === "string")
        return `must be ${expected} but is ${shownValue(issue.input)}: ${truthRemedy(issue.input)}`;
      return `must be ${typeName(issue.expected)} but is ${shownValue(issue.input)}: ${numberRemedy(issue) ?? `write ${expected}`}`;
    }
    case "invalid_value":
      return oneOf(issue.values, undefined, issue.input);
    case "too_small":
      return outside(issue.inclusive ? "at least" : "above", issue.minimum, issue.input);
    case "too_big":
      return outside(issue.inclusive ? "at most" : "below", issue.maximum, issue.input);
    default:
      return undefined;
  }
}

/** Returns a value for an error, on one line. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return quotedText(value);
  if (Array.isArray(value)) return "a list";
  if (value === undefined) return "missing";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

function mayBeEmpty({ expected, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): boolean {
  const def = inst?._zod.def;
  if (expected !== "array" || def === undefined || !("type" in def)) return false;
  return !(def.checks ?? []).some(({ _zod: { def: one } }) => one.check === "min_length");
}

/** Most props that the remedy for a missing object names. */
const mostShown = 8;

/** Names the props that an object needs, or says what the items of a list are; empty for any other schema. */
function shapeText(schema: unknown): string {
  if (schema instanceof z.ZodArray) {
    const item = unwrapped(schema.element);
    if (item instanceof z.ZodTuple) return ` of lists${shapeText(item)}`;
    return item instanceof z.ZodObject ? ` of objects${shapeText(item)}` : "";
  }
  if (schema instanceof z.ZodTuple) return ` of ${schema._zod.def.items.length} values`;
  if (!(schema instanceof z.ZodObject)) return "";
  const needed = Object.entries(schema.shape).flatMap(([prop, one]) => (one._zod.optin === "optional" ? [] : [prop]));
  return needed.length === 0 ? "" : ` with ${nameList(needed, mostShown)}`;
}

/** Returns the schema that reads a value before anything is made of it. */
function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodReadonly) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

/** Returns the remedy for a quoted number, or one with a decimal comma, where a number is needed. */
function numberRemedy({ expected, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string | undefined {
  if (expected !== "number" || typeof input !== "string" || !/^[-+]?\d{1,15}(?:[.,]\d{1,15})?$/.test(input)) return undefined;
  return `write ${input.replace(",", ".")}, without quotes`;
}

/** Returns the remedy for words that YAML 1.1 reads as booleans, and for quoted booleans, where a boolean is needed. */
function truthRemedy(word: string): string {
  if (/^(?:true|false)$/i.test(word)) return "leave the quotes out";
  if (/^(?:y|yes|on)$/i.test(word)) return "write true";
  return /^(?:n|no|off)$/i.test(word) ? "write false" : "write true or false";
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: "text",
    int: "a whole number",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    tuple: "a list",
    object: "an object",
    record: "an object",
  };
  return names[expected] ?? "a value";
}

function oneOf(values: readonly unknown[], discriminator: string | undefined, input: unknown): string {
  const value = discriminator === undefined ? input : (input as Readonly<Record<string, unknown>>)[discriminator];
  const allowed = values.map(shownValue).join(", ");
  if (value === undefined) return `is required: add one of ${allowed}`;
  const meant = typeof value === "string" ? closest(value, values.map(String)) : undefined;
  return `must be one of ${allowed} but is ${shownValue(value)}: ${meant === undefined ? "choose one of them" : `did you mean ${shownValue(meant)}?`}`;
}

function outside(limit: string, bound: number | bigint, input: unknown): string {
  const unit = Array.isArray(input) ? "item" : typeof input === "string" ? "character" : undefined;
  if (unit === undefined) return `must be ${limit} ${bound} but is ${shownValue(input)}: use a value within the limit`;
  const change = limit === "at least" || limit === "above" ? "add" : "remove";
  return `must have ${limit} ${counted(Number(bound), unit)} but has ${(input as string | readonly unknown[]).length}: ${change} some`;
}

function knownKeys(issue: z.core.$ZodRawIssue): readonly string[] {
  const def: unknown = issue.inst?._zod.def;
  return typeof def === "object" && def !== null && "shape" in def && typeof def.shape === "object" ? Object.keys(def.shape ?? {}) : [];
}

function unknownProp(key: string, known: readonly string[]): string {
  const meant = closest(key, known);
  if (meant !== undefined) return `unknown prop: did you mean ${shownValue(meant)}?`;
  return `unknown prop: ${known.length === 0 ? "leave it out" : `the props here are ${known.map(shownValue).join(", ")}`}`;
}

import type { z } from "zod";
import { parseProps } from "../../props/parse-props";

/** What a parameter is made of. */
export interface ParameterDefinition<Like, Value> {
  /** Schema of a quantity, as `ratio({ min: 0, max: 1 })`: it reads the text of packs, countries and sites, and refuses what is out of range. */
  readonly schema: z.ZodType<Value, Like>;
  /** Text of the value that holds where nobody sets one. */
  readonly default: Like;
  /** What it is, in a few words. */
  readonly description: string;
  /** Where the default comes from. */
  readonly source: string;
}

/** A number of a rule that a pack, a country or a site may set. */
export interface Parameter<Value = unknown> {
  readonly description: string;
  readonly source: string;
  /** Unit of the default, `-` if none. */
  readonly unit: string;
  /** The default as it is shown. */
  readonly defaultText: string;
  readonly defaultValue: Value;
  /** @throws PropsError with the words of the quantity, for another unit or a value out of range */
  parse(path: string, input: unknown): Value;
}

/**
 * Declares a parameter of a rule.
 *
 * @throws PropsError when the default is out of its own range: a defect of the rule
 */
export function parameter<Like, Value>(definition: ParameterDefinition<Like, Value>): Parameter<Value> {
  const { schema, description, source } = definition;
  const parse = (path: string, input: unknown) => parseProps(schema, path, input) as Value;
  const defaultValue = parse(`default of "${description}"`, definition.default);
  const defaultText = String(defaultValue);
  return { description, source, unit: defaultText.split(" ")[1] ?? "-", defaultText, defaultValue, parse };
}

/** Parameters of a rule, by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values that a rule sees, by name. */
export type ParameterValues<Declared extends Parameters> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Parameter<infer Value> ? Value : never;
};

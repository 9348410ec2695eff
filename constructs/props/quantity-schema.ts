import { z } from "zod";
import { compact } from "../plain/compact";
import type { PlausibleRange } from "../plausibility/plausible-range";
import type { Quantity } from "../units";
import type { TextForm } from "../units/quantity-kind";
import { quotedText } from "../units/shown-text";
import { implausible, rangeOf, statedOf } from "./plausible";
import { addProblem } from "./problems/add-problem";
import { isToken, tokenMessage } from "./problems/token";
import { suggestedUnit } from "./suggested-unit";

/** Narrower limits than those of physics. A plain number is in the SI unit of the quantity. */
export interface Bounds<Value, Text = never> {
  readonly min?: Value | number;
  readonly max?: Value | number;
  /** Whether only values above zero are accepted. */
  readonly positive?: true;
  /** Remedy for a value beyond a limit. @default "use a value within it" */
  readonly remedy?: string;
  /** Plausible range: a value outside it is refused unless its object states a reason. @default every value within the limits is plausible */
  readonly plausible?: PlausibleRange<Text>;
}

/** Settings that the schemas of one quantity share. */
interface QuantityOptions<Value> {
  /** Limits for props without their own. @default none */
  readonly usual?: Pick<Bounds<Value>, "min" | "max" | "remedy">;
  /** Whether an error about a value outside its bounds suggests another unit. @default true */
  readonly hint?: boolean;
}

/** A schema that takes an instance or its text, and returns the instance. */
export interface QuantitySchema<Like, Value> extends z.ZodPipe<z.ZodCustom<Like, Like>, z.ZodTransform<Value, Like>> {}

interface QuantityClass<Value> {
  parse(text: string): Value;
  [Symbol.hasInstance](value: unknown): boolean;
}

/** Name of the static factory that reverses a getter. */
type FactoryOf<Getter extends string> = Getter extends "value" ? "of" : Getter;

/**
 * Makes the schema factory of one quantity. An error of the class becomes an issue in the same words; bare numbers and unresolved tokens
 * are refused.
 *
 * @typeParam Like input of the schema
 */
export function quantity<Like>() {
  return <Value extends Like & Quantity<string> & Readonly<Record<Getter, number>>, Getter extends string>(
    type: QuantityClass<Value> & Readonly<Record<FactoryOf<Getter>, (si: number) => Value>>,
    getter: Getter,
    options?: QuantityOptions<Value>,
  ) => {
    const factory = (getter === "value" ? "of" : getter) as FactoryOf<Getter>;
    return boundedSchema<Like, Value>(
      type,
      (si) => type[factory](si),
      (value) => value[getter],
      options,
    );
  };
}

/**
 * Makes the schema factory of a quantity.
 *
 * @param fromSi static factory of the SI unit
 * @param si getter of the SI unit
 * @param options settings for every prop of this quantity
 */
function boundedSchema<Like, Value extends Like & Quantity<string>>(
  type: QuantityClass<Value>,
  fromSi: (si: number) => Value,
  si: (value: Value) => number,
  { usual, hint = true }: QuantityOptions<Value> = {},
) {
  const bound = (limit: Value | number | undefined) => (typeof limit === "number" ? fromSi(limit) : limit);
  const required = readQuantity(type, undefined); // made once: zod parses each missing optional prop, and forgets the result
  return (bounds: Bounds<Value, Extract<Like, string>> = {}): QuantitySchema<Like, Value> => {
    const { plausible } = bounds;
    const min = bound(bounds.min ?? (bounds.positive ? undefined : usual?.min));
    const max = bound(bounds.max ?? usual?.max);
    const form = fromSi(1).textForm(bounds.positive ? 0 : min && si(min));
    const limits = limitsOf({ fromSi, positive: bounds.positive, min, max, si });
    const range = plausible && { from: si(type.parse(plausible.least)), to: si(type.parse(plausible.most)) };
    const isPlausible = (value: number) => !range || (value >= range.from && value <= range.to);
    const limitBrokenBy = (value: Value) => limits.find(({ holds }) => !holds(si(value)));
    const fits = (value: Value) => limitBrokenBy(value) === undefined && isPlausible(si(value));
    /** Returns the same number in another unit, where the value is far outside. */
    const meant = (input: Like, isFar: boolean): string | undefined =>
      hint && isFar && typeof input === "string"
        ? suggestedUnit(input, { parse: (text) => tryParse(type, text), si, fits, units: form.units })
        : undefined;
    const check = (input: Like, context: z.RefinementCtx): Value => {
      const answer = input === undefined ? required : readQuantity(type, input);
      if ("refused" in answer) {
        context.addIssue({ code: "custom", message: answer.refused, params: { wrongType: typeof input !== "string" } });
        return z.NEVER;
      }
      const { value } = answer;
      const broken = limitBrokenBy(value);
      if (broken) {
        const isUsual = usual && bounds[broken.end] === undefined;
        const other = meant(input, (isUsual && broken.end === "max") || isFarOutside(si(value), min && si(min), max && si(max)));
        const remedy = withHint(isUsual ? usual.remedy : bounds.remedy, other);
        addProblem(context, [], `must be ${broken.words} but is ${value}: ${remedy}`);
      } else if (plausible && range && !isPlausible(si(value))) {
        context.addIssue(implausible(plausible, value, meant(input, isFarOutside(si(value), range.from, range.to))));
      }
      return value;
    };
    const words = compact([...limits.map((limit) => limit.words), plausible && rangeOf(plausible)]);
    const schema = z.custom<Like>().meta(textMeta(form, words)).transform(check);
    const hasLeast = bounds.min !== undefined || bounds.positive === true || !exists(fromSi, -1);
    statedOf.add(schema, { plausible, isBounded: hasLeast && (bounds.max !== undefined || !exists(fromSi, 1e99)) });
    return schema;
  };
}

/** One end of a schema's range. */
interface Limit {
  readonly end: "positive" | "min" | "max";
  readonly words: string;
  readonly holds: (si: number) => boolean;
}

/** Returns the ends of a range, the lower one first. */
function limitsOf<Value>(given: {
  readonly positive: true | undefined;
  readonly fromSi: (si: number) => Value;
  readonly min: Value | undefined;
  readonly max: Value | undefined;
  readonly si: (value: Value) => number;
}): Limit[] {
  const { fromSi, positive, min, max, si } = given;
  return compact([
    positive && { end: "positive" as const, words: `above ${fromSi(0)}`, holds: (value: number) => value > 0 },
    min !== undefined && { end: "min" as const, words: `at least ${min}`, holds: (value: number) => value >= si(min) },
    max !== undefined && { end: "max" as const, words: `at most ${max}`, holds: (value: number) => value <= si(max) },
  ]);
}

function exists(fromSi: (si: number) => unknown, si: number): boolean {
  try {
    fromSi(si);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Returns a remedy with the unit that was probably meant, where the remedy does not name it already. */
function withHint(remedy: string | undefined, meant: string | undefined): string {
  if (meant === undefined) return remedy ?? "use a value within it";
  const hint = `did you mean ${quotedText(meant)}?`;
  if (remedy === undefined) return hint;
  return remedy.includes(quotedText(meant)) ? remedy : `${remedy}; ${hint}`;
}

/** Returns the JSON Schema of a quantity in a site file: editors complete and check its unit. */
function textMeta({ subject, units: names, pattern, example }: TextForm, limits: readonly string[]) {
  const description = [`${subject}, such as "${example}" (units: ${names.join(", ")})`, ...limits].join(", ").concat(".");
  return { type: "string", pattern, examples: [example], description };
}

function readQuantity<Value>(type: QuantityClass<Value>, input: unknown): { readonly value: Value } | { readonly refused: string } {
  if (isToken(input)) return { refused: tokenMessage };
  if (input instanceof type) return { value: input as Value };
  // NaN and infinity are no numbers that need a unit
  const number = typeof input === "number" && !Number.isFinite(input) ? input : undefined;
  try {
    return { value: type.parse((number === undefined ? input : undefined) as string) };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    // The path names the subject already
    const said = error.message.slice(error.message.indexOf("must "));
    const remedy = said.slice(said.indexOf(": ") + 2);
    if (number !== undefined) return { refused: `must be finite but is ${number}: ${remedy}` };
    return { refused: input === undefined ? `is required: ${remedy}` : said };
  }
}

/** Factor outside its limits from which a value is probably in another unit [-]: below it the number may be wrong. Our own bound. */
const farOutside = 10;

function isFarOutside(value: number, min: number | undefined, max: number | undefined): boolean {
  return (max !== undefined && Math.abs(value) >= farOutside * Math.abs(max)) || (min !== undefined && farOutside * Math.abs(value) <= min);
}

function tryParse<Value>(type: QuantityClass<Value>, text: string): Value | undefined {
  const answer = readQuantity(type, text);
  return "value" in answer ? answer.value : undefined;
}

import { z } from "zod";
import { compact } from "../plain/compact";
import { unique } from "../plain/unique";
import { type Implausible, statedOf } from "./plausible";
import { addProblem } from "./problems/add-problem";
import { strictObject } from "./problems/parsed-objects";
import type { PropsProblem } from "./problems/props-error";
import { wordsSchema } from "./problems/words-schema";

/** The reason for a value outside its plausible range. */
export interface UnusualValue {
  /** Reason why the value is right, such as a document that states it. */
  readonly reason: string;
  /** Person who is responsible for it. */
  readonly owner: string;
}

/** Reasons for values of the same object outside their plausible range, by the name of the prop. */
export type Unusual<Prop extends string> = { readonly [Name in Prop]?: UnusualValue };

/** A value of a design outside its plausible range. */
export interface UnusualFact extends UnusualValue, Implausible {
  /** Path of the value, such as `cooling.dryCoolers.rating.heat`. */
  readonly path: string;
}

const words = wordsSchema("state why the value is right, and who is responsible for it");
const unusualValue = z.strictObject({ reason: words, owner: words }).meta({ id: "UnusualValue" });

/**
 * Returns the schema of an object whose props may have plausible ranges. If one has, the object takes `unusual`, and a prop named there may
 * be outside its range; {@link unusualFacts} lists these values.
 */
export function objectWithUnusual<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const named = Object.entries(shape).flatMap(([prop, schema]) => unique(namesOf(prop, schema)));
  if (named.length === 0) return strictObject(shape);
  const unusual = z.strictObject(Object.fromEntries(named.map((name) => [name, unusualValue.exactOptional()])));
  const whole: z.ZodObject = strictObject({ ...shape, unusual: unusual.exactOptional() });
  return whole.superRefine(excuse, { when: () => true }) as unknown as z.ZodObject<Shape, z.core.$strict>;
}

/** Names for `unusual` of checks between props, by the schema of the checked prop. */
const askedOf = new WeakMap<z.core.$ZodType, readonly string[]>();

/**
 * Marks the schema of a prop without its own range that a check between props may find implausible: its object takes `unusual` for it.
 *
 * @param names for `unusual` of such checks, separate from each other and from the range. @default the name of the prop
 */
export function askedBeside<Schema extends z.ZodType>(schema: Schema, ...names: readonly string[]): Schema {
  askedOf.set(schema, names);
  return schema;
}

/** An implausible value that a check between props finds. */
interface ImplausibleBeside extends Implausible {
  readonly message: string;
  /** Path from the checked object to the one with the prop. @default the same object */
  readonly within?: readonly PropertyKey[];
  /** Name of its reason in `unusual`. @default the name of the prop */
  readonly name?: string;
}

/**
 * Refuses a value that is implausible beside others, unless the object names the prop under `unusual`. It replaces the issue of the prop's
 * own range, and adds nothing to a prop that is refused as impossible.
 *
 * @param parsed the object with the prop, in the form of its check
 */
export function refuseImplausible(parsed: object, prop: string, said: ImplausibleBeside, context: z.RefinementCtx): void {
  const { within = [], name = prop } = said;
  const path = [...within, prop];
  const isRefused = context.issues.some((issue) => isAt(path, issue) && !paramsOf(issue));
  if (isRefused) return;
  if (name === prop) takeBack(path, context);
  const issue = implausibleBeside(parsed, prop, said);
  if (!isExcused(parsed, issue)) context.addIssue({ ...issue, path });
}

/** Refuses an impossible value, and removes issues that call it implausible. */
export function refuseImpossible(path: readonly PropertyKey[], message: string, context: z.RefinementCtx): void {
  takeBack(path, context);
  addProblem(context, path, message);
}

/**
 * Does the same as {@link refuseImplausible} for a check between modules, which are parsed already.
 *
 * @param path of the object that has the prop, for the error
 */
export function implausibleProblems(parsed: object, prop: string, said: Omit<ImplausibleBeside, "within">, path: string): PropsProblem[] {
  const issue = implausibleBeside(parsed, prop, said);
  return isExcused(parsed, issue) ? [] : [{ path: `${path}.${prop}`, message: issue.message }];
}

function implausibleBeside(parsed: object, prop: string, { message, value, usual, name = prop }: ImplausibleBeside) {
  const params: IssueParams = { implausible: { value, usual, name }, isTold: true };
  return { code: "custom" as const, path: [prop], message: withRemedy(message, name), params, input: parsed };
}

/** Removes the issues that call a prop implausible. */
function takeBack(path: readonly PropertyKey[], { issues }: z.RefinementCtx): void {
  const kept = issues.filter((issue) => !(isAt(path, issue) && paramsOf(issue)));
  issues.splice(0, issues.length, ...kept);
}

function isAt(path: readonly PropertyKey[], issue: z.core.$ZodRawIssue): boolean {
  return issue.path?.length === path.length && issue.path.every((step, i) => step === path[i]);
}

/** Excused values of each parsed object, by name. They are kept by object, for any map may have a key of that name. */
const excusedOf = new WeakMap<object, Map<string, UnusualValue & Implausible & { readonly prop: string }>>();

/** Lists every parsed value outside its plausible range, by its path. */
export function unusualFacts(parsed: unknown, path = ""): UnusualFact[] {
  if (typeof parsed !== "object" || parsed === null) return [];
  if (Array.isArray(parsed)) return parsed.flatMap((item, i) => unusualFacts(item, `${path}[${i}]`));
  if (Object.getPrototypeOf(parsed) !== Object.prototype) return []; // a quantity
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  const own = [...(excusedOf.get(parsed)?.values() ?? [])].map(({ prop, ...fact }) => ({ path: below(prop), ...fact }));
  return [...own, ...Object.entries(parsed).flatMap(([key, value]) => unusualFacts(value, below(key)))];
}

/** Removes the issues of values with a reason in the object, and adds to the others how to state one. */
function excuse(parsed: unknown, { issues }: { readonly issues: z.core.$ZodRawIssue[] }): void {
  if (issues.length === 0) return;
  const kept = issues.filter((issue) => !isExcused(parsed, issue));
  for (const issue of kept) {
    const params = paramsOf(issue);
    if (!params || params.isTold) continue; // reported by an inner object
    params.isTold = true;
    Object.assign(issue, { message: withRemedy(String(issue.message), String(issue.path?.[0])) });
  }
  issues.splice(0, issues.length, ...kept);
}

function withRemedy(message: string, prop: string): string {
  return `${message}, or ${excusing}{ ${prop}: { reason, owner } }`;
}

const excusing = "state why it is right, beside it as unusual: ";

/**
 * Returns a message with another way to excuse a value that no object holds, such as in a cell of a table. @param words returns the text by
 * the name in `unusual`; undefined where the message stays
 */
export function excusedOtherwise(message: string, words: (name: string) => string | undefined): string {
  const at = message.lastIndexOf(excusing);
  const [said, name] = /^\{ (\w+): \{ reason, owner \} \}/.exec(message.slice(at + excusing.length)) ?? [];
  const other = at === -1 || said === undefined || name === undefined ? undefined : words(name);
  return other === undefined ? message : `${message.slice(0, at)}${other}${message.slice(at + excusing.length + (said?.length ?? 0))}`;
}

/** The parameters of an implausible value's issue; undefined for any other. */
interface IssueParams {
  readonly implausible: Implausible & { readonly name?: string };
  isTold?: boolean;
}

function paramsOf(issue: z.core.$ZodRawIssue): IssueParams | undefined {
  const { params } = issue as { readonly params?: Partial<IssueParams> };
  return issue.code === "custom" && params?.implausible ? (params as IssueParams) : undefined;
}

function isExcused(parsed: unknown, issue: z.core.$ZodRawIssue): boolean {
  const found = paramsOf(issue)?.implausible;
  const [prop] = issue.path ?? [];
  if (!found || typeof prop !== "string" || typeof parsed !== "object" || parsed === null) return false;
  const { name = prop } = found;
  const { unusual } = parsed as { readonly unusual?: Record<string, Partial<UnusualValue>> };
  const { reason, owner } = unusual?.[name] ?? {};
  if (typeof reason !== "string" || typeof owner !== "string") return false;
  const excused = excusedOf.get(parsed) ?? new Map<string, UnusualValue & Implausible & { readonly prop: string }>();
  const { usual, value } = excused.get(name) ?? found;
  // values of one list are listed one after the other; a value that several checks find is listed once
  const values = value.split(", ").includes(found.value) ? value : `${value}, ${found.value}`;
  excusedOf.set(parsed, excused.set(name, { prop, value: values, usual, reason, owner }));
  return true;
}

/** Returns the names in `unusual` of a prop whose value, members or items have a plausible range. An inner object has its own. */
function namesOf(prop: string, schema: z.core.$ZodType): string[] {
  const asked = askedOf.get(schema);
  const own = compact([statedOf.get(schema)?.plausible && prop, ...(asked?.length === 0 ? [prop] : (asked ?? []))]);
  return [...own, ...innerSchemas(schema).flatMap((inner) => namesOf(prop, inner))];
}

/** Returns the schemas inside a schema, except those of an object's props. */
export function innerSchemas(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
  const inner = [def.innerType, def.element, def.in, def.out, def.valueType, def.options, def.items].flat();
  return inner.filter((one): one is z.core.$ZodType => typeof one === "object" && one !== null && "_zod" in one);
}

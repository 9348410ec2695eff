import { type JsonSchema, TypeSchemas } from "../type-schema";
import { reportKeyWords } from "./report-key-words";

/** The page of every key of the report, by its path from the root of the repository, as the schemas have them. */
export function reportKeysPage(): Readonly<Record<string, string>> {
  const types = new TypeSchemas();
  types.of("SiteFileProps"); // first, as for the schemas: the compiler lists keys in the order in which it met their types
  const result = types.of("RunResult");
  const states = types.of("StatesResult");
  const ofReport = typesOf("SiteReport", result.$defs ?? {});
  const ofStates = typesOf("StatesResult", { ...states.$defs, StatesResult: states }).filter(
    ([name]) => !ofReport.some(([of]) => of === name),
  );
  const texts = [
    "# Keys of the report",
    "",
    "[The report of a site](report.md) says what it is for.",
    "",
    "## Every key of report.json",
    "",
    "By the types of its objects, `SiteReport` first. A dot leads into an object, `[]` into each of a list, `{}` into each value of an object whose keys are names. `with it` is there whenever the object is. What is not always there says when in its words, and is missing else. A number without a unit has that of `unit` beside it, or none. `description` has the props of the site file: `edge-node schema site` says them.",
    "",
    ...ofReport.flatMap(section),
    "## Every key of states.json",
    "",
    "Types that stand above are not repeated.",
    "",
    ...ofStates.flatMap(section),
  ];
  return { "docs/report-keys.md": `${texts.join("\n").trimEnd()}\n` };
}

type Type = readonly [name: string, schema: JsonSchema];

/** A type and those that it leads to, in the order in which they are met. Props are described by the site's own schema. */
function typesOf(first: string, definitions: Readonly<Record<string, JsonSchema>>): Type[] {
  const found = new Map<string, JsonSchema>();
  const visit = (name: string): void => {
    const schema = definitions[name];
    if (!schema || found.has(name) || name === "SiteDescription") return;
    found.set(name, schema);
    for (const [, reference = ""] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) visit(reference);
  };
  visit(first);
  return [...found];
}

function section([name, schema]: Type): string[] {
  const rows = rowsOf(name, schema, "").map(
    ([key, type, unit, there, words]) => `| \`${key}\` | ${type} | ${unit} | ${there} | ${words} |`,
  );
  const unique = [...new Set(rows)];
  if (unique.length === 0) return [];
  const said = schema.description === undefined ? [] : [sentence(schema.description), ""];
  return [`### ${name}`, "", ...said, "| key | type | unit | there | what |", "| --- | --- | --- | --- | --- |", ...unique, ""];
}

type Row = readonly [key: string, type: string, unit: string, there: string, words: string];

/** The keys of a type, those of objects within it behind a dot. */
function rowsOf(type: string, schema: JsonSchema, path: string): Row[] {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]): Row[] => {
    const at = `${path}${key}`;
    const row: Row = [at, typeText(inner), unitOf(key, inner), whenOf(path, required.has(key)), wordsOf(type, at, key, inner)];
    return [row, ...within(type, inner, at)];
  });
  return [...own, ...variantRows(type, schema.anyOf ?? [], path)];
}

/** The keys of an object of several shapes, each once with the types that it has: what one of them lacks is not always there. */
function variantRows(type: string, shapes: readonly JsonSchema[], path: string): Row[] {
  const shaped = shapes.filter(({ properties }) => properties).map((shape) => rowsOf(type, shape, path));
  const rows = new Map<string, Row>();
  for (const [key, of, unit, there, words] of shaped.flat()) {
    const same = rows.get(key);
    const types = same && !same[1].split(", ").includes(of) ? `${same[1]}, ${of}` : (same?.[1] ?? of);
    const inAll = shaped.every((shape) => shape.some(([other]) => other === key));
    const rare = !inAll || same?.[3] === "not always";
    rows.set(key, [key, types, unit, rare ? "not always" : there, words]);
  }
  return [...rows.values()];
}

function whenOf(path: string, isRequired: boolean): string {
  if (!isRequired) return "not always";
  return path === "" ? "always" : "with it";
}

function within(type: string, { properties, required, anyOf, items, additionalProperties }: JsonSchema, at: string): Row[] {
  const down: Row[] = [];
  if (properties) down.push(...rowsOf(type, { properties, required }, `${at}.`));
  down.push(...variantRows(type, anyOf ?? [], `${at}.`));
  if (items) down.push(...within(type, items, `${at}[]`));
  if (typeof additionalProperties === "object") down.push(...within(type, additionalProperties, `${at}{}`));
  return down;
}

/** What it is, by the comment of its type, else by the words beside this file. */
function wordsOf(type: string, path: string, key: string, { description }: JsonSchema): string {
  const words = description ?? reportKeyWords[`${type}.${path}`] ?? reportKeyWords[`${type}.${key}`] ?? reportKeyWords[key];
  if (words === undefined)
    throw new Error(
      `Key ${path} of ${type} must be described but is not: comment it in its type, or add it to scripts/pages/report-key-words.ts`,
    );
  return sentence(words).replaceAll("|", "\\|");
}

/** On one line, its first letter as a sentence's, without a full stop at the end. What is undefined in a program is missing in JSON. */
function sentence(words: string): string {
  const line = words
    .replaceAll(/\s*\n+\s*/g, " ")
    .replaceAll("Undefined", "Missing")
    .replaceAll("undefined", "missing");
  return line.replace(/^[a-z](?!_)/, (letter) => letter.toUpperCase()).replace(/\.$/, "");
}

function typeText(schema: JsonSchema): string {
  const { $ref, items, anyOf, additionalProperties } = schema;
  if ($ref !== undefined) return reference($ref);
  if (items && typeof items === "object") return `list of ${typeText(items)}`;
  if (schema.prefixItems) return "list";
  if (typeof additionalProperties === "object") return `${typeText(additionalProperties)} by name`;
  if (anyOf) return [...new Set(anyOf.map(typeText))].join(" or ");
  if (Array.isArray(schema.enum)) return schema.enum.length > 6 ? "text" : schema.enum.map((one) => `\`${one}\``).join(", ");
  if ("const" in schema) return `\`${schema.const}\``;
  return { string: "text", number: "number", boolean: "yes or no", object: "object" }[`${schema.type}`] ?? "any";
}

function reference($ref: string): string {
  const name = $ref.replace("#/$defs/", "");
  return name === "SiteDescription" ? "props" : `[${name}](#${name.toLowerCase()})`;
}

/** Units by the ends of names, longest first. */
const units = {
  M3PerSPerW: "m³/(s·W)",
  JPerKgK: "J/(kg·K)",
  WPerM2K: "W/(m²·K)",
  ShareOfYear: "%",
  Bytes: "B",
  BitPerS: "bit/s",
  MarginDb: "dB",
  ramsPerKWh: "g/kWh",
  KgPerM3: "kg/m³",
  M3PerKg: "m³/kg",
  KgPerL: "kg/L",
  LPerDay: "L/d",
  M3PerS: "m³/s",
  WPerM2: "W/m²",
  Degrees: "°",
  Days: "d",
  WPerK: "W/K",
  JPerK: "J/K",
  KgPerS: "kg/s",
  KgPerH: "kg/h",
  LPerH: "L/h",
  Var: "var",
  Deg: "°",
  Mm2: "mm²",
  MiB: "MiB",
  VA: "VA",
  Wh: "Wh",
  Pa: "Pa",
  Km: "km",
  Db: "dB(A)",
  Hz: "Hz",
  Kg: "kg",
  M3: "m³",
  C: "°C",
  K: "K",
  W: "W",
  V: "V",
  A: "A",
  S: "s",
  H: "h",
  L: "L",
  M: "m",
} as const;

function unitOf(key: string, schema: JsonSchema): string {
  if (!JSON.stringify(schema).includes('"number"') || schema.$ref !== undefined) return "";
  const [, unit = ""] = Object.entries(units).find(([end]) => key.endsWith(end) && key.length > end.length) ?? [];
  return unit;
}

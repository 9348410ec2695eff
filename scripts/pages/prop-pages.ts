import type { PlausibleRange } from "../../constructs/plausibility/plausible-range";
import { siteFileJsonSchema } from "../../site-files/schema/site-file-schema";
import { describeSchema } from "../describe-schema";
import { rangedProps } from "../ranges";
import { type JsonSchema, TypeSchemas } from "../type-schema";

const folder = "docs/props";

/** The site and the modules of a node, with what each page begins with. */
const subjects: Readonly<Record<string, string>> = {
  site: "Where a node stands: `defineSite({ … })` takes these.",
  compute: "Racks, and immersion tanks.",
  cooling: "Loops, dry coolers, CDUs, air conditioners and the room.",
  power: "Feeds, boards and what hangs between them.",
  downlink: "Antennas and receivers.",
  telemetry: "What measures the node, and keeps it.",
  orchestration: "What runs on the node besides.",
  candidates: "Parts that may be added where the design fails: `edge-node fix` tries them. Each has the props that it has in its module.",
  policy: "Which rules judge a site, and how hard.",
};

/** What many props have alike: its own props stand on the first page. */
const explainedOnce = ["source", "unusual", "certificates"];
/** Subjects whose parts have the props that stand on the pages of other modules. */
const explainedElsewhere = ["candidates"];

/** One prop of a page. */
interface Row {
  readonly path: string;
  readonly isNeeded: boolean;
  readonly words: string;
}

/** The pages of every prop, with their text by path from the root of the repository. */
export function propPages(): Readonly<Record<string, string>> {
  const types = new TypeSchemas(["site-files/schema/site-file-schema.ts"]).of("SiteFileProps");
  const schema = describeSchema(siteFileJsonSchema() as JsonSchema, types);
  const pages = Object.entries(subjects).map(([name, words]) => [`${folder}/${name}.md`, page(name, words, rowsOf(schema, name))]);
  return { ...Object.fromEntries(pages), [`${folder}/ranges.md`]: rangesPage() };
}

/** The path of every prop, behind the module or the site that has it: `power.feeds[].shortCircuit`. */
export function propPaths(): readonly string[] {
  const schema = siteFileJsonSchema() as JsonSchema;
  return Object.keys(subjects).flatMap((name) => rowsOf(schema, name).map(({ path }) => `${name}.${path}`));
}

/** Every plausible range with the props that have it. */
function rangesPage(): string {
  const byRange = new Map<PlausibleRange<unknown>, Set<string>>();
  for (const { path, plausible } of rangedProps()) {
    if (!plausible) continue;
    const props = byRange.get(plausible) ?? new Set<string>();
    byRange.set(plausible, props.add(path));
  }
  const rows = [...byRange].map(([range, props]) => {
    const { least, most, because, source = "our own bound" } = range;
    const [first, ...others] = [...props];
    const alike = others.length <= 2 ? others.map((prop) => `, \`${prop}\``).join("") : ` and ${others.length} more`;
    return `- \`${first}\`${alike}: ${least} to ${most}. ${source}: ${because}.`;
  });
  return `# Plausible ranges

A value outside the range of its prop is refused: it is a slip of the pen far more often than a fact. Where it is a fact, the same object says so, for that prop alone:

\`\`\`yaml
airConditioners:
  table:
    - ambient: 35 °C
      capacity: 10 kW
      eer: 24
      unusual: { eer: { reason: "pumped refrigerant below 15 °C, sheet of the maker", owner: cooling@example.org } }
\`\`\`

The report lists such a value among the declared numbers, with range, reason and owner. What cannot be is always refused, whatever is said of it: an efficiency above 1, an EER above
Carnot's between the room and the outdoor air of its row, a pump that gives more than it draws, a set that makes more of a litre than fuel holds, a breaker that trips
alone at more than it breaks.

Of each range the props stand here that have it, then where it is from, and what stands at its ends. Bounds of our own are wide. Beside them some props are asked together, each refusal with its bound and
reason:

- an EER up to three quarters of Carnot's, amperes of a cable by its section, pumps and fans by their flow, air of a rear door by its rack;
- of the \`fuel\` of a set where its table ends, which \`fuelReach\` excuses, and kilowatt-hours of a litre, which \`fuelYield\` does;
- power of a battery up to 20 C of its energy, 10 C while it charges; cells that give no more than nominal up to 20 °C, and none above 0.2 C or the faster they are discharged;
- latitude and longitude within half a degree of the box around the country;
- humidity of a climate point by the dew point and the wet bulb that follow from it, up to their ranges;
- a rack of 10 to 3,000 kg for each cubic metre; fault currents of UPS, plants, battery inverters and gensets no smaller than the rated ones, that of a feed no smaller than its main breaker;
- a UPS that loses half a per cent of its rating or more at full load; converters whose current at their lowest voltage is at most six times that at their highest.

${rows.join("\n")}
`;
}

function rowsOf(schema: JsonSchema, name: string): readonly Row[] {
  const rows = new Map<string, Row>();
  const inner = schema.properties?.[name];
  if (inner) collect(rows, inner, "", schema.$defs ?? {});
  const all = [...rows.values()];
  return explainedElsewhere.includes(name) ? all.filter(({ path }) => !path.replace("circuits[].", "").includes(".")) : all;
}

/** Members of a union share a path: the first that says something is kept. */
function collect(rows: Map<string, Row>, given: JsonSchema, path: string, definitions: Readonly<Record<string, JsonSchema>>): void {
  const name = given.$ref?.replace("#/$defs/", "");
  const schema = name === undefined ? given : (definitions[name] ?? given);
  for (const one of schema.anyOf ?? []) collect(rows, one, path, definitions);
  if (schema.items) collect(rows, schema.items, `${path}[]`, definitions);
  if (typeof schema.additionalProperties === "object") collect(rows, schema.additionalProperties, `${path}.<name>`, definitions);
  for (const [prop, inner] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? prop : `${path}.${prop}`;
    const words = inner.description ?? "";
    if (!rows.get(at)?.words)
      rows.set(at, {
        path: at,
        isNeeded: (schema.required as readonly string[] | undefined)?.includes(prop) ?? false,
        words: wordsOf(inner, words),
      });
    if (!explainedOnce.includes(prop)) collect(rows, inner, at, definitions);
  }
}

/** What its values are, then what it means; a unit stands in the words of the schema already. */
function wordsOf(schema: JsonSchema, description: string): string {
  const values = [schema, ...(schema.anyOf ?? [])].flatMap((one) =>
    Array.isArray(one.enum) ? one.enum : one.const === undefined ? [] : [one.const],
  );
  const kinds = [schema, ...(schema.anyOf ?? [])].flatMap(({ type }) => (type === "number" || type === "boolean" ? [`${type}`] : []));
  const taken = [...values.map((value) => `\`${JSON.stringify(value)}\``), ...kinds];
  return [...(taken.length > 0 ? [`${taken.join(" or ")}.`] : []), description].join(" ").trim();
}

function page(name: string, words: string, rows: readonly Row[]): string {
  const line = ({ path, isNeeded, words: said }: Row) => {
    const text = said.replaceAll(/\s+/g, " ").replaceAll("<", "\\<").trim();
    return `- \`${path}\`${isNeeded ? ", needed" : ""}${text === "" ? "" : `: ${text}`}`;
  };
  return `# \`${name}\`\n\n${words} [How to read it](README.md).\n\n${rows.map(line).join("\n")}\n`;
}

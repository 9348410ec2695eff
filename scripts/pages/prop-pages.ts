import { unique } from "../../constructs/plain/unique";
import type { PlausibleRange } from "../../constructs/plausibility/plausible-range";
import { markdownTable } from "../../constructs/report/writing/markdown-text";
import { rangedProps } from "../ranges";
import { type PropType, propTypes, type Taken, type TypedProp } from "./prop-types";

const folder = "docs/props";
const rootType = "EdgeNodeStackProps";

/** Types that hundreds of props have: their page does not say where. */
const everywhere = 40;

/** The pages of every type of props, with their text by path from the root of the repository. */
export function propPages(types = propTypes()): Readonly<Record<string, string>> {
  const pages = [...types].map(([name, type]) => [`${folder}/${name}.md`, page(name, type)]);
  return { ...Object.fromEntries(pages), [`${folder}/list.md`]: overview(types), [`${folder}/ranges.md`]: rangesPage() };
}

/** The path of every prop, behind the module or the site that has it: `power.feeds[].shortCircuit`. */
export function propPaths(): readonly string[] {
  return [...propTypes().values()].flatMap(({ paths, props }) =>
    [...paths].flatMap((path) => [...props.keys()].map((prop) => behind(path, prop))),
  );
}

const behind = (path: string, prop: string) => (path === "" ? prop : `${path}.${prop}`);

/** Every type, by the module that has it first, in the order of its props. */
function overview(types: ReadonlyMap<string, PropType>): string {
  const moduleOf = ({ paths }: PropType) => [...paths][0]?.replace(/\W.*/, "") ?? "";
  const listed = [...types].filter(([name]) => name !== rootType);
  const modules = unique(listed.map(([, type]) => moduleOf(type)));
  const row = ([name, { words, paths }]: readonly [string, PropType]) => [
    link(name),
    oneLine(words).replace(/\. .*/, "."),
    places(paths, 1),
  ];
  const table = (module: string) =>
    markdownTable(["type", "describes", "stands at"], listed.filter(([, type]) => moduleOf(type) === module).map(row));
  return document(
    "# All types of props",
    `${types.size} types, by the module that has them. ${link(rootType)} has all modules. [How to read it](README.md).`,
    ...modules.flatMap((module) => [`## \`${module}\``, table(module)]),
  );
}

function page(name: string, { words, paths, props }: PropType): string {
  const rows = [...props].filter(([prop]) => !/(?:^|\.)unusual$/.test(prop));
  const group = (title: string, isNeeded: boolean) => {
    const lines = rows.filter(([prop]) => isAlwaysNeeded(prop, props) === isNeeded).map(([prop, typed]) => line(prop, typed));
    return lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
  };
  const where =
    name === rootType ? "The props of `new EdgeNodeStack(app, name, props)`, and a site file." : `Stands at ${places(paths, everywhere)}.`;
  return document(
    `# \`${name}\``,
    ...(words === "" ? [] : [oneLine(words)]),
    `${where} [How to read it](README.md).`,
    ...group("Needed", true),
    ...group("Optional", false),
  );
}

const parentOf = (prop: string) => prop.replace(/\.?[^.]*$/, "");

/** Returns whether a prop is needed, if only in some forms of its object, and so is each object around it. */
function isAlwaysNeeded(prop: string, props: ReadonlyMap<string, TypedProp>): boolean {
  const { isNeeded = false, neededIf } = props.get(prop) ?? {};
  return prop === "" || ((isNeeded || neededIf !== undefined) && isAlwaysNeeded(parentOf(prop), props));
}

function line(prop: string, { isNeeded, neededIf, words, taken, onlyIn }: TypedProp): string {
  const text = [...(taken.length === 0 ? [] : [`${takenText(taken)}.`]), ...withoutOwnRanges(words).map(oneLine)].join(" ");
  const isInside = (isNeeded || neededIf !== undefined) && parentOf(prop) !== "";
  const inside = isInside ? ` (needed in \`${parentOf(prop)}\`${neededIf === undefined ? "" : ` ${neededIf}`})` : "";
  return `- \`${prop}\`${inside}${onlyIn === undefined ? "" : ` (${onlyIn} only)`}${text === "" ? "" : `: ${text}`}`;
}

/** Leaves out what is usual at some places of a type: ranges.md has it for each. */
function withoutOwnRanges(words: readonly string[]): readonly string[] {
  const headOf = (text: string) => text.replace(/, usually .*$/, ".");
  const isAlone = (text: string) => words.filter((other) => headOf(other) === headOf(text)).length === 1;
  return unique(words.map((text) => (isAlone(text) ? text : headOf(text))));
}

/** Says what a prop takes alone, then in lists, then in maps. */
function takenText(taken: readonly Taken[]): string {
  const texts = unique(["", ...taken.map(({ within }) => within)]).flatMap((within) => {
    const of = taken.flatMap((one) => (one.within === within ? ("type" in one ? link(one.type) : one.value) : []));
    return of.length === 0 ? [] : `${within}${of.join(" or ")}`;
  });
  return texts.join(texts.length < taken.length ? ", or " : " or ");
}

function places(paths: ReadonlySet<string>, most: number): string {
  const shown = [...paths].slice(0, most).map((path) => `\`${path}\``);
  const left = paths.size - shown.length;
  return `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

const link = (name: string) => `[\`${name}\`](${name}.md)`;
const oneLine = (text: string) =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/`[^`]*`|</g, (found) => (found === "<" ? "\\<" : found))
    .trim();
const document = (...blocks: readonly string[]) => `${blocks.join("\n\n")}\n`;

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

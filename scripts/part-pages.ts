import { join, relative, sep } from "node:path";
import { type ListedPart, parts, type Source } from "cdktf-edge-node";
import { fieldsOf } from "../constructs/catalog/kinds/fields";
import { figuresOf } from "../constructs/catalog/kinds/figures";
import { type KindOfPart, kindsOfParts, placeOfProps } from "../constructs/catalog/kinds/kinds";
import { spokenFields } from "../constructs/catalog/kinds/spoken";
import { inSiteFile, inTypeScript } from "../constructs/catalog/kinds/taken";
import { markdownText as escaped, markdownCode, markdownTable } from "../constructs/report/writing/markdown-text";
import { filesBelow, root } from "./repository";

const folder = "docs/parts";

/** The pages of the parts, one a kind, with their text by path from the root of the repository. */
export function partPages(): Readonly<Record<string, string>> {
  return {
    [`${folder}/README.md`]: overview(),
    ...Object.fromEntries(kindsOfParts.map((kind) => [`${folder}/${kind.kind}.md`, page(kind)])),
  };
}

/** Pages of kinds that are gone. */
export function stalePartPages(): readonly string[] {
  const pages = partPages();
  return filesBelow(join(root, folder), ".md")
    .map((file) => relative(root, file).replaceAll(sep, "/"))
    .filter((file) => !(file in pages));
}

const ofKind = ({ kind }: KindOfPart) => parts.filter((part) => part.kind === kind);

function overview(): string {
  const rows = kindsOfParts.map((kind) => [
    `[${markdownText(kind.title)}](${kind.kind}.md)`,
    markdownCode(kind.kind),
    `${ofKind(kind).length}`,
    place(placeOfProps(kind)),
  ]);
  return document(
    "# Parts",
    `${parts.length} parts by what their documents publish. Each page is written from the catalogue itself: do not edit it. ${markdownCode("edge-node parts")} seeks among them, and says all of one.`,
    markdownTable(["parts", "kind", "how many", "where its props stand in a design"], rows),
    "The mark of a source says how it was read: `verified` in the document itself, `partial` in an extract or a copy, `derived` computed from it.",
    "How a part is asked is in `speaks` of the object that takes it, unless the object says it itself. Nothing was read of how the others are asked.",
    "What a document leaves open, a design declares with an owner. The report lists each of these numbers.",
    "In a site file `part` stands in the object that else holds the part's `source`, and `declarePart` beside it. What the document gives and what is declared goes where the table says, and `source` is made of both: the object holds neither, but all that is its own, as `count` or `setpoint`.",
    [
      "```yaml",
      "dryCoolers:",
      "  count: 2",
      '  minimumFanSpeed: "0.2"',
      "  setpoint: 30 °C",
      "  part: kelvion-121",
      "  assuming:",
      "    owner: you@example.org",
      "    coolant: { kind: propylene-glycol, share: 25 % by volume }",
      "    airFlow: 14 m³/s",
      "    fanPower: 5 kW",
      "```",
    ].join("\n"),
    "A series, as `abb-s200`, takes `rating` and gives the factors of that rating: `breaker: { part: abb-s200, rating: 40 A }`. Data that says all of a part, as `declarePart()` of TypeScript gives it, is taken too.",
  );
}

/** As Markdown; a decimal number that begins it begins no list. */
function markdownText(text: string): string {
  return escaped(text).replace(/^(\d+)\\\.(?=\d)/, "$1.");
}

/** Words around the names of props are no code. */
function place(text: string): string {
  return text.includes(" ") ? markdownText(text) : markdownCode(text);
}

function page(kind: KindOfPart): string {
  const figures = figuresOf(kind.kind);
  const rows = ofKind(kind).map((part) => [
    `[${markdownText(part.id)}](#${part.id})`,
    markdownText(`${part.maker} ${part.model}`),
    ...figures.map(({ of }) => markdownText(of(part) ?? "")),
    part.source.mark,
  ]);
  return document(
    `# ${markdownText(kind.title)}`,
    `${markdownCode(kind.kind)} · ${standing(kind)} · [all kinds](README.md)`,
    markdownTable(["id", "maker and model", ...figures.map(({ name }) => name), "source"], rows),
    ...ofKind(kind).flatMap(section),
  );
}

/** Where `part` stands, and where its props do. */
function standing(kind: KindOfPart): string {
  const { stands, into } = kind;
  return `\`part\` stands in ${place(stands)}, ${into === undefined ? "its props too" : `its props in ${place(placeOfProps(kind))}`}`;
}

function section(part: ListedPart): string[] {
  const { id, maker, model, published, open, series, beside = {}, remark } = part;
  const items = [
    item("gives", fieldsOf(published).map(field)),
    item("leaves open", open.map(markdownCode)),
    ...(series === undefined ? [] : [`- a series, takes ${markdownText(series)}`]),
    ...(Object.keys(beside).length === 0 ? [] : [item("gives besides, for no prop", Object.entries(beside).map(besideField))]),
    ...spokenFields(part).map(
      ({ protocol, how, source }) => `- asked by ${markdownCode(protocol)}: ${markdownText(how)}; source ${sourceText(source)}`,
    ),
    ...(remark === undefined ? [] : [`- ${markdownText(remark)}`]),
    `- source ${sourceText(part.source)}`,
  ];
  const taken = `In a site file ${inSiteFile(part).map(markdownCode).join(" and ")}, in TypeScript ${markdownCode(inTypeScript(part))}.`;
  return [`## ${id}`, `${markdownText(`${maker} ${model}`)}. ${taken}`, items.join("\n")];
}

function item(title: string, fields: readonly string[]): string {
  return fields.length === 0 ? `- ${title} nothing` : `- ${title}: ${fields.join(", ")}`;
}

const field = ([prop, text]: readonly [prop: string, text: string]) => `${markdownCode(prop)} ${markdownText(text)}`;
const besideField = ([name, text]: readonly [name: string, text: string]) => markdownText(`${name} ${text}`);

function sourceText({ mark, document: title, edition, url }: Source): string {
  const name = markdownText([title, ...(edition === undefined ? [] : [edition])].join(", "));
  return `**${mark}**: ${url === undefined ? name : `[${name}](<${url}>)`}`;
}

function document(...texts: readonly string[]): string {
  return `${texts.join("\n\n")}\n`;
}

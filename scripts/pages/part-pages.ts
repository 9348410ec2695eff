import { type ListedPart, parts, type Source } from "cdktf-edge-node";
import { figuresOf } from "../../constructs/catalog/kinds/figures";
import type { KindOfPart } from "../../constructs/catalog/kinds/kind-of-part";
import { kindsOfParts, placeOfProps } from "../../constructs/catalog/kinds/kinds";
import { fieldsOf, spokenFields } from "../../constructs/catalog/kinds/part-fields";
import { inSiteFile, inTypeScript } from "../../constructs/catalog/kinds/part-snippets";
import { markdownText as escaped, markdownCode, markdownTable } from "../../constructs/report/writing/markdown-text";

const folder = "docs/parts";

/** The pages of the parts, one a kind, with their text by path from the root of the repository. */
export function partPages(): Readonly<Record<string, string>> {
  return {
    [`${folder}/list.md`]: overview(),
    ...Object.fromEntries(kindsOfParts.map((kind) => [`${folder}/${kind.kind}.md`, page(kind)])),
  };
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
    "# All parts",
    `${parts.length} parts by what their documents publish. [How to read it](README.md).`,
    markdownTable(["parts", "kind", "how many", "where its props stand in a design"], rows),
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
  const figures = figuresOf(kind);
  const rows = ofKind(kind).map((part) => [
    `[${markdownText(part.id)}](#${part.id})`,
    markdownText(`${part.maker} ${part.model}`),
    ...figures.map(({ of }) => markdownText(of(part) ?? "")),
    part.open.map(markdownCode).join(", "),
    part.source.mark,
  ]);
  return document(
    `# ${markdownText(kind.title)}`,
    `${markdownCode(kind.kind)} · ${standing(kind)} · [all kinds](list.md)`,
    markdownTable(["id", "maker and model", ...figures.map(({ name }) => name), "you declare", "source"], rows),
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

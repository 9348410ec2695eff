import type { ListedPart } from "../../constructs/catalog";
import { kindOf, placeOfProps } from "../../constructs/catalog/kinds/kinds";
import { fieldsOf, spokenFields } from "../../constructs/catalog/kinds/part-fields";
import { pastedIntoSiteFile } from "../../constructs/catalog/kinds/part-snippets";
import { compact } from "../../constructs/plain/compact";
import type { Source } from "../../constructs/provenance/source";

/** Returns all facts of a catalogue part, for a terminal. */
export function listedPartText(part: ListedPart): string {
  const { id, maker, model, published, open, series, beside = {}, remark, source } = part;
  return compact([
    `${id}: ${maker} ${model}`,
    `${part.kind}; write its props in ${placeOfProps(kindOf(part))}`,
    "",
    ...section("stated by its document", fieldsOf(published)),
    ...section(
      "not stated by its document: the design declares it",
      open.map((prop) => [prop]),
    ),
    ...(series === undefined ? [] : section("a series: the design chooses", [[series]])),
    ...(Object.keys(beside).length === 0 ? [] : section("also stated by its document, but not used by a prop", Object.entries(beside))),
    ...section(
      "in a site file, beside props of the design such as name",
      pastedIntoSiteFile(part).map((line) => [line] as const),
    ),
    ...spokenSection(part),
    remark !== undefined && `remark  ${remark}`,
    `source  ${sourceText(source)}`,
    "",
  ]).join("\n");
}

function spokenSection(part: ListedPart): string[] {
  const rows = spokenFields(part).map(({ protocol, how, source }) => [protocol, `${how}; ${sourceText(source)}`] as const);
  return rows.length === 0 ? [] : section("protocols that read it", rows);
}

function sourceText({ mark, document, edition, url }: Source): string {
  return `${mark}: ${compact([document, edition, url]).join(", ")}`;
}

function section(title: string, rows: readonly (readonly [name: string, text?: string])[]): string[] {
  const widest = Math.max(0, ...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => (text === undefined ? `  ${name}` : `  ${name.padEnd(widest)}  ${text}`));
  return [title, ...(lines.length === 0 ? ["  nothing"] : lines), ""];
}

import type { ListedPart } from "../../constructs/catalog";
import { fieldsOf } from "../../constructs/catalog/kinds/fields";
import { kindOf, placeOfProps } from "../../constructs/catalog/kinds/kinds";
import { pastedIntoSiteFile } from "../../constructs/catalog/kinds/taken";

/** All that the catalogue has of a part, for a terminal. */
export function partText(part: ListedPart): string {
  const { id, maker, model, published, open, series, beside = {}, remark, source } = part;
  return [
    `${id}: ${maker} ${model}`,
    `${part.kind}, its props stand in ${placeOfProps(kindOf(part))}`,
    "",
    ...section("its document gives", fieldsOf(published)),
    ...section(
      "its document leaves open, so the design declares it",
      open.map((prop) => [prop]),
    ),
    ...(series === undefined ? [] : section("it is a series, so the design chooses", [[series]])),
    ...(Object.keys(beside).length === 0 ? [] : section("its document gives besides, which no prop takes", Object.entries(beside))),
    ...section(
      "in a site file",
      pastedIntoSiteFile(part).map((line) => [line] as const),
    ),
    ...(remark === undefined ? [] : [`remark  ${remark}`]),
    `source  ${source.mark}: ${[source.document, source.edition, source.url].filter((text) => text !== undefined).join(", ")}`,
    "",
  ].join("\n");
}

function section(title: string, rows: readonly (readonly [name: string, text?: string])[]): string[] {
  const widest = Math.max(0, ...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => (text === undefined ? `  ${name}` : `  ${name.padEnd(widest)}  ${text}`));
  return [title, ...(lines.length === 0 ? ["  nothing"] : lines), ""];
}

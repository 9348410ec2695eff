import { compact } from "../../plain/compact";
import type { Part } from "../makers/part";
import { kindOf } from "./kinds";

type Taken = { readonly id: string } & Pick<Part, "open" | "series">;

/** Returns the lines that use a part in a site file; `…` marks values of the design. */
export function inSiteFile({ id, open, series }: Taken): readonly string[] {
  return compact([
    `part: ${id}`,
    series !== undefined && "rating: …",
    open.length !== 0 && `assuming: { ${["owner", ...open].map((prop) => `${prop}: …`).join(", ")} }`,
  ]);
}

/** Returns the same with its parents as YAML for a site file, with a line for each prop of the design. */
export function pastedIntoSiteFile(part: Taken & Pick<Part, "kind">): readonly string[] {
  const { id, open, series } = part;
  const { stands, shown = stands } = kindOf(part);
  const own = compact([
    `part: ${id}`,
    series !== undefined && "rating: …",
    ...(open.length === 0 ? [] : ["assuming:", ...["owner", ...open].map((prop) => `  ${prop}: …`)]),
  ]);
  return shown.split(".").reduceRight<readonly string[]>((lines, step) => {
    const inner = step.endsWith("[]") ? lines.map((line, i) => `${i === 0 ? "-" : " "} ${line}`) : lines;
    return [`${step.replace("[]", "")}:`, ...inner.map((line) => `  ${line}`)];
  }, own);
}

/** Returns the TypeScript that uses a part. */
export function inTypeScript({ id, open, series }: Taken): string {
  const props = compact([open.length !== 0 && "owner", series !== undefined && "rating", ...open]);
  return `declarePart("${id}", ${props.length === 0 ? "{}" : `{ ${props.join(", ")} }`})`;
}

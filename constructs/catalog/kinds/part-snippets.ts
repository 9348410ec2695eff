import { compact } from "../../plain/compact";
import type { Part } from "../makers/part";
import { kindOf } from "./kinds";

type Taken = { readonly id: string } & Pick<Part, "open" | "series">;

/** How a site file takes a part, line by line; what the design fills in stands as `…`. */
export function inSiteFile({ id, open, series }: Taken): readonly string[] {
  return compact([
    `part: ${id}`,
    series !== undefined && "rating: …",
    open.length !== 0 && `assuming: { ${["owner", ...open].map((prop) => `${prop}: …`).join(", ")} }`,
  ]);
}

/** The same with its parents, to be pasted into a site file: YAML, with each prop that the design fills in on a line of its own. */
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

/** How TypeScript takes a part. */
export function inTypeScript({ id, open, series }: Taken): string {
  const props = compact(["owner", series !== undefined && "rating", ...open]);
  return `declarePart("${id}", { ${props.join(", ")} })`;
}

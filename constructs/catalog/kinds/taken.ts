import type { Part } from "../makers/part";

type Taken = { readonly id: string } & Pick<Part, "open" | "series">;

/** How a site file takes a part, line by line; what the design fills in stands as `…`. */
export function inSiteFile({ id, open, series }: Taken): readonly string[] {
  return [
    `part: ${id}`,
    ...(series === undefined ? [] : ["rating: …"]),
    ...(open.length === 0 ? [] : [`assuming: { ${["owner", ...open].map((prop) => `${prop}: …`).join(", ")} }`]),
  ];
}

/** How TypeScript takes a part. */
export function inTypeScript({ id, open, series }: Taken): string {
  const props = ["owner", ...(series === undefined ? [] : ["rating"]), ...open];
  return `assuming("${id}", { ${props.join(", ")} })`;
}

import { below, type Element, readXml } from "./junit-document";

/** Words at a place of a drawing. */
export interface DrawnWords {
  readonly x: number; // [px]
  readonly y: number; // [px]
  readonly text: string;
}

/** Words and paths of a drawing of passes. */
export function readSky(svg: string) {
  const root = readXml(svg);
  return {
    root,
    words: below(root, "text").map(({ attributes, text }): DrawnWords => ({ x: Number(attributes.x), y: Number(attributes.y), text })),
    rectangles: below(root, "rect").map(({ attributes }) => attributes),
    circles: below(root, "circle").map(({ attributes: { cx, cy, r } }) => ({ x: Number(cx), y: Number(cy), radius: Number(r) })),
    paths: below(root, "path").map(({ attributes }) => attributes),
  };
}

/** Corners of the lines of a path, up to its first end. */
export function cornersOf(path: Element["attributes"]): readonly { readonly x: number; readonly y: number }[] {
  const [line = ""] = (path.d ?? "").split("Z");
  return [...line.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

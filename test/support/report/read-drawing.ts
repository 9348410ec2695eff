import { below, type Element, readXml } from "./junit-document";

/** A place in a drawing. */
export interface Place {
  readonly x: number; // [px]
  readonly y: number; // [px]
}

/** A path that a chart drew, in the drawing's own coordinates. */
export interface DrawnPath {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its corners; for a rectangle the upper left and the lower right. For a symbol its centre. */
  readonly places: readonly Place[];
}

/** What a person sees: words at places, and lines. */
export interface ReadDrawing {
  readonly texts: readonly (Place & { readonly text: string })[];
  readonly paths: readonly DrawnPath[];
  readonly root: Element;
}

/** Reads a drawing back from its SVG. */
export function readDrawing(svg: string): ReadDrawing {
  const root = readXml(svg);
  return {
    root,
    texts: below(root, "text").map(({ attributes, text }) => {
      const { x, y } = movedBy(attributes);
      return { text: text.trim(), x: x + Number(attributes.x ?? 0), y: y + Number(attributes.y ?? 0) };
    }),
    paths: below(root, "path").map(({ attributes }) => ({ attributes, places: placesOf(attributes) })),
  };
}

/** Value over pixel of an axis, from two of its numbers; the others must lie on the line between. */
export function scaleOf(ticks: readonly { readonly at: number; readonly value: number }[]): (at: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) throw new Error("an axis has at least two numbers");
  const slope = (last.value - first.value) / (last.at - first.at);
  const scale = (at: number) => first.value + slope * (at - first.at);
  for (const { at, value } of ticks)
    if (Math.abs(scale(at) - value) > Math.abs(slope)) throw new Error(`${value} is not where the axis has it`);
  return scale;
}

/** A number as the drawing writes it. */
export function numberOf(text: string): number {
  return Number(
    text
      .replace("−", "-")
      .replace("+", "")
      .replace(/ ?(?:°C|K|%)$/, ""),
  );
}

function movedBy({ transform = "" }: Readonly<Record<string, string>>): Place {
  const numbers = (transform.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [x = 0, y = 0] = transform.startsWith("matrix") ? numbers.slice(4) : numbers;
  return { x, y };
}

/** Absolute M and L, and the rectangle that the renderer writes with relative l. */
function placesOf(attributes: Readonly<Record<string, string>>): Place[] {
  const { x, y } = movedBy(attributes);
  if (attributes.transform?.startsWith("matrix")) return [{ x, y }];
  const steps = [...(attributes.d ?? "").matchAll(/([MLl])(-?[\d.]+) (-?[\d.]+)/g)].map(([, kind, dx, dy]) => ({
    kind,
    x: Number(dx),
    y: Number(dy),
  }));
  const [start, right, down] = steps;
  if (start && right?.kind === "l" && down?.kind === "l") {
    return [start, { x: start.x + right.x, y: start.y + down.y }].map((place) => ({ x: x + place.x, y: y + place.y }));
  }
  return steps.map((place) => ({ x: x + place.x, y: y + place.y }));
}

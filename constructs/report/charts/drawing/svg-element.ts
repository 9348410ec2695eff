import XMLBuilder from "fast-xml-builder";
import { xmlOptions } from "../../writing/xml-text";
import { type Drawing, textWidth } from "./draw-svg";

/** An element of a drawing, in the builder's form for ordered documents. */
export type SvgElement = Readonly<Record<string, unknown>>;

const builder = new XMLBuilder({ ...xmlOptions, preserveOrder: true });

/** Returns an element. The builder escapes texts and attributes, which may hold names of people. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SvgElement | string)[]
): SvgElement {
  return {
    [name]: children.map((child) => (typeof child === "string" ? { "#text": child } : child)),
    ":@": Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [`@${key}`, typeof value === "number" ? `${rounded(value)}` : value]),
    ),
  };
}

/** Returns a line of text with the width of the layout, whatever font the reader has. */
export function textLine(text: string, sizePx: number, place: { readonly x?: number; readonly y: number }, isBold = false): SvgElement {
  const weight = isBold ? { "font-weight": "bold" } : {};
  return element(
    "text",
    { ...place, ...weight, "font-size": sizePx, textLength: textWidth(text, sizePx, isBold), lengthAdjust: "spacingAndGlyphs" },
    text,
  );
}

/** Rounds to hundredths of a pixel, which no printer resolves. */
export function rounded(pixels: number): number {
  return Number(pixels.toFixed(2)) + 0; // no negative zero
}

/** Returns the file of a drawing, on white paper. */
export function svgFile(
  { name, width, height }: Drawing,
  children: readonly SvgElement[],
  style: Readonly<Record<string, string>>,
): string {
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    role: "img",
    "aria-label": name,
    ...style,
  };
  return `${builder.build([element("svg", root, element("rect", { width, height, fill: "#fff" }), ...children)])}\n`;
}

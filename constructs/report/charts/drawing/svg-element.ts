import XMLBuilder from "fast-xml-builder";
import { xmlOptions } from "../../writing/xml-text";
import { type Drawing, textWidth } from "./draw-svg";

/** An element of a drawing, in the builder's shape for documents whose order counts. */
export type SvgElement = Readonly<Record<string, unknown>>;

const builder = new XMLBuilder({ ...xmlOptions, preserveOrder: true });

/** One element with what stands in it. Names of people may be text and values of attributes: the builder escapes them. */
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

/** A line of text as wide as it was laid out, whatever font the reader's machine has. */
export function textLine(text: string, sizePx: number, place: { readonly x?: number; readonly y: number }, isBold = false): SvgElement {
  const weight = isBold ? { "font-weight": "bold" } : {};
  return element(
    "text",
    { ...place, ...weight, "font-size": sizePx, textLength: textWidth(text, sizePx, isBold), lengthAdjust: "spacingAndGlyphs" },
    text,
  );
}

/** Hundredths of a pixel are finer than any printer. */
export function rounded(pixels: number): number {
  return Number(pixels.toFixed(2)) + 0; // no negative zero
}

/** A whole drawing as the text of its file, on white paper. */
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

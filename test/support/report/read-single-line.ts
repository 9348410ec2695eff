import { below, type Element, readXml } from "./junit-document";

/** A part as the diagram shows it. */
export interface ReadPart {
  readonly id: string;
  readonly state: string;
  /** Its name as it is written, the lines together. */
  readonly name: string;
  /** What is written below its name, line by line. */
  readonly texts: readonly string[];
  readonly title?: string;
  /** Filled share of its bar. */
  readonly bar?: number;
  readonly fills: readonly string[];
}

/** A box around a part and its supplies, in the drawing's own coordinates. */
export interface ReadBox {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly frame: Readonly<Record<string, string>>;
}

export interface ReadWire {
  readonly state: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Reads a single-line diagram back from its SVG. */
export function readSingleLine(svg: string) {
  const root = readXml(svg);
  const [sheet] = below(root, "g").filter(({ children }) => children.some(({ attributes }) => "data-wire" in attributes));
  const at = placeOf(sheet);
  const groups = below(root, "g");
  return {
    root,
    width: Number(root.attributes.width),
    height: Number(root.attributes.height),
    texts: below(root, "text").map(({ text }) => text),
    parts: groups.filter(({ attributes }) => "data-part" in attributes).map(readPart),
    boxes: (sheet?.children ?? []).filter(({ name }) => name === "g").map((group) => readBox(group, at)),
    wires: (sheet?.children ?? []).flatMap(({ attributes }): ReadWire[] => {
      const points = [...(attributes.d ?? "").matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
        x: Number(x) + at.x,
        y: Number(y) + at.y,
      }));
      return attributes["data-wire"] === undefined ? [] : [{ state: attributes["data-wire"], points }];
    }),
  };
}

function readPart({ attributes, children }: Element): ReadPart {
  const own = (name: string) => children.filter((child) => child.name === name);
  const [filled] = own("rect").filter(({ attributes: { "data-bar": bar } }) => bar !== undefined);
  const outline = own("rect").at(-1);
  const [title] = own("title");
  return {
    id: attributes["data-part"] ?? "",
    state: attributes["data-state"] ?? "",
    name: own("text")
      .flatMap(({ attributes: { "font-weight": weight }, text }) => (weight === "bold" ? [text] : []))
      .join(""),
    texts: own("text").flatMap(({ attributes: { "font-weight": weight }, text }) => (weight === "bold" ? [] : [text])),
    ...(title && { title: title.text }),
    ...(filled && outline && { bar: Number(filled.attributes.width) / Number(outline.attributes.width) }),
    fills: own("rect").map((rect) => rect.attributes.fill ?? ""),
  };
}

function readBox(group: Element, sheet: { readonly x: number; readonly y: number }): ReadBox {
  const own = placeOf(group);
  const [frame] = group.children;
  const [left, top] = [sheet.x + own.x, sheet.y + own.y];
  return {
    id: group.children[1]?.attributes["data-part"] ?? "",
    left,
    top,
    right: left + Number(frame?.attributes.width),
    bottom: top + Number(frame?.attributes.height),
    frame: frame?.attributes ?? {},
  };
}

function placeOf(group: Element | undefined) {
  const [x = 0, y = 0] = (group?.attributes.transform?.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y };
}

import { XmlDocument, XmlElement } from "libxml2-wasm";

/** An element of XML as libxml2 reads it, the parser below GitLab's. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * Reads XML back.
 *
 * @throws XmlParseError when it is not well formed
 */
export function readXml(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}

function read(element: XmlElement): Element {
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children: element.find("*").flatMap((child) => (child instanceof XmlElement ? [read(child)] : [])),
    text: element.content,
  };
}

/** Every element of that name below, in the order of the document. */
export function below(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

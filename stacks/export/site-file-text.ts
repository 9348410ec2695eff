import { Document, isScalar, visit, type YAMLSeq } from "yaml";
import { compact } from "../../constructs/plain/compact";
import { defined } from "../../constructs/plain/defined";
import type { Data } from "../../constructs/props/problems/path";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { isReadOtherwise } from "../../constructs/props/yaml/read-otherwise";
import { designKeys } from "../../site-files/design/design-keys";
import type { ExportedSite } from "./exported-site";
import type { Lost } from "./plain-data";

/** Longest list on one line [characters]. */
const longestList = 80;

/** A file beside a site file that the site file names. */
interface FileBeside {
  readonly name: string;
  readonly text: string;
}

export interface SiteFileTexts {
  readonly text: string;
  /** Its weather and its design, if there are any. */
  readonly beside: readonly FileBeside[];
}

/**
 * Returns the texts of the files that hold an exported site.
 *
 * @param name of the site file, without its extension
 * @param designName of the file for modules, policy and promises. @default the site file has everything
 */
export function siteFileTexts({ site, props, weather }: ExportedSite, name: string, designName?: string): SiteFileTexts {
  const year = weather === undefined ? undefined : { name: `${name}.weather.json`, text: `${JSON.stringify(weather)}\n` };
  const { site: place, ...others } = props as { readonly site?: Readonly<Record<string, Data>> };
  const { promises, ...location } = place ?? {};
  const isOfDesign = (key: string) => designName !== undefined && designKeys.includes(key);
  const own = Object.entries(others).filter(([key]) => !isOfDesign(key));
  const whole = {
    ...(name.replace(/\.site$/, "") !== site && { name: site }),
    ...defined({ design: designName }),
    ...(place !== undefined && {
      site: { ...(designName === undefined ? place : location), ...(year && { weather: { file: year.name } }) },
    }),
    ...Object.fromEntries(own),
  };
  const shared = {
    ...(promises && { site: { promises } }),
    ...Object.fromEntries(Object.entries(others).filter(([key]) => isOfDesign(key))),
  };
  const design = designName === undefined ? undefined : { name: designName, text: yamlText(shared) };
  return { text: yamlText(whole), beside: compact([year, design]) };
}

/** Formats remarks about an exported site as the first comments of its file. */
export function comments(lines: readonly string[]): string {
  return `${lines.map((line) => `# ${visibleLine(line)}`).join("\n")}\n\n`;
}

export function lostText({ place, why }: Lost): string {
  return visibleLine(`${place} ${why}`);
}

/** Writes data as YAML that every version reads the same way. A text that some version reads as a number, a date or true is quoted. */
function yamlText(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (place, scalar) => {
      if ((place !== "key" || /[^a-z]/i.test(String(scalar.value))) && isReadOtherwise(scalar.value)) scalar.type = "QUOTE_DOUBLE";
    },
    Seq: (_, list) => {
      list.flow = isShort(list);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Returns whether a list reads best on one line, such as a point of a curve. */
function isShort({ items }: YAMLSeq): boolean {
  const texts = items.map((item) => (isScalar(item) ? String(item.value) : "\n"));
  return !texts.some((text) => text.includes("\n")) && texts.join(", ").length <= longestList;
}

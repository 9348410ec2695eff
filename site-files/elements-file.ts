import { isRecord } from "../constructs/plain/is-record";
import { PropsError, type PropsProblem } from "../constructs/props";
import { shownValue } from "../constructs/props/problems/issue-message";
import type { Source } from "../constructs/provenance/source";
import type { NodeDesign } from "../constructs/studies/snapshot/node-design";
import { withFileRefusal } from "./reading/file-refusal";
import { fileBytes } from "./reading/file-text";
import { namedFile } from "./reading/named-file";
import type { WholeDescription } from "./written/whole-description";

/** Element sets in a site file: the name of their file. */
export interface ElementsFileProps {
  /**
   * File with element sets from CelesTrak: OMM as JSON, CSV or KVN, or two-line elements. The path is relative to the file that states it, and must stay within the
   * working folder or the folder of `--root`. Sets of other satellites are ignored.
   */
  readonly file: string;
  /** Source of the element sets. */
  readonly source: Source;
}

/** Largest file of elements: all active satellites of CelesTrak as JSON have some 5 million bytes. */
export const largestElementsFile = { bytes: 16_777_216, remedy: "keep only the sets of the satellites" } as const;

/**
 * Returns a design with the element sets of its file. If these are wrong, their problems are collected and the downlink is left out,
 * because its problems would only follow from them.
 *
 * @param collect runs a function, and returns undefined if it throws
 */
export function elementsRead(
  design: NodeDesign,
  collect: (read: () => NodeDesign) => NodeDesign | undefined,
  whole: Pick<WholeDescription, "placeOf">,
  root: string | undefined,
): NodeDesign {
  const { downlink: _, ...rest } = design;
  return collect(() => withElements(design, whole, root)) ?? rest;
}

/**
 * Returns a design with the element sets of its satellites instead of the name of their file.
 *
 * @param whole knows which file names it: that of the site or of its design
 * @throws PropsError of `downlink.elements` with the problems of the file, at its lines
 */
function withElements(design: NodeDesign, whole: Pick<WholeDescription, "placeOf">, root: string | undefined): NodeDesign {
  const downlink: unknown = design.downlink;
  if (!isRecord(downlink) || !isRecord(downlink.elements) || !("file" in downlink.elements)) return design;
  const { file, ...rest } = downlink.elements;
  if ("data" in rest) throw refused([{ path: "data", message: "must not be stated with file but both are: leave one of the two out" }]);
  if (typeof file !== "string" || file === "")
    throw refused([
      {
        path: "file",
        message: `must be the path of a file but is ${shownValue(file)}: write it relative to this file, such as "elements.json"`,
      },
    ]);
  const data = setsIn(namedOf(file, whole, root), numbersOf(downlink.satellites));
  return { ...design, downlink: { ...downlink, elements: { ...rest, data } } } as unknown as NodeDesign;
}

function namedOf(file: string, { placeOf }: Pick<WholeDescription, "placeOf">, root: string | undefined): string {
  const from = placeOf(["downlink", "elements", "file"]).replace(/:\d+:\d+$/, "");
  return withFileRefusal("elements", () => namedFile({ named: file, from, root }));
}

/** Returns the sets as objects of OMM, so that a description is complete without the file. */
function setsIn(path: string, numbers: ReadonlySet<unknown>): readonly object[] {
  const text = withFileRefusal("elements", () => new TextDecoder().decode(fileBytes(path, largestElementsFile)));
  const { readElementSets }: typeof import("../constructs/downlink/elements/read-element-sets") =
    require("../constructs/downlink/elements/read-element-sets"); // loaded only for a site with satellites
  const { ommOf }: typeof import("../constructs/downlink/elements/omm-of") = require("../constructs/downlink/elements/omm-of");
  const sets = withFileRefusal("elements", () => readElementSets(text, path), `${path} `);
  const own = sets.filter(({ catalogueNumber }) => numbers.has(catalogueNumber));
  return (own.length > 0 ? own : sets.slice(0, 1)).map(ommOf); // for no named set the props report it
}

function numbersOf(satellites: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(satellites) ? satellites.map((one: unknown) => (isRecord(one) ? one.number : undefined)) : []);
}

function refused(problems: readonly PropsProblem[]): PropsError {
  return new PropsError("elements", problems);
}

import { expandParts } from "../../constructs/catalog/expand-parts";
import type { Data } from "../../constructs/props/problems/path";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import type { SiteTexts } from "../design/whole-file";
import type { MapText } from "../reading/map-text";
import { WholeDescription } from "../written/whole-description";
import type { Written } from "../written/written";

/** The file that a change is written into, and the whole that its words make. */
export interface Home {
  /** Its path. */
  readonly file: string;
  /** What it says by now. */
  readonly text: MapText;
  /** May it say something of a part that another file describes, by its name? */
  readonly isLaid: boolean;
  /** The description with that text in the place of the file's. */
  whole(text: MapText): WholeDescription;
}

/** What a round of changes begins with. */
export interface RoundOf {
  readonly home: Home;
  /** What the file says by now. */
  readonly text: MapText;
  /** What that makes, with its places. */
  readonly whole: Written;
  /** The modules as they are to be written, names and counts written out. */
  readonly target: unknown;
  /** The design that they are to make. */
  readonly design: unknown;
}

/** A site file, or a design by itself. */
export function homeIn(file: string, { site, design }: SiteTexts): Home {
  return { file, text: site, isLaid: design !== undefined, whole: (text) => WholeDescription.of(file, text, design) };
}

/** The design of a site. */
export function homeOfDesign(siteFile: string, { site, design }: Required<SiteTexts>): Home {
  return { file: design.file, text: design, isLaid: false, whole: (text) => WholeDescription.of(siteFile, site, text) };
}

/** The modules of a description, with its parts as they are written and written out. */
export function modulesIn({ value }: WholeDescription): { readonly written: Data; readonly design: Data } {
  const written = Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(moduleSchemas, key)));
  return { written, design: expandParts(written).design };
}

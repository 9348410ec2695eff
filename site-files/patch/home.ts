import { expandParts } from "../../constructs/catalog/expand-parts";
import type { Data } from "../../constructs/props/problems/path";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import type { SiteTexts } from "../design/whole-file";
import type { MapText } from "../reading/map-text";
import { WholeDescription } from "../written/whole-description";
import type { Written } from "../written/written";

/** The file into which a change is written, and the whole description. */
export interface Home {
  readonly file: string;
  /** Present content. */
  readonly text: MapText;
  /** Whether it may override a part of another file by its name. */
  readonly isLaid: boolean;
  /** Returns the description with another content of the file. */
  whole(text: MapText): WholeDescription;
}

/** The beginning of a round of changes. */
export interface RoundOf {
  readonly home: Home;
  /** Present content of the file. */
  readonly text: MapText;
  /** The description from it, with locations. */
  readonly whole: Written;
  /** The modules to be written, with names and counts expanded. */
  readonly target: unknown;
  /** The design that they must make. */
  readonly design: unknown;
}

export function homeIn(file: string, { site, design }: SiteTexts): Home {
  return { file, text: site, isLaid: design !== undefined, whole: (text) => WholeDescription.of(file, text, design) };
}

export function homeOfDesign(siteFile: string, { site, design }: Required<SiteTexts>): Home {
  return { file: design.file, text: design, isLaid: false, whole: (text) => WholeDescription.of(siteFile, site, text) };
}

/** Returns the modules of a description, with parts as written and expanded. */
export function modulesIn({ value }: WholeDescription): { readonly written: Data; readonly design: Data } {
  const written = Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(moduleSchemas, key)));
  return { written, design: expandParts(written).design };
}

import { defined } from "../../constructs/plain/defined";
import { type DesignFile, designOfData, readDesignFile } from "../../site-files/design-file";
import { lostText } from "../../stacks/export/site-file-text";
import { exportApp } from "../export/export-app";
import { refuseUnreadable } from "../results/refuse-unreadable";
import { sourceKind } from "../sources/source-kind";
import { InputError } from "../terminal/exit-codes";

/** How the design of a matrix is found. */
export interface MatrixDesignOptions {
  /** The site of an app that has the design. @default the only one */
  readonly site?: string;
  readonly root?: string;
  readonly today?: string;
  readonly isQuiet: boolean;
}

/** A design, and how readers know it. */
export interface MatrixDesign extends DesignFile {
  readonly name: string;
}

/**
 * The design that a file holds, or that a site of an app has.
 *
 * @throws InputError or PropsError when there is none, or no file could hold it
 */
export function matrixDesign(file: string, { site, root, today, isQuiet }: MatrixDesignOptions): MatrixDesign {
  refuseUnreadable("Design", file, "correct its path");
  if (sourceKind("Design", file) === "app") return designOfApp(file, site, today, isQuiet);
  if (site !== undefined) throw new InputError(`--site must stand beside an app but ${file} is a file of one design: leave it out`);
  return { ...readDesignFile(file, { ...defined({ today }), root }), name: file };
}

function designOfApp(file: string, site: string | undefined, today: string | undefined, isQuiet: boolean): MatrixDesign {
  const { exported } = exportApp(file, site, isQuiet);
  const lost = exported.lost.filter(({ place }) => !/^(?:stack|backend|docker)/.test(place));
  if (lost.length > 0)
    throw new InputError(
      `${exported.site} of ${file} must be data to be judged elsewhere but is not: take it out, or call matrixOf() in the app`,
      lost.map(lostText).join("\n"),
    );
  return { ...designOfData(exported.props, file, today), name: `${file}, ${exported.site}` };
}

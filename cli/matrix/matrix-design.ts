import { defined } from "../../constructs/plain/defined";
import { type DesignFile, designOfData, readDesignFile } from "../../site-files/design-file";
import { lostText } from "../../stacks/export/site-file-text";
import type { ExportedIn } from "../sources/exported-in";
import { sourceOf } from "../sources/source-of";
import { InputError } from "../terminal/exit-codes";

interface MatrixDesignOptions {
  /** The site of an app that has the design. @default the only one */
  readonly site?: string;
  readonly root?: string;
  readonly today?: string;
  readonly isQuiet: boolean;
}

/** A design, with its name for readers. */
export interface MatrixDesign extends DesignFile {
  readonly name: string;
}

/**
 * Reads the design of a file, or of a site of an app.
 *
 * @throws InputError or PropsError without a design, or for a design that no file can hold
 */
export function matrixDesign(file: string, { site, root, today, isQuiet }: MatrixDesignOptions): MatrixDesign {
  const source = sourceOf("Design", file);
  if (source.kind === "app") return designOfApp(file, source.export({ site, isQuiet }), today);
  if (site !== undefined) throw new InputError(`--site must be used with an app but ${file} is a file with one design: leave --site out`);
  return { ...readDesignFile(file, { ...defined({ today }), root }), name: file };
}

function designOfApp(file: string, { exported }: ExportedIn, today: string | undefined): MatrixDesign {
  const lost = exported.lost.filter(({ place }) => !/^(?:stack|backend|docker)/.test(place));
  if (lost.length > 0)
    throw new InputError(
      `${exported.site} of ${file} must be plain data to be judged at other sites but has more than data: remove that, or call matrixOf() in the app`,
      lost.map(lostText).join("\n"),
    );
  return { ...designOfData(exported.props, file, today), name: `${file}, ${exported.site}` };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../plain/package-folder";

/** A program that runs at the site. */
export type SiteProgram = "load-shedder" | "engine-gate";

/** Port on which `load-shedder` says how it is, inside its container. */
export const shedderPort = 9465;

/** Returns the text of a program that runs at the site: JavaScript in one file, for Node 20 and later. `npm run schemas` compiles it. */
export function programText(name: SiteProgram): string {
  return readFileSync(join(packageFolder(), "programs", `${name}.js`), "utf8");
}

import { dirname } from "node:path";

/** Folder of this package, installed or in a checkout: of the files that it brings. */
export function packageFolder(): string {
  return dirname(require.resolve("cdktf-edge-node/package.json"));
}

import { dirname } from "node:path";

/** Returns the folder of this package, installed or in a checkout, for the files in it. */
export function packageFolder(): string {
  return dirname(require.resolve("cdktf-edge-node/package.json"));
}

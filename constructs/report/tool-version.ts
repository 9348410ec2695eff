export function toolVersion(): string {
  const { version } = require("cdktf-edge-node/package.json") as { readonly version: string };
  return version;
}

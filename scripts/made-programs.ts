import { basename, join } from "node:path";
import { buildSync } from "esbuild";
import { root } from "./repository";

const sources = "constructs/site-programs";

/** Compiles the programs of `programs/`, by their paths: each is one file that needs nothing but Node. */
export function madePrograms(): Readonly<Record<string, string>> {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ["engine-gate", "load-shedder"].map((name) => `${sources}/${name}.ts`),
    outdir: "programs",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: `// Made of ${sources}/ of cdktf-edge-node` },
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [join("programs", basename(path)), text]));
}

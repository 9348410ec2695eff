import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

/** Every file that a file of the tree imports or requires, itself among them. */
export type Closures = (file: string) => ReadonlySet<string>;

/** Test files of `npm run test:unit`. */
export function unitTests(folder = "."): readonly string[] {
  return readdirSync(join(folder, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith("acceptance/"))
    .map((file) => join("test", file))
    .sort();
}

/** Follows the imports of the tests of a checkout, by the metafile of a bundle of them that nobody writes. */
export function closuresOf(tests: readonly string[], folder = "."): Closures {
  const { metafile } = buildSync({
    absWorkingDir: resolve(folder),
    stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: resolve(folder) },
    alias: {
      "cdktf-edge-node/package.json": "./package.json",
      "cdktf-edge-node/testing": "./testing/index.mts",
      "cdktf-edge-node/rules": "./rules.ts",
      "cdktf-edge-node/report": "./report.ts",
      "cdktf-edge-node/engineering": "./engineering.ts",
      "cdktf-edge-node": "./index.ts",
    },
    outfile: "all.js",
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const imports = new Map(
    Object.entries(metafile.inputs).map(([file, input]) => [file, input.imports.flatMap(({ path, external }) => (external ? [] : [path]))]),
  );
  return (file) => {
    const found = new Set([file]);
    for (const one of found) for (const next of imports.get(one) ?? []) found.add(next);
    return found;
  };
}

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { placeLibrary, placeTree } from "../programs/place-library";
import { type Ran, runProgram } from "../programs/run-program";

/** Fills `folder/node_modules` as an installation does: the package as it is published, and everything that the repository has. */
export function install(folder: string): void {
  const modules = join(folder, "node_modules");
  const dist = join(modules, "cdktf-edge-node/dist");
  mkdirSync(dist, { recursive: true });
  mkdirSync(join(modules, ".bin"));
  const installed = [...readdirSync("node_modules"), ...readdirSync("node_modules/.bin").map((name) => join(".bin", name))];
  for (const name of installed) if (name !== ".bin") symlinkSync(resolve("node_modules", name), join(modules, name));
  const { files }: { readonly files: readonly string[] } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const file of [...files, "package.json"].filter((one) => one !== "dist" && existsSync(one))) {
    mkdirSync(dirname(join(dist, "..", file)), { recursive: true });
    placeTree(file, join(dist, "..", file));
  }
  symlinkSync("../cdktf-edge-node/bin/edge-node.js", join(modules, ".bin/edge-node"));
  placeLibrary(dist);
}

/** An integrator's project as docs/ci.md describes it, with the sites of examples/ci, below a folder in which the package is installed. */
export class CiProject {
  private readonly folder: string;

  constructor(installed: string, name: string) {
    this.folder = join(installed, name);
    cpSync("examples", this.folder, { recursive: true });
    cpSync("examples/ci", this.folder, { recursive: true });
    this.write("sites.ts", this.read("sites.ts").replaceAll('"../', '"./'));
    const compilerOptions = { module: "node20", target: "es2023", strict: true, skipLibCheck: true };
    this.write("tsconfig.json", JSON.stringify({ compilerOptions, "ts-node": { transpileOnly: true } }));
    this.write("bin/date", "#!/bin/sh\necho 2026-11-25\n", 0o755); // the waivers of the page run out one day, a test must not
    symlinkSync(join(installed, "node_modules"), join(this.folder, "node_modules"));
  }

  write(file: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text, { mode });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  exists(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Runs a step as a runner of GitHub does. */
  run(command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const path = `${join(this.folder, "bin")}:${process.env.PATH}`;
    return runProgram("bash", ["-e", "-c", command], { cwd: this.folder, env: { PATH: path, CDKTF_OUTDIR: "cdktf.out", ...env } });
  }
}

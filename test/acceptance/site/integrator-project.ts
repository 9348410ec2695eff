import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { codeBlocks } from "../../support/docs/code-blocks";

/** Command of the project's app, run in its folder. */
export const appCommand = "npx --no-install ts-node main.ts";

/** Makes `folder` an integrator's project: `cdktf.json` with an app, the modules that the app needs, the package among them, as its archive has it, and the examples. */
export function writeProject(folder: string, archive: string): void {
  const settings = { language: "typescript", app: appCommand, sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(settings));
  const [tsconfig = ""] = codeBlocks(readFileSync("docs/first-site.md", "utf8"), "json");
  writeFileSync(join(folder, "tsconfig.json"), tsconfig);
  const modules = join(folder, "node_modules");
  const own = join(modules, "cdktf-edge-node");
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync("node_modules")) symlinkSync(resolve("node_modules", name), join(modules, name));
  execFileSync("tar", ["-xzf", archive, "--strip-components=1", "-C", own]);
  cpSync("examples", join(folder, "examples"), { recursive: true });
}

/** Writes the app of the project. A description is an expression over `firstSite`, which passes, and `kuwaitDryCooler`, which fails. */
export function writeApp(folder: string, descriptions: Readonly<Record<string, string>>): void {
  const lines = [
    'import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";',
    'import { firstSite } from "./examples/first-site";',
    'import { kuwaitDryCooler } from "./examples/kuwait-dry-cooler";',
    "const app = new EdgeApp();",
    ...Object.entries(descriptions).map(([site, props]) => `new EdgeNodeStack(app, ${JSON.stringify(site)}, ${props});`),
    "app.synth();",
  ];
  writeFileSync(join(folder, "main.ts"), `${lines.join("\n")}\n`);
}

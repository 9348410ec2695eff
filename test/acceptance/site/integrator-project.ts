import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "../../support/docs/ci-project";
import { codeBlocks } from "../../support/docs/code-blocks";

/** Command of the project's app, run in its folder. */
export const appCommand = "npx --no-install ts-node main.ts";

/** Makes `folder` an integrator's project: `cdktf.json` with an app, the modules that the app needs, the package among them, and the examples. */
export function writeProject(folder: string): void {
  const settings = { language: "typescript", app: appCommand, sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(settings));
  const [tsconfig = ""] = codeBlocks(readFileSync("docs/first-site.md", "utf8"), "json");
  writeFileSync(join(folder, "tsconfig.json"), tsconfig);
  install(folder);
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

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Command of the project's app, run in its folder. */
export const appCommand = "node -C source -r ts-node/register main.ts";

/** Makes `folder` an integrator's project: `cdktf.json` with an app, and the modules that the app needs. */
export function writeProject(folder: string): void {
  const settings = { language: "typescript", app: appCommand, sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: resolve("tsconfig.json") }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("."), join(folder, "node_modules/cdktf-edge-node"));
  for (const loader of ["ts-node", "typescript"]) symlinkSync(resolve("node_modules", loader), join(folder, "node_modules", loader));
}

/** Writes the app of the project. A description is an expression over `firstSite`, which passes, and `kuwaitDryCooler`, which fails. */
export function writeApp(folder: string, descriptions: Readonly<Record<string, string>>): void {
  const example = (file: string) => JSON.stringify(resolve("examples", file));
  const lines = [
    'import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";',
    `import { firstSite } from ${example("first-site")};`,
    `import { kuwaitDryCooler } from ${example("kuwait-dry-cooler")};`,
    "const app = new EdgeApp();",
    ...Object.entries(descriptions).map(([site, props]) => `new EdgeNodeStack(app, ${JSON.stringify(site)}, ${props});`),
    "app.synth();",
  ];
  writeFileSync(join(folder, "main.ts"), `${lines.join("\n")}\n`);
}

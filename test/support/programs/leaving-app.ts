import { resolve } from "node:path";
import { EdgeApp } from "cdktf-edge-node";

/**
 * Text of a program in JavaScript that leaves what an app has written into a folder, as if it were that app: `edge-node` reads the same, without the second that
 * the library takes to load once more.
 *
 * @param outdir of an app that a test has synthesized, by what a run asks of it
 * @param more statements that follow; `outdir` is where `edge-node` looks
 */
export function leavingApp(outdir: string, more = ""): string {
  return `const { cpSync, rmSync, writeFileSync } = require("node:fs");
const outdir = process.env.CDKTF_OUTDIR;
cpSync(${JSON.stringify(resolve(outdir))}, outdir, { recursive: true });
${more}`;
}

/**
 * Synthesizes an app in this program as a run asks it, and gives such a text, which ends as the app does, and leaves nothing where a run asks it anything else.
 *
 * @param asked context that a run gives the app
 * @param addSites makes its sites
 */
export function leftApp(outdir: string, asked: Readonly<Record<string, unknown>>, addSites: (app: EdgeApp) => void): string {
  const app = new EdgeApp({ outdir, context: asked, print: () => undefined, progress: { update: () => undefined, stop: () => undefined } });
  addSites(app);
  app.synth();
  const { exitCode = 0 } = process;
  process.exitCode = 0;
  const checked = `const asked = JSON.parse(process.env.CDKTF_CONTEXT_JSON);
for (const [name, value] of Object.entries(${JSON.stringify(asked)})) require("node:assert").deepStrictEqual(asked[name], value);
`; // before anything is left: an app that throws behind its verdict ends as one whose site fails
  return checked + leavingApp(outdir, `process.exitCode = ${exitCode};`);
}

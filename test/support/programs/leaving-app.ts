import { resolve } from "node:path";

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

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtOptions } from "../support/programs/built-library.mjs";

// In the checkout: a program finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/closed-reader-");
afterAll(() => rmSync(folder, { recursive: true }));

describe("ignoreClosedReaders()", () => {
  it("lets an app end silently with its verdict and its files when nobody reads on, such as `main.ts | head`", async () => {
    const program = join(folder, "program.ts");
    writeFileSync(
      program,
      `import { readSync } from "node:fs";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { failingSite } from "../../test/support/nodes/light-site";
const app = new EdgeApp();
readSync(0, Buffer.alloc(1)); // until its reader is gone
new EdgeNodeStack(app, "failing", failingSite);
app.synth();
`,
    );
    const outdir = resolve(folder, "out");
    const child = spawn(process.execPath, [...builtOptions(), resolve(program)], { env: { ...process.env, CDKTF_OUTDIR: outdir } });
    const said: string[] = [];
    child.stderr.on("data", (text) => said.push(String(text)));
    child.stdout.destroy();
    await once(child.stdout, "close");
    child.stdin.end("x");
    const [code] = await once(child, "close");
    expect([code, said.join("")]).toEqual([1, expect.stringMatching(/^- failing: \d+ scenarios\n$/)]);
    expect(existsSync(join(outdir, "reports/failing/report.json"))).toBe(true);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { lightSite } from "../../support/nodes/light-site";
import { builtCli } from "../../support/programs/built-library.mjs";
import { runCli } from "../../support/programs/run-cli";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(join(process.cwd(), ".cache/watch-"));
const file = "own.site.yaml";
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const site = readFileSync("examples/own-site.yaml", "utf8");
const hot = site.replace("37 °C", "48 °C");
const waits = "Ctrl-C ends\n";

let watching: ChildProcess;
let said = "";
let shown = "";

/** What it says of the next judgement, up to where it waits again. */
async function nextWords(): Promise<string> {
  await expect.poll(() => said, { timeout: 50_000 }).toContain(waits);
  const words = said.slice(0, said.indexOf(waits));
  said = said.slice(words.length + waits.length);
  return words;
}

/** What it says of judgements up to one that has the text: a busy machine may stop a save between emptying the file and filling it, and that is judged too. */
async function wordsUpTo(text: string): Promise<string> {
  let words = "";
  while (!words.includes(text)) words += await nextWords();
  return words;
}

async function edgeNodeCheck(...argv: string[]): Promise<string> {
  said = "";
  shown = "";
  watching = spawn(process.execPath, [...builtCli(), "check", ...argv], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  watching.stderr?.on("data", (text) => {
    said += String(text);
  });
  watching.stdout?.on("data", (text) => {
    shown += String(text);
  });
  return nextWords();
}

describe("edge-node check --watch", () => {
  afterEach(() => watching.kill("SIGKILL"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("judges again on each save and says what changed, outlives what cannot be judged, and ends with 0 on Ctrl-C", async () => {
    write(file, site);
    expect(await edgeNodeCheck(file, "--watch")).not.toContain("changed");
    expect(shown).toContain("pass");
    write(file, hot);
    expect(await wordsUpTo("my-site: pass → fail, site.climate.hottest.dryBulbC: 37 → 48\n")).toContain(`${file} changed: judged again\n`);
    write(file, "site: [");
    expect(await wordsUpTo("must be YAML 1.2")).toContain(`${file} changed: judged again\n`);
    write(`${file}.new`, site); // as editors do that write beside the file first
    renameSync(join(folder, `${file}.new`), join(folder, file));
    expect(await nextWords()).toMatch(/: fail → pass, site\.climate\.hottest\.dryBulbC: 48 → 37\n/);
    renameSync(join(folder, file), join(folder, `${file}~`));
    write(file, hot); // as editors do that keep the old one
    expect(await wordsUpTo(": pass → fail")).not.toContain("fail → pass");
    watching.kill("SIGINT");
    expect(await once(watching, "exit")).toEqual([0, null]);
  });

  it("watches what an app may be made of, and not what the run writes", async () => {
    const app = 'import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";\nimport { name } from "./part";';
    for (const name of ["site-1", "site-2"]) write(`${name}.yaml`, lightSite(name));
    write("part.ts", 'export const name = "site-1";');
    write("main.ts", `${app}\nconst app = new EdgeApp();\nEdgeNodeStack.fromFile(app, \`\${name}.yaml\`);\napp.synth();`);
    await edgeNodeCheck("main.ts", "--watch", "--format", "json", "--output", "result.json");
    write("part.new", 'export const name = "site-2";');
    renameSync(join(folder, "part.new"), join(folder, "part.ts")); // whole at once: it is to be judged once
    expect(await nextWords()).toContain("part.ts changed: judged again\n");
    expect(readFileSync(join(folder, "result.json"), "utf8")).toContain('"site": "site-2"');
    await setTimeout(1000); // as long as a second judgement would need to begin
    expect(said).toBe("");
  });

  it("ends with 2 where no save could mend what is wrong", () => {
    expect(runCli("check", join(folder, "none.yaml"), "--watch").code).toBe(2);
  });
});

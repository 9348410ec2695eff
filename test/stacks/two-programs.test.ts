import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EdgeApp, EdgeNodeStack, FolderInUseError } from "cdktf-edge-node";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { thisProcess } from "../../stacks/lock-holder";
import { forgetWriters } from "../../stacks/written-folders";
import { failingSite, passingSite } from "../support/nodes/light-site";
import { builtOptions } from "../support/programs/built-library.mjs";
import { filesIn } from "../support/programs/files-in";

// In the checkout: a program finds the library there.
mkdirSync(".cache", { recursive: true });
const programs = mkdtempSync(".cache/two-programs-");
const program = join(programs, "program.ts");
writeFileSync(
  program,
  `import { readSync } from "node:fs";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { failingSite } from "../../test/support/nodes/light-site";
const waitAt = (place: string) => {
  process.stdout.write(place);
  readSync(0, Buffer.alloc(1)); // until it is told to go on
};
waitAt("loaded");
const app = new EdgeApp();
waitAt("at work");
new EdgeNodeStack(app, "site", failingSite);
app.synth();
`,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "two-programs-"));
});
const running: ChildProcess[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.kill("SIGKILL");
  rmSync(folder, { recursive: true });
  forgetWriters();
});
afterAll(() => rmSync(programs, { recursive: true }));

/** Starts a program whose site fails. It stands still before it makes its app, and while that is at work in the folder. */
async function start() {
  const started = spawn(process.execPath, [...builtOptions(), resolve(program)], {
    env: { ...process.env, CDKTF_OUTDIR: folder },
  });
  running.push(started);
  let stderr = "";
  started.stderr.on("data", (text) => {
    stderr += text;
  });
  const ended = once(started, "close").then(([code]) => ({ code, stderr }));
  await once(started.stdout, "data");
  return { pid: started.pid, ended, goOn: () => started.stdin.write("."), stands: () => once(started.stdout, "data") };
}

/** What a program does whose site passes. */
function passing(): void {
  const app = new EdgeApp({ outdir: folder, print: () => undefined, progress: { update: () => undefined, stop: () => undefined } });
  new EdgeNodeStack(app, "site", passingSite);
  app.synth();
}

const deployable = () => existsSync(join(folder, "stacks/site/cdk.tf.json"));
const verdict = () => JSON.parse(readFileSync(join(folder, "reports/site/report.json"), "utf8")).verdict;

describe("Two programs that write to one folder", () => {
  it("are one after the other: the second is refused with 2 and the holder's name, and what is there is of the first", async () => {
    passing();
    forgetWriters();
    const [first, second] = await Promise.all([start(), start()]);
    first.goOn();
    await first.stands();
    expect(deployable()).toBe(false); // what an earlier run wrote
    const before = filesIn(folder);
    expect(passing).toThrow(FolderInUseError);
    second.goOn();
    const { code, stderr } = await second.ended;
    expect(code).toBe(2);
    expect(stderr).toContain(`EdgeApp must be alone in its output folder but process ${first.pid} of host ${thisProcess().host}, since `);
    expect(stderr).toContain(`writes to ${folder}: wait until it ends, or choose another output folder`);
    expect(stderr).toContain(`if that process is gone, remove ${join(folder, ".edge-node.lock")}`);
    expect(filesIn(folder)).toEqual(before);
    first.goOn();
    expect((await first.ended).code).toBe(1);
    expect([deployable(), verdict()]).toEqual([false, "fail"]);
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "reports", "stacks"]);
    passing(); // nothing is locked any more
    expect([deployable(), verdict()]).toEqual([true, "pass"]);
  });

  it("may follow each other where the first was killed", async () => {
    const first = fork(join(__dirname, "../support/programs/lock-program.ts"), { execArgv: ["-r", "tsx/cjs"] });
    running.push(first);
    await once(first, "message");
    first.send({ take: join(folder, ".edge-node.lock") });
    await once(first, "message");
    first.kill("SIGKILL");
    await once(first, "exit");
    expect(readdirSync(folder)).toContain(".edge-node.lock");
    passing();
    expect([deployable(), verdict()]).toEqual([true, "pass"]);
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "reports", "stacks"]);
  });
});

describe("EdgeApp", () => {
  const quiet = { print: () => undefined, progress: { update: () => undefined, stop: () => undefined } };
  const files = () => Object.keys(filesIn(folder));

  it("locks its folder until synth() has ended, also where that throws, and locks it again for another try", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet });
    expect(files()).toEqual(["/.edge-node.lock"]);
    expect(() => app.synth()).toThrow("must have at least one site");
    expect(files()).toEqual([]);
    new EdgeNodeStack(app, "hot", failingSite);
    app.synth();
    expect(files()).toEqual(["/manifest.json", "/reports/hot/report.json", "/reports/junit.xml"]);
    const written = filesIn(folder);
    expect(() => app.synth()).toThrow("must run only once");
    expect(filesIn(folder)).toEqual(written);
  });

  it("refuses a folder that a process of another host holds, before anything in it changes", () => {
    passing();
    forgetWriters();
    const holder = { ...thisProcess(), process: 4711, host: "far-away", boot: "b", machine: "m", since: "2026-11-25T10:00:00.000Z" };
    writeFileSync(join(folder, ".edge-node.lock"), JSON.stringify(holder));
    const before = filesIn(folder);
    expect(passing).toThrow("but process 4711 of host far-away, since 2026-11-25T10:00:00.000Z, writes to");
    expect(filesIn(folder)).toEqual(before);
  });

  it("shares the lock of its folder with other apps of the program, until one has written", () => {
    const [one, other] = [new EdgeApp({ outdir: folder, ...quiet }), new EdgeApp({ outdir: join(folder, "x/.."), ...quiet })];
    expect(() => one.synth()).toThrow("must have at least one site");
    expect(files()).toEqual(["/.edge-node.lock"]);
    new EdgeNodeStack(other, "hot", failingSite);
    other.synth();
    expect(files()).not.toContain("/.edge-node.lock");
    expect(() => one.synth()).toThrow("another app of this program wrote to");
  });
});

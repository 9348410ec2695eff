import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RunResult } from "../../../constructs/report/run-result";
import { lightDesign, lightPlace, lightPolicy, lightSite } from "../../support/nodes/light-site";
import { builtCli, builtLibrary, builtOptions } from "../../support/programs/built-library.mjs";
import { edgeNodeRuns } from "../../support/programs/edge-node-runs";
import { FakeTerraform } from "../../support/programs/fake-terraform";
import { leavingApp } from "../../support/programs/leaving-app";
import { runCli } from "../../support/programs/run-cli";
import type { Ran } from "../../support/programs/run-program";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/run-app-");
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const json = JSON.stringify;
const rulesOff = ["cooling/room-air-covers-heat", "cooling/room-stays-warm"];
const lowered = { site: { ...lightPolicy.site, ...Object.fromEntries(rulesOff.map((rule) => [rule, { enforcement: { off: "so" } }])) } };
const loweredFile = () => written("lowered.yaml", lightSite("lowered", { policy: lowered }));

/** An app of the site of the examples, and of two of one rack: one fails, one switches rules off. It keeps what it wrote first. */
const sites = () =>
  written(
    "sites.ts",
    readFileSync("examples/own-site.ts", "utf8")
      .replace("new EdgeApp()", "new EdgeApp({ charts: true })")
      .replace(
        /^app\.synth\(\);.*\n/m,
        `console.log("said by the app");
const light = { site: defineSite(${json(lightPlace)} as never), ...${json(lightDesign)} };
new EdgeNodeStack(app, "failing", light as never);
new EdgeNodeStack(app, "lowered", { ...light, policy: ${json(lowered)} } as never);
app.synth();
require("node:fs").cpSync(process.env.CDKTF_OUTDIR!, ${json(resolve(folder, "kept"))}, { recursive: true, force: false });
`,
      ),
  );

/** A program that leaves what the app wrote of the site that passes, and what follows. */
const leaving = (name: string, text: string) => {
  const fails = `for (const site of ["failing", "lowered"]) rmSync(outdir + "/reports/" + site, { recursive: true });`;
  return written(`${name}.js`, leavingApp(join(folder, "kept"), `${fails}\n${text}`));
};

/** An app whose node is refused. */
const wrong = () => {
  const props = `{ site: defineSite(${json(lightPlace)} as never), ...${json(lightDesign)}, cooling: {} } as never`;
  return written(
    "wrong-prop.ts",
    `import { defineSite, EdgeApp, EdgeNodeStack } from "cdktf-edge-node";\nnew EdgeNodeStack(new EdgeApp(), "a", ${props});`,
  );
};

const pages = join(folder, "pages");
let first: Ran;
let refused: Ran;

beforeAll(() => {
  const formats = ["--format", "json", "--format", "html", "--output", pages];
  const runs = edgeNodeRuns(["check", sites(), "--require", "core", ...formats], ["check", wrong()]);
  [first = expect.unreachable(), refused = expect.unreachable()] = runs;
});

const sitesOf = (stdout: string) => (JSON.parse(stdout) as RunResult).sites;

describe("edge-node check of an app", () => {
  it("ends with 1 for a site that fails, its place the line that makes it, what the app prints not on standard output, and draws it", () => {
    const page = (site: string) => readFileSync(join(pages, `${site}.html`), "utf8");
    expect([page("failing").includes("Not deployable"), page("my-site").match(/<img /g)?.length]).toEqual([true, 3]);
    expect(first.status).toBe(1);
    expect(sitesOf(first.stdout).map(({ site, verdict, places }) => [site, verdict, places?.file])).toEqual([
      ["my-site", "pass", `${folder}/sites.ts`],
      ["failing", "fail", `${folder}/sites.ts`],
      ["lowered", "fail", `${folder}/sites.ts`],
    ]);
    expect(first.stderr).toContain("my-site: 16 scenarios");
  });

  it("lets an app draw nothing into the folder that is removed", () => {
    expect(readdirSync(join(folder, "kept/reports/my-site")).filter((name) => !name.endsWith(".json"))).toEqual([]);
  });

  it.each([
    [
      "throws behind its verdict",
      () => leaving("late", 'throw new Error("late");'),
      "ended with exit code 1, although its sites were judged",
      "late",
    ],
    [
      "never synthesizes",
      () => written("never.js", 'console.log("never");'),
      "ended with exit code 0, without a verdict: end it with app.synth()",
      "never",
    ],
    [
      "throws before its verdict",
      () => written("early.js", 'throw new Error("early");'),
      "ended with exit code 1, without a verdict: read what it printed",
      "early",
    ],
  ])("ends with 2 for an app that %s, and shows what it printed", (_what, file, message, printed) => {
    const { code, stdout, stderr } = runCli("check", file(), "--quiet");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain(printed);
  });
});

describe("edge-node with an app that throws before its verdict", () => {
  const fake = new FakeTerraform();
  fake.answer({}, "docker");

  it.each([
    ["check"],
    ["destroy", "--output", join(folder, "destroyed")],
    ["export"],
    ["fix"],
    ["images", "list"],
    ["images", "lock", "--output", join(folder, "lock.json")],
    ["passes"],
    ["place"],
    ["preflight"],
    ["synth", "--output", join(folder, "synthesized")],
  ])("edge-node %s says so, beside what the app printed", (...argv) => {
    const file = written("thrown.js", 'throw new Error("early");');
    vi.stubEnv("PATH", `${fake.folder}:${process.env.PATH}`);
    const { code, stderr } = runCli(...argv, file);
    vi.unstubAllEnvs();
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${file} ended with exit code 1, without a verdict: read what it printed`)]);
  });
});

describe("edge-node check --require of an app", () => {
  it("holds its sites to the pack, whatever the app switches off", () => {
    const asItIs = runCli("check", loweredFile(), "--quiet", "--format", "json").stdout;
    const verdicts = [asItIs, first.stdout].map((text) => {
      const site = sitesOf(text).find((one) => one.site === "lowered");
      return [site?.verdict, site?.policy.floor, site?.policy.switchedOff.length];
    });
    expect(verdicts).toEqual([
      ["pass", undefined, 2],
      ["fail", ["core"], 0],
    ]);
  });
});

describe("edge-node check of an app with a wrong prop", () => {
  const problems =
    "a is not valid (2 problems)\n  cooling.airConditioners: is required: add an object with count, table, minimumAmbient, altitudeFactor, source\n  cooling.room: is required: add an object with coolingSetpoint, heatingSetpoint, supplyAir, envelope, source";

  it("says its problems alone where the app is quiet", () => {
    const thrown = `throw Object.assign(new Error(${json(problems)}), { name: "PropsError" });`;
    expect(runCli("check", written("wrong-prop.js", thrown), "--quiet")).toMatchObject({ code: 2, stdout: "", stderr: `${problems}\n` });
  });

  it("adds nothing to the problems that the app has printed", () => {
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr.split(problems)).toHaveLength(2);
    expect(refused.stderr).not.toContain("ended with exit code");
  });
});

describe("a site file", () => {
  it("gives the same result as the same site in TypeScript, byte for byte but its place", () => {
    const inYaml = runCli("check", "examples/own-site.yaml", "--require", "core", "--format", "json", "--quiet").stdout;
    const [ofFile, ofApp] = [inYaml, first.stdout].map((text) => {
      const { places, ...site } = sitesOf(text)[0] ?? expect.unreachable();
      return [places?.file, JSON.stringify(site)];
    });
    expect([ofFile?.[0], ofApp?.[0]]).toEqual(["examples/own-site.yaml", `${folder}/sites.ts`]);
    expect(ofFile?.[1]).toBe(ofApp?.[1]);
  });
});

describe("edge-node", () => {
  const inShell = (words: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; node ${builtCli().join(" ")} ${words}`], { encoding: "utf8" });

  it("keeps its verdict when nobody reads on: no stack trace for a broken pipe", () => {
    const { status, stderr } = inShell("check examples/own-site.yaml --quiet --format json | head -c 1 > /dev/null");
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("ends with 2 and one line when standard output takes no more, and keeps its verdict when only its progress is lost", () => {
    const full = inShell("explain power/breaker-loading > /dev/full");
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^Standard output must accept the result but cannot be written, ENOSPC: .*: free disk space, .*\n$/);
    expect(inShell(`check ${written("light.yaml", lightSite("light"))} > /dev/null 2> /dev/full`).status).toBe(0);
  });

  it("ends by SIGINT, also where it alone gets it, and nothing that it started writes a result", async () => {
    const file = join(folder, "cut.json");
    const argv = ["bin/edge-node.js", "check", "examples/own-site.ts", "--format", "json", "--output", file]; // as who changes the library runs it, and its app
    const env = { ...process.env, NODE_OPTIONS: `-r ${builtOptions().at(-1)}` }; // but that nothing of the library is compiled
    const running = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    running.stderr.on("data", (text) => {
      said += text;
      if (said.includes("my-site: ")) running.kill("SIGINT");
    });
    const [, endedBy] = await once(running, "close"); // when nothing holds its output any more
    expect([endedBy, said]).toEqual(["SIGINT", expect.stringContaining("my-site: ")]);
    expect(readdirSync(folder).filter((name) => name.startsWith("cut"))).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "bin/edge-node.js of a checkout ends by %s with its program, which gets it too",
    async (signal) => {
      const checkout = join(folder, "checkout");
      for (const name of ["bin", "cli"]) mkdirSync(join(checkout, name), { recursive: true });
      writeFileSync(join(checkout, "tsconfig.json"), "{}");
      copyFileSync("bin/edge-node.js", join(checkout, "bin/edge-node.js"));
      writeFileSync(
        join(checkout, "cli/main.ts"),
        "process.stdout.write(`waits ${process.argv.slice(2)}\\n` as string);\nsetInterval(() => undefined, 1000);",
      );
      const running = spawn(process.execPath, [join(checkout, "bin/edge-node.js"), "check", "x.yaml"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [said] = await Promise.race([once(running.stdout, "data"), once(running, "exit")]);
      expect(String(said)).toBe("waits check,x.yaml\n");
      running.kill(signal);
      const [, endedBy] = await once(running, "close"); // when nothing holds its output any more
      expect(endedBy).toBe(signal);
    },
  );

  /** A program that minds no signal but the one of the test, as a rule, and has started another. */
  const plain = (name: string, signal: NodeJS.Signals) =>
    written(
      `${name}.js`,
      `for (const one of ["SIGINT", "SIGHUP"${signal === "SIGTERM" ? ', "SIGTERM"' : ""}]) process.on(one, () => undefined);
const child = require("node:child_process").spawn("sleep", ["1000"]);
process.stderr.write(\`pids \${process.pid} \${child.pid}\\n\`);
setInterval(() => undefined, 1000);
`,
    );

  /** Sends a signal to a program whose app has said its numbers, and looks that the app and what that has started end with it. */
  async function expectEndOfAll(argv: readonly string[], signal: NodeJS.Signals, env = process.env): Promise<void> {
    const running = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"], env });
    let said = "";
    running.stderr?.on("data", (text) => {
      said += text;
      if (said.includes("\n")) running.kill(signal);
    });
    const [, endedBy] = await once(running, "exit");
    const pids = said.match(/\d+/g) ?? [];
    expect([endedBy, pids.length]).toEqual([signal, 2]);
    const left = () => pids.filter((pid) => existsSync(`/proc/${pid}/exe`));
    try {
      await expect.poll(left, { timeout: 30_000 }).toEqual([]);
    } finally {
      for (const pid of left()) process.kill(Number(pid), "SIGKILL");
    }
  }

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "runApp() ends by %s with the app, which is a plain program and minds no signal, and with what that has started",
    async (signal) => {
      const file = plain(`plain-${signal}`, signal);
      const options = { folder, asked: {}, context: {}, isQuiet: false };
      const program = `require(${json(resolve(builtLibrary(), "cli/sources/run-app.js"))}).runApp(${json(file)}, ${json(options)});`;
      await expectEndOfAll([written(`starter-${signal}.js`, program)], signal);
    },
  );

  it("ends the app too where SIGKILL ends the command alone, and the next run removes what both left", async () => {
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    await expectEndOfAll([...builtCli(), "check", plain("plain-SIGKILL", "SIGKILL")], "SIGKILL", {
      ...process.env,
      TMPDIR: resolve(temporary),
    });
    const left = () => readdirSync(temporary).filter((name) => name.startsWith("edge-node-"));
    expect(left()).toHaveLength(1);
    vi.stubEnv("TMPDIR", resolve(temporary));
    const { code } = runCli("check", leaving("next", ""), "--quiet");
    vi.unstubAllEnvs();
    expect([code, left()]).toEqual([0, []]);
  });
});

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import { builtCli } from "../support/programs/built-library.mjs";
import { runCli } from "../support/programs/run-cli";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/run-app-");
afterAll(() => rmSync(folder, { recursive: true }));

function edgeNode(...argv: string[]) {
  return spawnSync(process.execPath, [...builtCli(), ...argv], { encoding: "utf8" });
}

function app(name: string, text: string): string {
  const file = join(folder, `${name}.ts`);
  writeFileSync(
    file,
    `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";\nimport { firstSite } from "../../examples/first-site";\n${text}`,
  );
  return file;
}

describe("edge-node check of an app", () => {
  it("ends with 1 for a site that fails, its place the line that makes it, what the app prints not on standard output, and draws it", () => {
    const pages = join(folder, "pages");
    const outputs = ["--format", "json", "--format", "html", "--output", pages];
    const checkout = ["bin/edge-node.js", "check", "examples/kuwait-dry-cooler.ts", ...outputs]; // as who changes the library runs it, and its app: from sources
    const { status, stdout, stderr } = spawnSync(process.execPath, checkout, { encoding: "utf8" });
    const html = readFileSync(join(pages, "kuwait-dry-cooler.html"), "utf8");
    expect([html.includes("Not deployable"), html.match(/<img /g)?.length]).toEqual([true, 3]);
    const { sites } = JSON.parse(stdout) as RunResult;
    expect(status).toBe(1);
    expect(sites.map(({ site, verdict, places }) => [site, verdict, places?.file])).toEqual([
      ["kuwait-dry-cooler", "fail", "examples/kuwait-dry-cooler.ts"],
    ]);
    expect(stderr).toContain("kuwait-dry-cooler: 42 scenarios");
  });

  it.each([
    [
      "throws behind its verdict",
      'const app = new EdgeApp();\nnew EdgeNodeStack(app, "a", firstSite);\napp.synth();\nthrow new Error("late");',
      "ended with exit code 1, though its sites were judged",
    ],
    [
      "never synthesizes",
      'new EdgeNodeStack(new EdgeApp(), "a", firstSite);',
      "ended with exit code 0, without a verdict: end it with app.synth()",
    ],
    ["throws before its verdict", 'throw new Error("early");', "ended with exit code 1, without a verdict: what it printed says why"],
  ])(
    "ends with 2 for an app that %s, and shows what it printed",
    (name, text, message) => {
      const { code, stdout, stderr } = runCli("check", app(name.replaceAll(" ", "-"), text), "--quiet");
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
    },
    60_000,
  );
});

describe("edge-node check --require of an app", () => {
  it("holds its sites to the pack, whatever the app switches off", () => {
    const off = '{ enforcement: { off: "so" } } as const';
    const file = app(
      "lowered",
      `import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
const app = new EdgeApp();
const site = { "cooling/rejection-covers-heat": ${off}, "cooling/supply-within-it-limit": ${off} };
new EdgeNodeStack(app, "a", { ...kuwaitDryCooler, policy: { site } });
app.synth();`,
    );
    const verdicts = [[], ["--require", "core"]].map((argv) => {
      const { sites } = JSON.parse(runCli("check", file, "--quiet", "--format", "json", ...argv).stdout) as RunResult;
      return [sites[0]?.verdict, sites[0]?.policy.floor, sites[0]?.policy.switchedOff.length];
    });
    expect(verdicts).toEqual([
      ["pass", undefined, 2],
      ["fail", ["core"], 0],
    ]);
  });
});

describe("edge-node check of an app with a wrong prop", () => {
  const wrong = () => app("wrong-prop", 'new EdgeNodeStack(new EdgeApp(), "a", { ...firstSite, cooling: {} as never });');
  const problems =
    "a is not valid (2 problems)\n  cooling.airConditioners: is required: give an object\n  cooling.room: is required: give an object";

  it("says its problems alone where the app is quiet", () => {
    expect(runCli("check", wrong(), "--quiet")).toMatchObject({ code: 2, stdout: "", stderr: `${problems}\n` });
  });

  it("adds nothing to the problems that the app has printed", () => {
    const { status, stdout, stderr } = edgeNode("check", wrong());
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.split(problems)).toHaveLength(2);
    expect(stderr).not.toContain("ended with exit code");
  });
});

describe("a site file", () => {
  it("gives the same result as the same site in TypeScript, byte for byte but its place", () => {
    const [inYaml, inTypeScript] = ["examples/own-site.yaml", "examples/own-site.ts"].map((file) => {
      const { sites } = JSON.parse(runCli("check", file, "--format", "json", "--quiet").stdout) as RunResult;
      return sites.map(({ places, ...site }) => [places?.file, JSON.stringify(site)]);
    });
    expect(inYaml?.map(([file]) => file)).toEqual(["examples/own-site.yaml"]);
    expect(inTypeScript?.map(([file]) => file)).toEqual(["examples/own-site.ts"]);
    expect(inYaml?.[0]?.[1]).toBe(inTypeScript?.[0]?.[1]);
  });
});

describe("edge-node", () => {
  const node = ["node", ...builtCli()].join(" ");

  it("keeps its verdict when nobody reads on: no stack trace for a broken pipe", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `set -o pipefail; ${node} check examples/own-site.yaml --quiet --format json | head -c 1 > /dev/null`],
      {
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("ends with 2 and one line when standard output takes no more, and keeps its verdict when only its progress is lost", () => {
    const check = (rest: string) => spawnSync("bash", ["-c", `${node} check examples/own-site.yaml ${rest}`], { encoding: "utf8" });
    const full = check("--quiet --format json > /dev/full");
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^Standard output must take the result but cannot be written, ENOSPC: .*: make room, .*\n$/);
    expect(check("> /dev/null 2> /dev/full").status).toBe(0);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends by %s, also where it alone gets it, and nothing that it started writes a result",
    async (signal) => {
      const file = join(folder, `cut-by-${signal}.json`);
      const argv = ["bin/edge-node.js", "check", "examples/own-site.ts", "--format", "json", "--output", file];
      const running = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
      running.stderr.once("data", () => running.kill(signal));
      const [, endedBy] = await once(running, "close"); // when nothing holds its output any more
      expect(endedBy).toBe(signal);
      expect(readdirSync(folder).filter((name) => name.startsWith("cut"))).toEqual([]);
    },
    60_000,
  );

  it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)(
    "ends by %s with the app, which is a plain program and minds no signal, and with what that has started",
    async (signal) => {
      const file = join(folder, `plain-${signal}.js`);
      writeFileSync(
        file,
        `for (const one of ["SIGINT", "SIGHUP"${signal === "SIGTERM" ? ', "SIGTERM"' : ""}]) process.on(one, () => undefined);
const child = require("node:child_process").spawn("sleep", ["1000"]);
process.stderr.write(\`pids \${process.pid} \${child.pid}\\n\`);
setInterval(() => undefined, 1000);
`,
      );
      const running = spawn(process.execPath, [...builtCli(), "check", file], { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      running.stderr.on("data", (text) => {
        said += text;
        if (said.includes("\n")) running.kill(signal);
      });
      const [, endedBy] = await once(running, "exit");
      const pids = said.match(/\d+/g) ?? [];
      expect([endedBy, pids.length]).toEqual([signal, 2]);
      const left = () => pids.filter((pid) => existsSync(`/proc/${pid}/exe`));
      try {
        await expect.poll(left, { timeout: 10_000 }).toEqual([]);
      } finally {
        for (const pid of left()) process.kill(Number(pid), "SIGKILL");
      }
    },
    60_000,
  );

  it("ends the app too where a signal ends the command alone, and the next run removes what both left", async () => {
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    const env = { ...process.env, TMPDIR: resolve(temporary) };
    const many = app(
      "many",
      `process.stderr.write(\`app \${process.pid}\\n\`);
const app = new EdgeApp();
for (let i = 0; i < 60; i++) new EdgeNodeStack(app, \`site-\${i}\`, firstSite);
app.synth();`,
    );
    const running = spawn(process.execPath, [...builtCli(), "check", many], {
      stdio: ["ignore", "ignore", "pipe"],
      env,
    });
    let said = "";
    running.stderr.on("data", (text) => {
      said += text;
      if (said.includes("scenarios")) running.kill("SIGKILL"); // it passes nothing on
    });
    await once(running, "exit");
    const [, number] = /app (\d+)/.exec(said) ?? [];
    await expect.poll(() => existsSync(`/proc/${number}/exe`), { timeout: 10_000 }).toBe(false);
    const left = () => readdirSync(temporary).filter((name) => name.startsWith("edge-node-"));
    expect(left()).toHaveLength(1);
    const argv = [...builtCli(), "check", "examples/own-site.ts", "--quiet"];
    expect(spawnSync(process.execPath, argv, { env }).status).toBe(0);
    expect(left()).toEqual([]);
  });
});

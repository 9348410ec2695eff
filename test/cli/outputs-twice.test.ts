import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../../cli/program";
import { forgetWriters } from "../../stacks/written-folders";
import { diagnosedFile } from "../support/nodes/diagnosed-file";
import { lightServices, lightServicesFile, lightSite } from "../support/nodes/light-site";
import { builtLibrary } from "../support/programs/built-library.mjs";
import { answersOfEngine, FakeDocker, imagesOfEngine } from "../support/programs/fake-docker";
import { FakeTerraform } from "../support/programs/fake-terraform";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("twice");
const own = files.write("own.yaml", readFileSync("examples/own-site.yaml", "utf8"));
/** What holds no drawing, and is judged in a moment. */
const light = files.write("light.yaml", lightSite("light"));
const riyadh = lightServicesFile(files, "riyadh");
const lagos = readFileSync(riyadh, "utf8");
const names = ["agent", "store", "alerting", "broker", "probe", "demodulator", "archiver"];

/** A manifest without layers, as a registry has it: its digest is that of its bytes. */
const manifest = `{"config":{"digest":"sha256:${"a".repeat(64)}","size":2},"layers":[]}`;
const digest = `sha256:${createHash("sha256").update(manifest).digest("hex")}`;
const values = Object.fromEntries(names.map((name) => [`${name}_image`, `registry.example/${name}@${digest}`]));
const variables = files.write("images.tfvars.json", JSON.stringify(values));
const tagged = files.write("tagged.yaml", lagos.replace("hub.yaml", "tagged-hub.yaml"));
files.write(
  "tagged-hub.yaml",
  lightServices((text) => text.replace("{ variable: agent_image }", "registry.example/agent:v1")),
);
const hosts = "{ add: true, name: h, address: 'ssh://edge@10.0.0.1', memory: 32 GiB, cores: 4 }";
const hosted = files.write("hosted.yaml", `${lagos.replace(/^name: .*$/m, "")}compute: { racks: [{ name: rack-1, hosts: [${hosts}] }] }\n`);
const result = files.path("result.json");
const shard = files.path("shard.json");
const sites =
  "name,country,latitude,longitude,elevation,hottest.dryBulb,hottest.wetBulb,coldest.dryBulb\nabha,SA,18,42,1500 m,34 °C,18 °C,-5 °C\n";
const table = files.write("sites.csv", sites);

/** What is typed before `--output`: a file, or of `folder` a folder, whose files are those of each format. */
interface Case {
  readonly argv: readonly string[];
  /** Name of the output. @default file.json */
  readonly name?: string;
  /** Replaces by an option alone what is there. */
  readonly again?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  check: { argv: ["check", own, "--quiet"] },
  report: { argv: ["report", result] },
  merge: { argv: ["merge", shard] },
  fix: { argv: ["fix", light, "--quiet"] },
  preflight: { argv: ["preflight", riyadh, "--variables", variables, "--quiet"] },
  matrix: { argv: ["matrix", own, "--sites", table, "--quiet"] },
  synth: { argv: ["synth", own, "--quiet"], name: "out" },
  deploy: { argv: ["deploy", riyadh, "--variables", variables, "--quiet"], name: "out" },
  destroy: { argv: ["destroy", riyadh, "--variables", variables, "--quiet", "--yes"], name: "out" },
  export: { argv: ["export", light, "--quiet"], name: "out.yaml", again: ["--force"] },
  baseline: { argv: ["baseline", result] },
  "images lock": { argv: ["images", "lock", tagged] },
  "images bundle": { argv: ["images", "bundle", riyadh, "--variables", variables], name: "images.tar" },
  place: { argv: ["place", hosted] },
  dashboards: { argv: ["dashboards", riyadh], name: "out" },
  "dashboards --for vmui": { argv: ["dashboards", riyadh, "--for", "vmui"], name: "out" },
  diagnostics: { argv: ["diagnostics", diagnosedFile(files)], name: "out" },
  runbook: { argv: ["runbook", riyadh], name: "out" },
};

/** Every command below one, by the words that name it. */
function commandsOf(command: Command, above = ""): readonly (readonly [name: string, command: Command])[] {
  return command.commands.flatMap((one) => {
    const name = `${above}${one.name()}`;
    return [[name, one] as const, ...commandsOf(one, `${name} `)];
  });
}

const option = (command: Command, flag: string) => command.options.find(({ long }) => long === flag);
const writing = commandsOf(program("0", () => undefined)).filter(([, command]) => option(command, "--output"));
/** Of each command with all of its formats in one run, or where it takes one alone with each. */
const runs = writing.flatMap(([name, command]) => {
  const format = option(command, "--format");
  const choices = format?.argChoices ?? [];
  const formats = format?.description.includes("repeatable") ? [choices] : choices.map((choice) => [choice]);
  return Object.entries(cases)
    .filter(([key]) => key === name || key.startsWith(`${name} --`))
    .flatMap(([key, one]) => (formats.length > 0 ? formats : [[]]).map((formats) => ({ key, formats, one })));
});

/** They say how far two clocks are apart: no two runs have the same numbers. */
const measuring = ["preflight", "deploy", "destroy"];
const numbers = /(?<![\w.])[-−]?\d+(?:\.\d+)?(?:e-?\d+)?(?![\w.])/g;

/** Every file below, with what it holds. */
function held(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((one) =>
      one.isFile() ? [[join(one.parentPath, one.name), readFileSync(join(one.parentPath, one.name), "utf8")]] : [],
    ),
  );
}

/** Outputs of which a kill is looked at in killed-app.test.ts. */
const folders = ["synth", "deploy", "destroy"];

/**
 * Writes each list of files in its argument together again, as they are, and is killed when it has put the first of each into its place: it begins with the next
 * list while it is at that.
 */
const killedProgram = (library: string) => `
const { readFileSync, renameSync } = require("node:fs");
const { outputTarget } = require("${resolve(library, "cli/outputs/output-target")}");
const { putFiles } = require("${resolve(library, "cli/outputs/write-files")}");
function writeAll([files, ...others]) {
  if (files === undefined) process.kill(process.pid, "SIGKILL");
  const move = (from, to) => {
    if (files.length > 1) renameSync(from, to);
    writeAll(others);
  };
  putFiles(files.map(outputTarget), files.map((file) => readFileSync(file, "latin1")), { option: "--output", move });
}
writeAll(JSON.parse(process.argv[1]));`;

/** What a run gave. */
interface Given {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

describe("edge-node with --output", () => {
  const docker = new FakeDocker([
    ["ps --all", {}],
    ["network ls", {}],
    ["volume ls", {}],
    ...answersOfEngine(),
    ...imagesOfEngine(Object.values(values)),
    ['"df"', { stdout: "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 264212084 27211636 68289628 28% /\n" }],
  ]);
  const terraform = new FakeTerraform();
  const { PATH, DOCKER_HOST } = process.env;
  /** Of each run what it gave, and what it gave again, before all of them were killed. */
  let given: readonly (readonly [first: Given, second: Given])[] = [];
  beforeAll(() => {
    const skopeo = join(docker.folder, "skopeo");
    const to = 'for to in "$@"; do :; done; to=$(echo "$to" | sed s/^dir://)';
    writeFileSync(
      skopeo,
      `#!/bin/sh\n${to}\ncase "$*" in *--config*) printf '{"os":"linux","architecture":"amd64"}';; inspect*) printf '%s' '${manifest}';; copy*) mkdir "$to"; printf '%s' '${manifest}' > "$to/manifest.json";; esac\n`,
    );
    chmodSync(skopeo, 0o755);
    process.env.PATH = [terraform.folder, docker.folder, PATH].join(delimiter);
    delete process.env.DOCKER_HOST;
    runCli("check", own, "--quiet", "--format", "json", "--output", result);
    runCli("check", light, "--quiet", "--shard", "1/1", "--format", "json", "--output", shard);
    given = runs.map((one) => [give(one), give(one, one.one.again)]);
    const written = runs.flatMap(({ key }, i) => (folders.includes(key) ? [] : [Object.keys(given[i]?.[0].files ?? {})]));
    const killed = spawnSync(process.execPath, ["-e", killedProgram(builtLibrary()), JSON.stringify(written)]);
    expect([killed.signal, String(killed.stderr)]).toEqual(["SIGKILL", ""]);
  });
  afterAll(() => {
    process.env.PATH = PATH;
    if (DOCKER_HOST !== undefined) process.env.DOCKER_HOST = DOCKER_HOST;
  });

  it("every command that has it has a case here", () => {
    expect(writing.map(([name]) => name).filter((name) => !(name in cases))).toEqual([]);
    expect(Object.keys(cases).filter((key) => !runs.some((run) => run.key === key))).toEqual([]);
  });

  const give = ({ key, formats, one }: (typeof runs)[number], more: readonly string[] = []): Given => {
    const folder = files.path([key.replaceAll(" ", "-"), ...formats].join("-"));
    const output = (format: string) => join(folder, format, format === "html" && formats.length > 1 ? "pages" : (one.name ?? "file.json"));
    const options =
      formats.length > 0 ? formats.flatMap((format) => ["--format", format, "--output", output(format)]) : ["--output", output("")];
    const alike = (text: string) => (measuring.includes(key) ? text.replaceAll(numbers, "0") : text);
    forgetWriters(); // each run stands for a program of its own
    const { code, stdout, stderr } = runCli(...one.argv, ...options, ...more);
    const texts = Object.entries(code === 2 ? {} : held(folder)).map(([file, text]) => [file, alike(text)]);
    return { code, stdout: alike(stdout), stderr: code === 2 ? stderr : "", files: Object.fromEntries(texts) };
  };

  it.each(runs.map((run, i) => ({ ...run, i })))(
    "$key $formats gives the same bytes and exit code twice, after a run that was killed too, and spares JSON of others",
    ({ i, ...run }) => {
      const { key, one } = run;
      const [first, second] = given[i] ?? expect.unreachable();
      expect([0, 1], first.stderr).toContain(first.code);
      const written = Object.keys(first.files);
      expect(written).not.toEqual([]);
      expect(second).toEqual(first);
      if (folders.includes(key)) return;
      expect(give(run, one.again)).toEqual(first); // without what is written beside an output meanwhile
      for (const json of written.filter((file) => file.endsWith(".json"))) {
        const own = readFileSync(json);
        writeFileSync(json, foreign);
        expect([json, give(run, one.again).code, readFileSync(json, "utf8")]).toEqual([json, 2, foreign]);
        writeFileSync(json, own);
      }
    },
  );
});

const foreign = '{ "name": "of-somebody", "version": "1.0.0" }\n';

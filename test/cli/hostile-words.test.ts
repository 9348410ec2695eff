import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack, PropsError } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { RunResult } from "../../constructs/report/run-result";
import { firstSite } from "../../examples/first-site";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a terminal, a viewer or the log of a CI would obey. */
const hostile: readonly string[] = [
  "a\u001b[31mb",
  "a\u0007b",
  "a\r::error::b",
  "a\n::error::b",
  "a\u2028::error::b",
  "a\u202eb",
  "a\u009b31mb",
  "::error::b",
  " ::error::b",
  "##[group]b",
  "a ##[error]b ##vso[task.complete]c",
];

const own = parse(readFileSync("examples/own-site.yaml", "utf8")) as { site: { country: string }; compute: { racks: object[] } };

/** No line begins a command, nothing moves a cursor, and the words that stand around what people wrote are there. */
function expectInert(text: string): void {
  expect(text).not.toBe("");
  for (const line of text.trimEnd().split("\n")) {
    expect(line).not.toMatch(/^\s*::|##\w*\[|[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  }
}

function refused(...argv: readonly string[]): string {
  const { code, stdout, stderr } = runCli(...argv);
  expect([code, stdout]).toEqual([2, ""]);
  expectInert(stderr);
  return stderr;
}

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("What is refused", () => {
  it.each(hostile)("edge-node check shows %j as a key of a site file", (word) => {
    const described = {
      ...own,
      [word]: 1,
      site: { ...own.site, [word]: 1 },
      compute: { racks: [{ ...own.compute.racks[0], [word]: { [word]: 1 } }] },
    };
    for (const file of [written("keys.yaml", stringify(described)), written("keys.json", JSON.stringify(described))]) {
      const lines = refused("check", file).trimEnd().split("\n");
      expect(lines.length).toBeGreaterThanOrEqual(3);
      for (const line of lines.slice(1))
        expect(line).toMatch(/^ {2}.*\.(?:yaml|json):\d+:\d+ .*: (?:unknown prop|is no module of a node|must )/);
    }
  });

  it.each(hostile)("edge-node check shows %j as a value of a site file", (word) => {
    const racks = [{ ...own.compute.racks[0], name: word, maximum: word, source: { mark: word } }];
    const described = {
      ...own,
      name: word,
      site: { ...own.site, country: word },
      compute: { racks },
      policy: { packs: [word], today: word },
    };
    for (const name of [word, undefined]) {
      const data = { ...described, name };
      refused("check", written("values.yaml", stringify(data)));
      refused("check", written("values.json", JSON.stringify(data)));
    }
    refused("check", written("text.yaml", `site: "${word}`));
    refused("check", written("text.json", `{ "site": ${word} }`));
  });

  it.each(hostile)("edge-node shows %j in the name of a file, there or not", (word) => {
    const name = word.replaceAll("/", "");
    for (const file of [`${name}.yaml`, `${name}.json`, `${name}.ts`, `${name}.txt`]) refused("check", file);
    refused("check", "examples/own-site.yaml", "--baseline", name);
    for (const command of ["report", "sweep"])
      refused(command, name, ...(command === "sweep" ? "--over load --from 1 --to 1 --step 1".split(" ") : []));
    refused("diff", name, name);
    refused("init", name);
    refused("check", "examples/own-site.yaml", "--output", `${name}/`);
    const below = join(folder, "files", name);
    mkdirSync(below, { recursive: true });
    for (const ending of ["yaml", "json"]) {
      writeFileSync(join(below, `${name}.${ending}`), '{ "site": 1 }');
      refused("check", join(below, `${name}.${ending}`));
    }
    refused("report", join(below, `${name}.json`));
    refused("check", below);
    expectInert(runCli("init", join(below, "new.yaml")).stderr);
  });

  it.each(hostile)("edge-node shows %j in what was typed", (word) => {
    for (const argv of [
      [word],
      ["check", "x.yaml", "--format", word],
      ["check", "x.yaml", "--fail-on", word],
      ["check", "x.yaml", "--width", word],
    ])
      refused(...argv);
    for (const argv of [
      ["check", `--${word}`],
      ["explain", word],
      ["schema", word],
      ["rules", "--pack", word],
      ["rules", word],
      ["parts", word],
      ["parts", "--capacity", word],
      ["parts", "--ambient", word],
    ])
      refused(...argv);
    refused("check", "examples/own-site.yaml", "--quiet", "--site", `${word}x`);
    refused("check", "examples/own-site.yaml", "--today", word);
  });

  it.each(hostile)("edge-node shows %j in a saved result that it refuses", (word) => {
    const saved = {
      schemaVersion: 1,
      generator: { name: "cdktf-edge-node", version: "1" },
      sites: [{ schemaVersion: 1, [word]: { [word]: word } }],
    };
    refused("report", written("shape.json", JSON.stringify(saved)));
    refused("report", written("version.json", JSON.stringify({ ...saved, schemaVersion: word })));
    refused("report", written("cut.json", `{ ${word} }`));
  });

  it.each(hostile)("EdgeNodeStack shows %j in an id, a key or a value of its props", (word) => {
    const app = new EdgeApp({ outdir: join(folder, "cdktf.out", `${hostile.indexOf(word)}`), print: () => undefined });
    const made = (id: string, props: object) => () => new EdgeNodeStack(app, id, { ...firstSite, ...props } as typeof firstSite);
    for (const make of [
      made(word, {}),
      made("site", { [word]: 1 }),
      made("site", { compute: { racks: word } }),
      made("site", { compute: { racks: [{ [word]: 1 }] } }),
    ]) {
      expect(make).toThrow(PropsError);
      expectInert(messageOf(make));
    }
  });
});

describe("What is said of a result", () => {
  const saved = join(folder, "saved.json");
  beforeAll(() => {
    runCli("check", "examples/own-site.yaml", "--quiet", "--format", "json", "--output", saved);
  });

  it.each(hostile)("edge-node report and explain show %j in words of a finding, on narrow lines too", (word) => {
    const result = JSON.parse(readFileSync(saved, "utf8")) as RunResult;
    for (const site of result.sites) {
      delete (site as { assumptions?: object }).assumptions; // those follow from the words of findings
      for (const finding of site.findings) {
        const long = `${"x".repeat(58)}${word}`; // so that a line may break before it
        const contributors = finding.contributors.map((one) => ({ ...one, name: word }));
        Object.assign(finding, {
          subject: long,
          title: word,
          contributors,
          limitContributors: contributors,
          effect: "warn",
          remedy: `${word} ${long}`,
        });
      }
    }
    const file = written("said.json", JSON.stringify(result));
    expectInert(runCli("report", file, "--width", "60").stdout);
    expectInert(runCli("explain", "my-site", "supply-within-it-limit", "--result", file, "--width", "60").stdout);
    for (const line of runCli("report", file, "--format", "github").stdout.trimEnd().split("\n")) {
      expect(line).toMatch(/^::(?:error|warning|notice) title=[^\p{Cc}\u2028\u202e]*$/u);
    }
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return "";
}

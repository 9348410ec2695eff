import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { builtCli } from "../../support/programs/built-library.mjs";
import { runCli } from "../../support/programs/run-cli";

const root = mkdtempSync(join(tmpdir(), "edge-node-outputs-"));
afterAll(() => rmSync(root, { recursive: true }));
const saved = join(root, "saved.json");
beforeAll(() => {
  runCli("check", "examples/own-site.yaml", "--format", "json", "--output", saved);
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "run-"));
});
const at = (...path: string[]) => join(folder, ...path);
/** A format and its file, each as typed. */
const outputs = (...pairs: [format: string, file: string][]) => pairs.flatMap(([format, file]) => ["--format", format, "--output", file]);
const report = (...pairs: [format: string, file: string][]) => runCli("report", saved, ...outputs(...pairs));

function expectNothingWritten({ code, stdout, stderr }: ReturnType<typeof runCli>, message: string | RegExp): void {
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
}

describe("--output", () => {
  it("is a file of its own for each format, by whatever path or link it is reached", () => {
    symlinkSync("a.json", at("link"));
    symlinkSync(folder, at("here"));
    for (const other of [`${folder}/./a.json`, at("link"), at("here/a.json"), `${folder}//a.json`]) {
      expectNothingWritten(report(["json", at("a.json")], ["markdown", other]), /a\.json and \S+ are the same file: rename one$/m);
    }
    expectNothingWritten(report(["json", at("a.json")], ["markdown", at("a.json")]), "a.json is named twice");
    expect(readdirSync(folder).sort()).toEqual(["here", "link"]);
  });

  it("is no page of html, and no folder of another output", () => {
    expectNothingWritten(report(["html", at("h")], ["json", at("h/my-site.html")]), "must not be in the folder with the pages of html");
    expectNothingWritten(report(["json", at("x")], ["markdown", at("x/y")]), /x is not, it is a folder/);
    expectNothingWritten(report(["html", at("h")], ["html", `${folder}/./h`]), "h is named twice");
    mkdirSync(at("hd/my-site.html"), { recursive: true });
    expectNothingWritten(report(["json", at("hd/r.json")], ["html", at("hd")]), /my-site\.html is not, it is a folder/);
    expect(readdirSync(at("hd"))).toEqual(["my-site.html"]);
    expectNothingWritten(report(["json", `${at("new")}/`]), "it is a folder");
    expectNothingWritten(report(["json", ""]), "it has no name");
    expectNothingWritten(report(["html", ""]), "it has no name");
  });

  it("is no folder for pages that is named as one page, unless such a folder is there", () => {
    const message = `--output of html must be a folder for the page of each site but ${at("x.html")} is named like one page: write --output ${at("x")}; the pages are ${at("x")}/<site>.html\n`;
    expect(report(["html", at("x.html")])).toEqual({ code: 2, stdout: "", stderr: message });
    expectNothingWritten(report(["html", at("X.HTML")]), "is named like one page");
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(at("x.html"));
    expect(report(["html", at("x.html")]).code).toBeLessThan(2);
    expect(readdirSync(at("x.html"))).toEqual(["my-site.html"]);
  });

  it("replaces nothing that the run reads: a site file, a baseline, a result", () => {
    const site = at("s.yaml");
    const baseline = at("baseline.json");
    writeFileSync(site, readFileSync("examples/own-site.yaml"));
    writeFileSync(baseline, JSON.stringify({ schemaVersion: 1, site: "my-site", entries: [] }));
    symlinkSync(site, at("link"));
    linkSync(baseline, at("hard"));
    const text = readFileSync(site, "utf8");
    for (const file of [site, at("link"), baseline, at("hard")]) {
      const run = runCli("check", site, "--baseline", baseline, ...outputs(["json", file]));
      expectNothingWritten(run, "--output must not be a file that is read");
    }
    expect(readFileSync(site, "utf8")).toBe(text);
    const before = readFileSync(saved, "utf8");
    expectNothingWritten(report(["markdown", saved]), "must not be a file that is read");
    expectNothingWritten(runCli("baseline", saved, "--output", saved), "must not be a file that is read");
    const sweep = ["--over", "ambient", "--from", "30", "--to", "31", "--step", "1", "--svg", site];
    expectNothingWritten(runCli("sweep", site, ...sweep), "must not be a file that is read");
    expect(readFileSync(saved, "utf8")).toBe(before);
  });

  it("is written over no program and no site file, of which an app may import one and this run reads none", () => {
    const texts: readonly (readonly [string, string])[] = [
      ["main.ts", "export {};\n"],
      ["site.cjs", ""],
      ["other.yaml", "site: {}\n"],
      ["data.json", '{ "racks": 2 }\n'],
      ["list.json", "[1]\n"],
      ["tsconfig.json", "// of a project\n{}\n"],
    ];
    for (const [name, text] of texts) writeFileSync(at(name), text);
    symlinkSync("main.ts", at("link.json"));
    for (const [name] of [...texts, ["link.json"]]) {
      expectNothingWritten(
        report(["json", at(name ?? "")]),
        /must be a file that can be written but \S+ is not, \S.* is already there.*: name another$/m,
      );
    }
    for (const [name, text] of texts) expect(readFileSync(at(name), "utf8")).toBe(text);
  });

  it("has no name of a program or a site file, also where none is there: the next run would refuse it", () => {
    for (const name of ["new.yaml", "new.ts", "new.mjs"])
      expectNothingWritten(report(["markdown", at(name)]), /is not, its name is that of a program or a site file: name another$/m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a program before the app that imports it is run", () => {
    writeFileSync(at("main.ts"), 'import "./sites";\n');
    writeFileSync(at("sites.ts"), "throw new Error();\n");
    for (const name of ["main.ts", "sites.ts"])
      expectNothingWritten(
        runCli("check", at("main.ts"), ...outputs(["json", at(name)])),
        /must not be a file that is read|is already there/,
      );
    expect(readFileSync(at("sites.ts"), "utf8")).toBe("throw new Error();\n");
  });

  it.each(["json", "sarif", "gitlab", "cdk", "bill-json"])("is written over an earlier one, in JSON as %s writes it", (format) => {
    for (const _ of [1, 2]) expect(report([format, at("a.json")])).toMatchObject({ code: 0, stderr: "" });
    expect(report(["json", at("a.json")])).toMatchObject({ code: 0, stderr: "" });
  });

  it("is written over an earlier baseline, and over a report of GitLab without findings", () => {
    for (const _ of [1, 2]) expect(runCli("baseline", saved, "--output", at("b.json"))).toMatchObject({ code: 0, stderr: "" });
    writeFileSync(at("quality.json"), "[]\n");
    expect(report(["gitlab", at("quality.json")]).code).toBe(0);
  });

  it("writes what a link leads to, also where nothing is there yet, and leaves the link and the mode of the file", () => {
    mkdirSync(at("real"));
    writeFileSync(at("real/a.json"), "old", { mode: 0o640 });
    chmodSync(at("real/a.json"), 0o640);
    symlinkSync("real/a.json", at("a.json"));
    symlinkSync("real/b.md", at("b.md"));
    expect(report(["json", at("a.json")], ["markdown", at("b.md")]).code).toBe(0);
    expect(readFileSync(at("real/a.json"), "utf8")).toBe(readFileSync(saved, "utf8"));
    expect(["a.json", "b.md"].map((name) => lstatSync(at(name)).isSymbolicLink())).toEqual([true, true]);
    expect(statSync(at("real/a.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(at("real")).sort()).toEqual(["a.json", "b.md"]);
    symlinkSync("circle", at("circle"));
    expectNothingWritten(report(["json", at("circle")]), /circle is not, /);
  });

  it("writes into a named pipe, and leaves it", () => {
    const command = `mkfifo ${at("pipe")} && (cat ${at("pipe")} > ${at("read")} & node ${builtCli().join(" ")} report ${saved} --format json --output ${at("pipe")}; echo "ended $?"; wait)`;
    expect(spawnSync("bash", ["-c", command], { encoding: "utf8" }).stdout).toBe("ended 0\n");
    expect(statSync(at("pipe")).isFIFO()).toBe(true);
    expect(readFileSync(at("read"), "utf8")).toBe(readFileSync(saved, "utf8"));
  });

  it("is standard output as /dev/stdout, of which there is one, also where that is a file", () => {
    const { code, stdout } = report(["json", "/dev/stdout"]);
    expect([code, stdout]).toEqual([0, readFileSync(saved, "utf8")]);
    expect(runCli("report", saved, ...outputs(["json", "/dev/stdout"]), "--format", "text").stderr).toContain("would get json and text");
  });

  it("writes to a device as it stands, and no file where that is full", () => {
    symlinkSync("/dev/full", at("full"));
    writeFileSync(at("before.json"), "before");
    const run = report(["json", at("before.json")], ["sarif", at("new.sarif")], ["markdown", at("full")]);
    expectNothingWritten(run, /ENOSPC.*; no file was written$/m);
    expect(readFileSync(at("before.json"), "utf8")).toBe("before");
    expect(readdirSync(folder).sort()).toEqual(["before.json", "full"]);
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("neither takes nor removes what somebody else has beside it", () => {
    mkdirSync(at("a.md.part"));
    writeFileSync(at("b.md.part"), "of somebody else");
    expect(report(["markdown", at("a.md")], ["json", at("b.md")]).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["a.md", "a.md.part", "b.md", "b.md.part"]);
    expect(readFileSync(at("b.md.part"), "utf8")).toBe("of somebody else");
    expect(existsSync(at("a.md.part"))).toBe(true);
  });
});

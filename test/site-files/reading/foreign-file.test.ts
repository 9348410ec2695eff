import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBaselines } from "../../../cli/results/read-baselines";
import { readSiteFile } from "../../../site-files/site-file";
import { problemsOf } from "../../support/props/problems-of";

const elsewhere = mkdtempSync(join(tmpdir(), "edge-node-elsewhere-"));
mkdirSync(".cache", { recursive: true });
const here = mkdtempSync(join(process.cwd(), ".cache/foreign-"));
afterAll(() => {
  for (const folder of [elsewhere, here]) rmSync(folder, { recursive: true });
});

const secrets = {
  "accounts of a machine": "root:$6$SECRET:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\n",
  "a broken text": "a: 1\n}SECRET\nSECRET: [\n",
  "a name": "name: My SECRET\n",
};

/** A file elsewhere, and a link to it from here. */
function linked(name: string, text: string): string {
  writeFileSync(join(elsewhere, name), text);
  symlinkSync(join(elsewhere, name), join(here, name));
  return join(here, name);
}

describe("withoutForeignLines()", () => {
  it.each(Object.entries(secrets))("withoutForeignLines() lets a site file say nothing of %s to which a link leads", (what, text) => {
    const said = problemsOf(() => readSiteFile(linked(`${what}.yaml`, text))).join("\n");
    expect(said).toMatch(/must be valid but has (?:1 problem that is|\d+ problems that are) not shown, because a link leads to it/);
    expect(said).not.toContain("SECRET");
  });

  it("withoutForeignLines() lets a baseline say nothing of a file to which a link leads", () => {
    const said = problemsOf(() => readBaselines(linked("baseline.json", '{"SECRET": 1}'))).join("\n");
    expect(said).toMatch(/not shown, because a link leads to it/);
    expect(said).not.toContain("SECRET");
  });

  it("withoutForeignLines() holds back what lies in a folder to which a link leads", () => {
    writeFileSync(join(elsewhere, "inner.yaml"), "SECRET: 1\n");
    symlinkSync(elsewhere, join(here, "folder"));
    expect(problemsOf(() => readSiteFile(join(here, "folder/inner.yaml"))).join("\n")).not.toContain("SECRET");
  });

  it("withoutForeignLines() shows what is wrong with a file that is named, wherever it lies, and with one that a link of its folder leads to", () => {
    const words = "is no module of a node";
    writeFileSync(join(elsewhere, "named.yaml"), "fan: 1\n");
    expect(problemsOf(() => readSiteFile(join(elsewhere, "named.yaml"))).join("\n")).toContain(words);
    mkdirSync(join(elsewhere, "..data"));
    writeFileSync(join(elsewhere, "..data/mounted.yaml"), "fan: 1\n");
    symlinkSync("..data/mounted.yaml", join(elsewhere, "mounted.yaml"));
    expect(problemsOf(() => readSiteFile(join(elsewhere, "mounted.yaml"))).join("\n")).toContain(words);
  });

  it("withoutForeignLines() leaves a good file alone, to which a link leads", () => {
    const file = linked("own.yaml", readFileSync("examples/own-site.yaml", "utf8"));
    expect(readSiteFile(file).name).toBe("my-site");
  });
});

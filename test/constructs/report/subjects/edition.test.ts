import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { siteHtml } from "../../../../constructs/report/formats/site-html";
import type { RunResult } from "../../../../constructs/report/run-result";
import { firstSite } from "../../../../examples/first-site";
import { runCli } from "../../../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-edition-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const check = (...editions: string[]) =>
  runCli("check", "examples/own-site.yaml", "--format", "json", ...editions.flatMap((one) => ["--edition", one]));
/** Names and values in the box of a page for edition and approval. */
const signOffOf = (page: string) => {
  const [box = ""] = /<section class="sign-off"[\s\S]*?<\/section>/.exec(page) ?? [];
  return [...box.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, value]) => [name, value]);
};
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

describe("Edition", () => {
  const edition = { date: "2026-11-27", revision: "B", commit: "1a2b3c", design: "2.1", author: "A. Engineer" };

  it("stands in the report and on the page as it was given, with the version of the tool, and the same input gives the same bytes", () => {
    const given = ["date=2026-11-27", "revision=B", "commit=1a2b3c", "design=2.1", "author=A. Engineer"];
    const { code, stdout } = check(...given);
    const { sites } = JSON.parse(stdout) as RunResult;
    const [report = expect.unreachable()] = sites;
    expect([code, report.edition, report.toolVersion]).toEqual([0, edition, version]);
    const page = siteHtml(report);
    expect(signOffOf(page)).toEqual([
      ["Date", "2026-11-27"],
      ["Revision", "B"],
      ["Design", "2.1"],
      ["Author", "A. Engineer"],
      ["Commit", "1a2b3c"],
      ["Reviewed by, date", ""],
      ["Approved by, date", ""],
    ]);
    expect(page).toContain(`cdktf-edge-node ${version}`);
    expect(check(...given).stdout).toBe(stdout);
  });

  it("is none where nobody gives it", () => {
    const [report = expect.unreachable()] = (JSON.parse(check().stdout) as RunResult).sites;
    expect(report).not.toHaveProperty("edition");
    expect(signOffOf(siteHtml(report))).toEqual([
      ["Reviewed by, date", ""],
      ["Approved by, date", ""],
    ]);
  });

  it.each([
    [
      "version=3",
      "--edition must be one of date, revision, commit, design, author with a value but is version=3: write it like revision=B",
    ],
    ["revision", "--edition must be one of date, revision, commit, design, author with a value but is revision"],
    ["date=27.11.2026", 'date: must be a date but is "27.11.2026": write it as "2026-11-27"'],
    ["revision=", "revision: must be a word or a few of at most 100 characters on one line"],
    [`commit=${"x".repeat(101)}`, "commit: must be a word or a few of at most 100 characters"],
    ["design=a\nb", "design: must be a word or a few of at most 100 characters on one line"],
  ])("refuses %j with 2 and what to write", (given, said) => {
    const { code, stdout, stderr } = check(given);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  it("is that of the app for all its sites", () => {
    const app = new EdgeApp({
      outdir: join(folder, "out"),
      print: () => undefined,
      progress: { update: () => undefined, stop: () => undefined },
      edition,
    });
    new EdgeNodeStack(app, "first-site", firstSite);
    app.synth();
    const report = JSON.parse(readFileSync(join(folder, "out/reports/first-site/report.json"), "utf8"));
    expect(report.edition).toEqual(edition);
    expect(() => new EdgeApp({ outdir: join(folder, "other"), edition: { date: "today" } })).toThrow("EdgeApp.edition is not valid");
  });
});

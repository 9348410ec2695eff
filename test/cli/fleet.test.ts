import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("fleet");
const at = (name: string) => join(files.folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const ownSite = readFileSync("examples/own-site.yaml", "utf8");
const own = files.write("my-site.yaml", ownSite);
const other = files.write("other-site.yaml", ownSite.replace("name: my-site", "name: other-site"));
const last = at("last.json");
beforeAll(() => {
  runCli("check", own, "--quiet", "--format", "json", "--output", last);
});

describe("edge-node check --format fleet", () => {
  it("writes one page of all sites, which leads to the page of each that is written with it", () => {
    const page = at("pages/fleet.html");
    const { code, stdout } = runCli(
      "check",
      own,
      other,
      "--quiet",
      "--format",
      "fleet",
      "--output",
      page,
      "--format",
      "html",
      "--output",
      at("sites"),
    );
    expect([code, stdout]).toEqual([0, ""]);
    const html = read("pages/fleet.html");
    expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*2 of 2 sites pass/);
    expect(html).toContain('<a href="./../sites/my-site.html">my-site</a>');
    expect(existsSync(at("sites/other-site.html"))).toBe(true);
    expect(html).not.toContain("What changed");
  });

  it("goes to standard output as one file, and leads to no page then", () => {
    const { code, stdout } = runCli("check", own, "--quiet", "--format", "fleet");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>[\s\S]*1 of 1 site passes/);
    expect(stdout).not.toContain("<a href");
  });

  it("compares with an earlier result, and accepts nothing of it", () => {
    const { code } = runCli("check", own, other, "--quiet", "--format", "fleet", "--output", at("since.html"), "--since", last);
    expect(code).toBe(0);
    expect(read("since.html")).toContain("Since last.json: 1 new site.");
  });
});

describe("edge-node report --format fleet", () => {
  it("writes of a saved result the bytes of the check that saved it", () => {
    expect(runCli("report", last, "--format", "fleet").stdout).toBe(runCli("check", own, "--quiet", "--format", "fleet").stdout);
  });

  it("takes --since of a result, and refuses it without the page, of no result, and in the place of an output", () => {
    expect(runCli("report", last, "--format", "fleet", "--since", last).stdout).toContain("Since last.json: nothing changed.");
    const refused = (...argv: string[]) => {
      const { code, stderr } = runCli("report", last, ...argv);
      expect(code).toBe(2);
      return stderr;
    };
    expect(refused("--since", last)).toBe("--since must be used with --format fleet but is not: add --format fleet --output fleet.html\n");
    expect(refused("--format", "fleet", "--since", own)).toContain("must be a result in JSON but cannot be read, it is not JSON");
    expect(refused("--format", "fleet", "--since", at("nowhere.json"))).toContain("ENOENT");
    expect(refused("--format", "fleet", "--output", last, "--since", last)).toContain("--output must not be a file that is read");
  });
});

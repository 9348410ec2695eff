import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSiteFile } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { problemsOf } from "../support/props/problems-of";

const folder = mkdtempSync(join(tmpdir(), "edge-node-deployment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = readFileSync(join(__dirname, "../../examples/own-site.yaml"), "utf8");
const file = join(folder, "site.yaml");

/** The file of the examples with these lines before it. */
function read(...lines: string[]) {
  writeFileSync(file, `${lines.join("\n")}\n${own}`);
  return readSiteFile(file);
}

describe("readSiteFile(), how a site is deployed", () => {
  it("readSiteFile() gives engine, versions of the provider and backend as they stand in the file", () => {
    const { deployment, design } = read(
      "dockerHost: ssh://edge@10.0.0.7",
      'dockerProviderVersion: "~> 4.5"',
      "backend:",
      "  s3: { bucket: states, key: sites/riyadh.tfstate, use_lockfile: true }",
    );
    expect(deployment).toEqual({
      dockerHost: "ssh://edge@10.0.0.7",
      dockerProviderVersion: "~> 4.5",
      backend: { s3: { bucket: "states", key: "sites/riyadh.tfstate", use_lockfile: true } },
    });
    expect(Object.keys(design)).toEqual(["compute", "cooling", "power"]);
    expect(read().deployment).toEqual({});
  });

  it("readSiteFile() says in one run what is wrong with each part of it, with its line", () => {
    const problems = problemsOf(() =>
      read("dockerHost: ssh://edge@${host}", "dockerProviderVersion: newest", "backend:", "  s3:", "    bucket: 5", "    kye: a"),
    );
    expect(problems).toEqual([
      `${file}:1:1 dockerHost: must not have \${, which is not filled in here, but is "ssh://edge@\${host}": write the value itself`,
      `${file}:2:1 dockerProviderVersion: must be a constraint but is "newest": write it like "~> 4.5"`,
      `${file}:5:5 backend.s3.bucket: must be text but is 5: write text`,
      `${file}:4:3 backend.s3.key: is required: add text`,
      `${file}:6:5 backend.s3.kye: unknown prop: did you mean "key"?`,
    ]);
  });

  it.each([
    ["5", "5"],
    ['""', '""'],
    ["null", "null"],
    ["[images.lock.json]", "a list"],
  ])("readSiteFile() says once that an imageLock of %s is no path, also where images are read as they are written", (written, shown) => {
    const problem = `${file}:1:1 imageLock: must be the path of a file but is ${shown}: write it relative to this file, as "images.lock.json"`;
    expect(problemsOf(() => read(`imageLock: ${written}`))).toEqual([problem]);
    expect(problemsOf(() => readSiteFile(file, { asWritten: true }))).toEqual([problem]);
  });

  it("readSiteFile() says which of them a misspelt key was meant to be", () => {
    expect(problemsOf(() => read("docker_host: ssh://edge@10.0.0.7", "backends: {}", "polcy: {}"))).toEqual([
      `${file}:1:1 docker_host: is not a key of a site file: did you mean "dockerHost"?`,
      `${file}:2:1 backends: is not a key of a site file: did you mean "backend"?`,
      `${file}:3:1 polcy: is not a key of a site file: did you mean "policy"?`,
    ]);
  });

  it("readSiteFile() refuses an engine with a password, and does not repeat it", () => {
    const [problem = "", ...others] = problemsOf(() => read("dockerHost: ssh://edge:hunter2xyz@10.0.0.7"));
    expect(others).toEqual([]);
    expect(problem).toMatch(/site\.yaml:1:1 dockerHost: must not be a secret.*address-password.*: use an SSH key$/);
    expect(problem).not.toContain("hunter2xyz");
  });
});

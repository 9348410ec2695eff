import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { namedFile } from "../../../site-files/reading/named-file";
import { problemsOf } from "../../support/props/problems-of";

const home = mkdtempSync(join(tmpdir(), "edge-node-named-"));
const root = join(home, "root");
for (const folder of ["root/sites", "root/parts", "elsewhere"]) mkdirSync(join(home, folder), { recursive: true });
for (const file of ["root/hub.yaml", "root/parts/rack.yaml", "elsewhere/secret.yaml"]) writeFileSync(join(home, file), "");
symlinkSync(join(home, "elsewhere/secret.yaml"), join(root, "out.yaml"));
symlinkSync(join(root, "parts"), join(root, "sites/parts"));
symlinkSync(join(home, "elsewhere"), join(root, "sites/elsewhere"));
const from = join(root, "sites/riyadh.yaml");
writeFileSync(from, "");
afterAll(() => rmSync(home, { recursive: true }));

const problems = (named: unknown) => problemsOf(() => namedFile({ named, from, root })).join("\n");

describe("namedFile()", () => {
  it.each([
    ["../hub.yaml", "root/hub.yaml"],
    ["parts/rack.yaml", "root/sites/parts/rack.yaml"],
  ])("namedFile() finds %s from the file that names it", (named, path) => {
    expect(namedFile({ named, from, root })).toBe(join(home, path));
  });

  it.each([
    "../../elsewhere/secret.yaml",
    "../../elsewhere/none.yaml",
    "../out.yaml",
    "elsewhere/secret.yaml",
    "elsewhere/none.yaml",
    "../../../../../../etc/passwd",
  ])("namedFile() refuses %s, which leads out of the root, whether it is there or not", (named) => {
    expect(problems(named)).toContain(
      `must be within ${root} but "${named}" leads out of it: move the file there, or state another folder with --root`,
    );
  });

  it.each(["/etc/passwd", "C:\\hub.yaml", "..\\hub.yaml", "hub.yaml\0"])("namedFile() refuses %j, which is no relative path", (named) => {
    expect(problems(named)).toContain('must be relative to this file, with "/" between folders');
  });

  it.each([[3], [""], [null], [["../hub.yaml"]]])("namedFile() refuses %j, which is no path", (named) => {
    expect(problems(named)).toContain("must be the path of a file but is");
  });

  it("namedFile() refuses a file that is not there", () => {
    expect(problems("../hup.yaml")).toContain(
      'must be a file that can be read but "../hup.yaml" is not, ENOENT: no such file or directory',
    );
  });
});

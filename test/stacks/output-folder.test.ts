import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EdgeApp, type EdgeAppProps, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StatesResult } from "../../constructs/report/site-states";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { FolderInUseError } from "../../stacks/folder-in-use-error";
import { thisProcess } from "../../stacks/lock-holder";
import { OutputFolder } from "../../stacks/output-folder";
import { forgetWriters } from "../../stacks/written-folders";
import { failingSite, passingSite } from "../support/nodes/light-site";

let root: string;
let folder: string;
let elsewhere: string;
const said: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "output-folder-"));
  [folder, elsewhere] = [join(root, "out"), join(root, "elsewhere")];
  for (const made of [folder, elsewhere]) mkdirSync(made);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  said.length = 0;
  forgetWriters();
  rmSync(root, { recursive: true });
});

function written(...path: string[]): string {
  const file = join(...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "of an earlier run");
  return file;
}

function linked(to: string, ...path: string[]): string {
  const link = join(folder, ...path);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(to, link);
  return link;
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

describe("OutputFolder.clear()", () => {
  it.each([
    ["of a stack", "stacks/site", "cdk.tf.json"],
    ["of all stacks", "stacks", "site/cdk.tf.json"],
    ["of a site's reports", "reports/site", "report.json"],
    ["of all reports", "reports", "site/report.json"],
  ])("removes a link in the place of the folder %s, says so, and leaves what it leads to", (_what, place, name) => {
    const kept = written(elsewhere, name);
    const link = linked(elsewhere, place);
    new OutputFolder(folder).clear();
    expect([existsSync(link), readFileSync(kept, "utf8")]).toEqual([false, "of an earlier run"]);
    expect(said.join("")).toBe(`${link} must be a real folder but was a link to ${elsewhere}: the link is removed, its target stays\n`);
  });

  it("removes a link to another site's folder, one in a circle and one to nothing", () => {
    written(folder, "stacks/other/cdk.tf.json");
    const links = [linked("other", "stacks/site"), linked("circle", "stacks/circle"), linked("nothing", "stacks/nothing")];
    new OutputFolder(folder).clear();
    expect(links.map(isLink)).toEqual([false, false, false]);
    expect(readdirSync(join(folder, "stacks"))).toEqual([]);
  });

  it("removes a link in the place of a file that it writes, not what that leads to", () => {
    const kept = written(elsewhere, "green.json");
    const site = ["report.json", "states.json", "report.html"].map((name) => `reports/site/${name}`);
    const links = ["stacks/site/cdk.tf.json", ...site, "reports/junit.xml", "manifest.json"].map((name) => linked(kept, name));
    new OutputFolder(folder).clear();
    expect(links.map(isLink)).toEqual(links.map(() => false));
    expect(readFileSync(kept, "utf8")).toBe("of an earlier run");
  });

  it("follows a link in the place of the output folder itself, which the user names", () => {
    const link = join(root, "link");
    symlinkSync(folder, link);
    written(folder, "stacks/site/cdk.tf.json");
    new OutputFolder(link).clear();
    expect([isLink(link), existsSync(join(folder, "stacks/site"))]).toEqual([true, false]);
  });
});

describe("EdgeApp.synth()", () => {
  const synth = (props: EdgeNodeStackProps, more: EdgeAppProps = {}) => {
    const app = new EdgeApp({
      ...more,
      outdir: folder,
      print: () => undefined,
      progress: { update: () => undefined, stop: () => undefined },
    });
    new EdgeNodeStack(app, "site", props);
    app.synth();
    forgetWriters();
  };

  it("writes states beside a report when it is asked, of a site that fails too, the same in another thread, and removes them in the next run", () => {
    const file = join(folder, "reports/site/states.json");
    const texts = [{ states: true }, { states: true, concurrency: 2 }].map((more) => {
      synth(kuwaitDryCooler, more);
      return readFileSync(file, "utf8");
    });
    const { sites } = JSON.parse(texts[0] ?? "") as StatesResult;
    expect(sites.map(({ site, states }) => [site, "hottest/healthy" in states])).toEqual([["site", true]]);
    expect(texts[1]).toBe(texts[0]);
    synth(failingSite);
    expect(existsSync(file)).toBe(false);
  });

  it("leaves no Terraform JSON below the name of a site that fails, also where its folder was a link", () => {
    const green = written(elsewhere, "cdk.tf.json");
    linked(elsewhere, "stacks/site");
    synth(failingSite);
    expect([existsSync(join(folder, "stacks/site")), existsSync(green)]).toEqual([false, true]);
  });

  it.each(["stacks", "stacks/site"])("writes a site that passes into its own folder, also where %s was a link", (place) => {
    linked(elsewhere, place);
    synth(passingSite);
    expect([isLink(join(folder, place)), existsSync(join(folder, "stacks/site/cdk.tf.json"))]).toEqual([false, true]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

/** The lock of a program that is not this one, and runs. */
const foreign = () => JSON.stringify({ ...thisProcess(), id: "another", process: 1, start: undefined, host: "other\n::error::pwn" });

describe("OutputFolder.enter()", () => {
  it("begins anew where the folder was removed after it was entered", () => {
    const output = new OutputFolder(folder);
    output.enter();
    rmSync(folder, { recursive: true });
    const old = written(folder, "stacks", "site", "cdk.tf.json");
    output.enter();
    expect([existsSync(old), existsSync(join(folder, ".edge-node.lock"))]).toEqual([false, true]);
  });

  it("is refused where another program took the folder meanwhile, in words that command no CI", () => {
    const output = new OutputFolder(folder);
    output.enter();
    writeFileSync(join(folder, ".edge-node.lock"), foreign());
    expect(() => output.enter()).toThrow(FolderInUseError);
    expect(() => output.enter()).toThrow(
      /^EdgeApp must be alone in its output folder but process 1 of host other ::error::pwn, since [^\n]*$/,
    );
  });

  it("sweeps what a program left that was killed while it took the lock", () => {
    const half = written(folder, ".edge-node.lock.0123abcd");
    new OutputFolder(folder).enter();
    expect(existsSync(half)).toBe(false);
  });
});

describe("OutputFolder.writingStacks()", () => {
  it("writes nothing when the lock is gone or another program's, and leaves no stack", () => {
    const output = new OutputFolder(folder);
    output.enter();
    rmSync(join(folder, ".edge-node.lock"));
    const write = vi.fn();
    expect(() => output.writingStacks(write)).toThrow(FolderInUseError);
    expect(write).not.toHaveBeenCalled();
  });
});

describe("OutputFolder.writeShared()", () => {
  it("leaves nothing of a file whose parts end with an error", () => {
    const output = new OutputFolder(folder);
    const parts = function* () {
      yield "<testsuites>";
      throw new Error("no more parts");
    };
    expect(() => output.writeShared("junit.xml", parts())).toThrow("no more parts");
    expect(readdirSync(join(folder, "reports"))).toEqual([]);
  });
});

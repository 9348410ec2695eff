import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, S3Backend } from "cdktf";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { deployedSite, deployedSiteFile } from "../../support/nodes/deployed-site";
import { problemsOf } from "../../support/props/problems-of";

mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/edge-node-stack-");
afterAll(() => rmSync(folder, { recursive: true }));

/** The site as a file, with more in it. */
function siteFile(name: string, more: object = {}): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, deployedSiteFile(more));
  return file;
}

/** Terraform JSON and report of the site that `add` adds to an app. */
function written(outdir: string, name: string, add: (app: EdgeApp) => void) {
  const app = new EdgeApp({ outdir: join(folder, outdir), print: () => undefined });
  add(app);
  app.synth();
  return {
    json: readFileSync(join(folder, outdir, "stacks", name, "cdk.tf.json"), "utf8"),
    report: JSON.parse(readFileSync(join(folder, outdir, "reports", name, "report.json"), "utf8")),
  };
}

const deployed = { dockerHost: "ssh://edge@10.0.0.7", dockerProviderVersion: "~> 4.5" };

describe("EdgeNodeStack.fromFile()", () => {
  it("EdgeNodeStack.fromFile() gives the bytes of the same design in TypeScript, with engine, versions, backend, and ${ as text", () => {
    const s3 = { bucket: "states", key: "k", assume_role: { role_arn: "arn:aws:iam::1:role/edge", tags: { CostCentre: "edge" } } };
    const file = siteFile("same", { ...deployed, backend: { s3 } });
    const ofFile = written("from-file", "same", (app) => EdgeNodeStack.fromFile(app, file));
    const ofTypeScript = written("from-typescript", "same", (app) => {
      const assumeRole = { roleArn: "arn:aws:iam::1:role/edge", tags: { CostCentre: "edge" } };
      new S3Backend(new EdgeNodeStack(app, "same", { ...deployedSite, ...deployed }), { bucket: "states", key: "k", assumeRole });
    });
    expect(ofFile.json).toBe(ofTypeScript.json);
    expect(JSON.parse(ofFile.json).terraform.backend).toEqual({ s3 });
    expect(ofFile.json).toContain("echo $${HOME} %%{x} $$${y}");
  });

  it("EdgeNodeStack.fromFile() keeps the state beside the output folder where the file names none, and shows findings in the file", () => {
    const file = siteFile("beside");
    const { json, report } = written("beside", "beside", (app) => EdgeNodeStack.fromFile(app, file));
    expect(JSON.parse(json).terraform.backend).toEqual({ local: { path: "../../../terraform.beside.tfstate" } });
    expect(report.places).toMatchObject({ file, line: 1, subjects: { power: { file } } });
  });

  it("EdgeNodeStack.fromFile() refuses a second file of one name, or with the state of another, naming both, and leaves the first", () => {
    const app = new App({ outdir: join(folder, "twice") });
    const http = { address: "https://states.example/a" };
    const [first, second, third] = [
      siteFile("a", { backend: { http } }),
      siteFile("b", { name: "a" }),
      siteFile("c", { backend: { http } }),
    ];
    EdgeNodeStack.fromFile(app, first);
    expect(problemsOf(() => EdgeNodeStack.fromFile(app, second))).toEqual([
      `${second}: must have a name of its own but ${first} is named "a" too: rename one`,
    ]);
    expect(problemsOf(() => EdgeNodeStack.fromFile(app, third))).toEqual([
      `${third}:1 backend: must keep the Terraform state of c in a place of its own but is also the backend of a in ${first}, whose state it would overwrite: write a different key or path in each`,
    ]);
    expect(app.node.children.map(({ node }) => node.id)).toEqual(["a"]);
  });
});

describe("EdgeNodeStack with a lock of images", () => {
  const digest = `registry.example/work@sha256:${"a".repeat(64)}`;
  const { orchestration } = deployedSite;
  const tagged = {
    ...deployedSite,
    orchestration: {
      ...orchestration,
      workloads: (orchestration?.workloads ?? []).map((one) => ({ ...one, image: "registry.example/work:1" })),
    },
  };
  const lock = (name: string, images: object, more: object = {}) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, platform: "linux/amd64", images, ...more }));
    return file;
  };

  it("takes the digests of the lock in place of tags, the same from a file and in TypeScript", () => {
    const imageLock = lock("images.lock.json", { "registry.example/work:1": digest });
    const file = join(folder, "locked.yaml");
    const { site: _, ...others } = tagged;
    writeFileSync(
      file,
      deployedSiteFile({ imageLock: "images.lock.json" }).replace(
        /image:\n *variable: demodulator_image/,
        "image: registry.example/work:1",
      ),
    );
    expect(others.orchestration.workloads[0]?.image).toBe("registry.example/work:1");
    const ofTypeScript = written("locked-typescript", "locked", (app) => new EdgeNodeStack(app, "locked", { ...tagged, imageLock }));
    const ofFile = written("locked-file", "locked", (app) => EdgeNodeStack.fromFile(app, file));
    expect(ofTypeScript.json).toContain(digest);
    expect(ofFile.json).toBe(ofTypeScript.json);
  });

  it("refuses a volume of a locked image that its service does not name, at its place; a lock that says nothing of volumes refuses none", () => {
    const configurations = { [`sha256:${"a".repeat(64)}`]: { volumes: ["/var/lib/app/deep"] } };
    lock("volumes.lock.json", { "registry.example/work:1": digest }, { configurations });
    const file = join(folder, "volumes.yaml");
    const write = (workload: string) =>
      writeFileSync(
        file,
        deployedSiteFile({ imageLock: "volumes.lock.json" }).replace(
          /( *)image:\n *variable: demodulator_image/,
          (_, indent: string) => `${indent}image: registry.example/work:1${workload.replaceAll("\n", `\n${indent}`)}`,
        ),
      );
    const ofFile = () => EdgeNodeStack.fromFile(new App({ outdir: join(folder, "volumes") }), file);
    const ofTypeScript = (imageLock: string, change: object = {}) => {
      const workloads = tagged.orchestration.workloads.map((one) => ({ ...one, ...change }));
      const props = { ...tagged, imageLock: join(folder, imageLock), orchestration: { ...tagged.orchestration, workloads } };
      return () => new EdgeNodeStack(new App({ outdir: join(folder, "volumes") }), "volumes", props);
    };
    const refused =
      /orchestration\.workloads\[0\]\.image: must declare only volumes that demodulator names but declares \/var\/lib\/app\/deep, .*: name it in demodulator: dataDirectories: /;
    write('\ndataDirectories: ["/var/lib/app"]');
    expect(problemsOf(ofFile)).toEqual([expect.stringMatching(new RegExp(`:\\d+ ${refused.source}`))]);
    expect(problemsOf(ofTypeScript("volumes.lock.json"))).toEqual([expect.stringMatching(new RegExp(`^${refused.source}`))]);
    write('\ndataDirectories: ["/var/lib/app/deep"]');
    expect(problemsOf(ofFile)).toEqual([]);
    const discarded = { paths: ["/var/lib/app/deep"], reason: "Pictures that it renders again" };
    expect(problemsOf(ofTypeScript("volumes.lock.json", { loosened: { discarded } }))).toEqual([]);
    lock("older.lock.json", { "registry.example/work:1": digest });
    expect(problemsOf(ofTypeScript("older.lock.json"))).toEqual([]);
  });

  it("names the image that the lock lacks, and a lock that is not there", () => {
    const app = new App({ outdir: join(folder, "unlocked") });
    const stack = (imageLock: string) => () => new EdgeNodeStack(app, "unlocked", { ...tagged, imageLock });
    const empty = lock("empty.lock.json", {});
    expect(problemsOf(stack(empty))).toEqual([
      `orchestration.workloads[0].image: is not locked, "${empty}" does not have "registry.example/work:1": run edge-node images lock again`,
    ]);
    expect(problemsOf(stack(join(folder, "none.json")))).toEqual([
      expect.stringMatching(/^imageLock: leads to \S+none\.json, which cannot be used: must be a file/),
    ]);
  });
});

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, extract } from "tar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../constructs/services/image";
import type { ImageLock } from "../../site-files/locks/image-lock";
import { runCli } from "../support/programs/run-cli";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { type Registry, registry } from "./engine/registry";
import { Deployment } from "./site/deployment";
import { runningServices, untilHealthy } from "./site/running";
import { seldomChecked } from "./site/seldom-checked";

const site = "carried";
const variables = ["agent", "store", "alerting", "broker"] as const;

/** A site of images by tags is locked, carried in a file to a registry of its own, and deployed from there. */
describe("images of a site without a link to their registry", () => {
  const { engine, images, registry: program } = machine();
  const deployment = new Deployment(machine());
  const file = join(deployment.folder, `${site}.yaml`);
  const lock = join(deployment.folder, "images.lock.json");
  const bundle = join(deployment.folder, "images.tar");
  const central = images.probe.slice(0, images.probe.indexOf("/"));
  const tag = (name: keyof typeof images) => `${central}/${name}:acceptance`;
  let own: Registry;
  const edge = (...argv: string[]) => runCli(...argv, "--root", deployment.folder);

  beforeAll(async () => {
    own = await registry({ program, listensOn: "127.0.0.1" }, join(deployment.folder, "registry"), join(deployment.folder, "registry-log"));
    const hub = variables
      .reduce(
        (text, name) => text.replace(`{ variable: ${name}_image }`, tag(name)),
        seldomChecked(readFileSync("examples/one-design/hub.yaml", "utf8")),
      )
      .replaceAll(/\{ variable: (?:demodulator|archiver)_image \}/g, tag("workload"))
      .replace("telemetry:\n", `telemetry:\n  probe: ${tag("probe")}\n`)
      .replace("orchestration:\n", `orchestration:\n  probe: ${tag("probe")}\n`);
    const given = 'loosened: { removableData: { reason: "End of the acceptance test" } }';
    mkdirSync(deployment.folder, { recursive: true });
    writeFileSync(join(deployment.folder, "hub.yaml"), hub);
    writeFileSync(
      file,
      `name: ${site}\n${readFileSync("examples/one-design/riyadh.yaml", "utf8")}imageLock: images.lock.json\ntelemetry: { agent: { ${given} }, store: { ${given} } }\norchestration: { broker: { ${given} } }\n`,
    );
  });

  afterAll(async () => {
    await deployment.takeDown();
    await own.stop();
    deployment.remove();
  });

  it("lock asks the registry for the digest of each tag, which is the one that the engine knows", () => {
    const { code, stdout } = edge("images", "lock", file, "--output", lock);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n").sort()).toEqual(
      [...variables, "workload" as const, "probe" as const].map((name) => `${tag(name)} → ${images[name]}`).sort(),
    );
    const { layers = {}, configurations = {} } = JSON.parse(readFileSync(lock, "utf8")) as ImageLock;
    expect(Object.keys(layers).sort()).toEqual(
      [...variables, "workload" as const, "probe" as const].map((name) => digestOf(images[name])).sort(),
    );
    expect(Object.keys(configurations).sort()).toEqual(Object.keys(layers).sort());
    for (const own of Object.values(configurations)) expect(own).toEqual({ volumes: [] });
    for (const own of Object.values(layers)) expect(Object.values(own).reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(10_000);
    expect(edge("check", file, "--quiet").code).toBe(0);
  });

  it("a tag that the registry does not have is said, and the lock stays as it was", () => {
    const before = readFileSync(lock, "utf8");
    const other = join(deployment.folder, "other.yaml");
    writeFileSync(
      other,
      `${readFileSync(file, "utf8").replace(`name: ${site}`, "name: other")}`.replace(
        "telemetry: { agent: {",
        `telemetry: { agent: { image: ${central}/agent:none,`,
      ),
    );
    const { code, stderr } = edge("images", "lock", other, "--output", lock);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/agent:none must be in its registry but skopeo ended with 1[\s\S]*manifest unknown/),
    ]);
    expect(readFileSync(lock, "utf8")).toBe(before);
  });

  it("bundle and push fill the registry of the site, and the site comes up from it alone", async () => {
    expect(edge("images", "bundle", file, "--output", bundle)).toMatchObject({ code: 0, stdout: `${bundle}: 6 images\n` });
    const at = `127.0.0.1:${own.port}`;
    expect(runCli("images", "push", bundle, "--to", at, "--lock", lock).code).toBe(0);
    const { images: moved } = JSON.parse(readFileSync(lock, "utf8")) as { images: Record<string, string> };
    for (const name of [...variables, "workload", "probe"] as const)
      expect(moved[tag(name)], name).toBe(images[name].replace(`${central}/`, `${at}/`)); // by the digest that it has everywhere
    expect(edge("synth", file, "--quiet", "--output", deployment.outdir).code).toBe(0);
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    await untilHealthy(engine, await runningServices(engine, site), 60);
    const used = await dockerOutput(engine, ["inspect", "--format", "{{.Config.Image}}", `${site}.telemetry-store`]);
    const known = await dockerOutput(engine, ["image", "inspect", "--format", "{{range .RepoDigests}}{{.}} {{end}}", used.trim()]);
    expect(known).toContain(String(moved[tag("store")]));
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("the same images give the same bundle, and nothing is left beside it", () => {
    const again = join(deployment.folder, "again.tar");
    expect(edge("images", "bundle", file, "--output", again).code).toBe(0);
    expect(edge("images", "bundle", file, "--output", bundle).code).toBe(0);
    expect(readFileSync(again).equals(readFileSync(bundle))).toBe(true);
    expect(readdirSync(deployment.folder).filter((name) => name.includes(".part-"))).toEqual([]);
  });

  it("a bundle in which somebody gave a name to another image is refused, and neither registry nor lock changes", () => {
    const [opened, altered] = [join(deployment.folder, "opened"), join(deployment.folder, "altered.tar")];
    mkdirSync(opened);
    extract({ file: bundle, cwd: opened, sync: true });
    const index = JSON.parse(readFileSync(join(opened, "index.json"), "utf8")) as { manifests: { digest: string }[] };
    const [first, second] = index.manifests;
    if (first && second) first.digest = second.digest;
    writeFileSync(join(opened, "index.json"), JSON.stringify(index));
    create({ cwd: opened, file: altered, sync: true }, readdirSync(opened));
    const before = readFileSync(lock, "utf8");
    const { code, stderr } = runCli("images", "push", altered, "--to", `127.0.0.1:${own.port}`, "--lock", lock);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^The name of manifests\[0\] in index\.json of .* must have the digest of its image, sha256:[0-9a-f]{64}, but is /,
      ),
    ]);
    expect(readFileSync(lock, "utf8")).toBe(before);
  });

  it("an image of several names goes to the registry by one call of skopeo, and each name is said to lie there", async () => {
    const [opened, twice, calls] = ["twice", "twice.tar", "calls"].map((name) => join(deployment.folder, name)) as [string, string, string];
    mkdirSync(opened);
    extract({ file: bundle, cwd: opened, sync: true });
    const index = JSON.parse(readFileSync(join(opened, "index.json"), "utf8")) as { manifests: { digest: string }[] };
    const count = index.manifests.length;
    const second = ({ digest }: { readonly digest: string }, i: number) => `other.example/second/name-${i}@${digest}`;
    index.manifests.push(
      ...index.manifests.map((one, i) => ({ ...one, annotations: { "org.opencontainers.image.ref.name": second(one, i) } })),
    );
    writeFileSync(join(opened, "index.json"), JSON.stringify(index));
    create({ cwd: opened, file: twice, sync: true }, readdirSync(opened));
    const { PATH } = process.env;
    mkdirSync(join(deployment.folder, "counting"));
    const counting = join(deployment.folder, "counting/skopeo");
    writeFileSync(counting, `#!/bin/sh\necho "$1" >> ${calls}\nPATH=${PATH}\nexec skopeo "$@"\n`, { mode: 0o755 });
    process.env.PATH = `${join(deployment.folder, "counting")}:${PATH}`;
    try {
      const { code, stdout, stderr } = runCli("images", "push", twice, "--to", `127.0.0.1:${own.port}/several`);
      expect(code, stderr).toBe(0);
      const places = stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" → "));
      expect(places).toHaveLength(2 * count);
      for (const [name = "", place = ""] of places) expect(digestOf(place)).toBe(digestOf(name));
      expect(new Set(places.map(([, place]) => place)).size).toBe(count);
      for (const place of new Set(places.map(([, one = ""]) => one))) await dockerOutput(engine, ["pull", "--quiet", place]);
    } finally {
      process.env.PATH = PATH;
    }
    expect(
      readFileSync(calls, "utf8")
        .trim()
        .split("\n")
        .filter((call) => call === "copy"),
    ).toHaveLength(count);
  });

  it("a bundle whose layer is larger than its manifest says is refused, and the registry is not asked", () => {
    const [opened, altered] = [join(deployment.folder, "grown"), join(deployment.folder, "grown.tar")];
    mkdirSync(opened);
    extract({ file: bundle, cwd: opened, sync: true });
    const blobs = join(opened, "blobs/sha256");
    const [largest = ""] = readdirSync(blobs).sort((one, other) => statSync(join(blobs, other)).size - statSync(join(blobs, one)).size);
    appendFileSync(join(blobs, largest), "more");
    create({ cwd: opened, file: altered, sync: true }, readdirSync(opened));
    const { code, stderr } = runCli("images", "push", altered, "--to", `127.0.0.1:${own.port}/grown`);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(new RegExp(`^blobs/sha256/${largest} in .* bytes that its manifest states but it has`)),
    ]);
    expect(existsSync(join(deployment.folder, "registry/docker/registry/v2/repositories/grown"))).toBe(false);
  });

  it("a digest that the registry lost is said, and no bundle is half written", () => {
    rmSync(join(deployment.folder, "registry/docker/registry/v2/repositories/broker/_manifests"), { recursive: true });
    const output = join(deployment.folder, "lost.tar");
    const { code, stderr } = edge("images", "bundle", file, "--output", output);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/broker@sha256:[0-9a-f]{64} must be in its registry but skopeo ended with 1/),
    ]);
    expect(readdirSync(deployment.folder).filter((name) => name.startsWith("lost.tar"))).toEqual([]);
  });
});

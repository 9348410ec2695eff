import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeNodeStack } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { Skopeo } from "../../cli/images/skopeo";
import { describeContext } from "../../constructs/report/description";
import { firstSite } from "../../examples/first-site";
import { imageLockText, imagesAsWrittenContext } from "../../site-files/locks/image-lock";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { leftApp } from "../support/programs/leaving-app";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("images");
const digest = `sha256:${"a".repeat(64)}`;
const hub = readFileSync("examples/one-design/hub.yaml", "utf8").replace("{ variable: agent_image }", "registry.example/vmagent:v1.150.0");
const riyadh = readFileSync("examples/one-design/riyadh.yaml", "utf8");
const written = (name: string, lock?: string) => {
  files.write("hub.yaml", hub);
  return files.write(`${name}.yaml`, lock === undefined ? riyadh : `${riyadh}imageLock: ${lock}\n`);
};
const locked = (reference: string) =>
  imageLockText({ platform: "linux/amd64", images: { [reference]: `registry.example/vmagent@${digest}` } });

describe("edge-node images", () => {
  it("lists every image once, with the services of each site that it is for", () => {
    const { code, stdout } = runCli("images", "list", written("riyadh"), "examples/one-design/first-site.yaml", "--format", "json");
    expect(code).toBe(0);
    const images = JSON.parse(stdout) as { image: unknown; runs: string[]; probes: string[] }[];
    expect(images.find(({ image }) => image === "registry.example/vmagent:v1.150.0")).toEqual({
      image: "registry.example/vmagent:v1.150.0",
      runs: ["riyadh.telemetry-agent"],
      probes: [],
    });
    expect(images.find(({ image }) => JSON.stringify(image) === '{"variable":"store_image"}')?.runs).toEqual([
      "riyadh.telemetry-store",
      "first-site.telemetry-store",
    ]);
    expect(images.at(-1)?.probes).toContain("riyadh.message-broker");
  });

  it("lists without being asked to, and says which images nobody has pinned", () => {
    const { code, stdout } = runCli("images", written("riyadh"), "--width", "120");
    expect(code).toBe(0);
    expect(stdout).toMatch(/registry\.example\/vmagent:v1\.150\.0 +│ runs riyadh\.telemetry-agent +│ a tag, locked to a digest/);
    expect(stdout).toMatch(/variable store_image .*the value of the variable/);
  });

  it("lists beside each tag the digest of the lock that its site names, and which are not locked", () => {
    files.write("hub.yaml", hub.replace("{ variable: store_image }", "registry.example/store:v1"));
    const site = files.write("locked.yaml", `${riyadh.replace(/^name: .*$/m, "")}\nimageLock: some.lock.json\n`);
    const open = files.write("open.yaml", riyadh);
    files.write("some.lock.json", locked("registry.example/vmagent:v1.150.0"));
    const images = JSON.parse(runCli("images", "list", site, open, "--format", "json").stdout) as { image: unknown; runs: string[] }[];
    expect(images.filter(({ image }) => image === "registry.example/vmagent:v1.150.0")).toEqual([
      {
        image: "registry.example/vmagent:v1.150.0",
        locked: `registry.example/vmagent@${digest}`,
        runs: ["locked.telemetry-agent"],
        probes: [],
      },
      { image: "registry.example/vmagent:v1.150.0", runs: ["open.telemetry-agent"], probes: [] },
    ]);
    expect(images.find(({ image }) => image === "registry.example/store:v1")).toMatchObject({ locked: null });
    const text = runCli("images", site, open, "--width", "200").stdout;
    expect(text).toMatch(new RegExp(`vmagent:v1\\.150\\.0 +│ runs locked\\.telemetry-agent +│ its lock: +│\\n.*│ ${digest} `));
    expect(text).toMatch(/vmagent:v1\.150\.0 +│ runs open\.telemetry-agent +│ a tag, locked to a digest/);
    expect(text).toMatch(/store:v1 +│ runs locked\.telemetry-store +│ a tag without a lock: run edge-node images lock/);
  });

  it("lists a site whose lock is not written yet, says where an image was moved to, and refuses a lock that is none", () => {
    const site = written("riyadh", "later.json");
    expect(runCli("images", site, "--width", "200").stdout).toContain("a tag without a lock: run edge-node images lock");
    files.write("later.json", locked("registry.example/vmagent:v1.150.0").replace("registry.example/vmagent@", "10.0.0.7:5000/vmagent@"));
    expect(runCli("images", site, "--width", "250").stdout).toMatch(
      new RegExp(`its lock: +│\\n.*│ 10\\.0\\.0\\.7:5000/vmagent@${digest} `),
    );
    files.write("later.json", "{");
    const { code, stdout, stderr } = runCli("images", site);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/imageLock: leads to \S+later\.json, which cannot be used: must be JSON but is not/);
  });

  it("lists what the lock of an app has, which lies in the folder where it runs", () => {
    const lock = files.write("app.lock.json", locked("registry.example/vmagent:v1.150.0"));
    const { telemetry = expect.unreachable() } = firstSite;
    const agent = { ...telemetry.agent, image: "registry.example/vmagent:v1.150.0" };
    const store = { ...telemetry.store, image: "registry.example/store:v1" };
    const asked = { [describeContext]: true, [imagesAsWrittenContext]: true, [appRunContext]: { charts: false } satisfies AppRun };
    const text = leftApp(files.path("app.out"), asked, (edgeApp) => {
      new EdgeNodeStack(edgeApp, "a", { ...firstSite, telemetry: { ...telemetry, agent, store }, imageLock: lock });
    });
    const app = files.write("app.js", text);
    const images = JSON.parse(runCli("images", app, "--format", "json").stdout) as { image: unknown; locked?: string | null }[];
    expect(images.slice(0, 2).map(({ image, locked: as }) => [image, as])).toEqual(
      expect.arrayContaining([
        ["registry.example/vmagent:v1.150.0", `registry.example/vmagent@${digest}`],
        ["registry.example/store:v1", null],
      ]),
    );
  });

  it("a site takes its tags from the lock that it names, and fails without one", () => {
    files.write("images.lock.json", locked("registry.example/vmagent:v1.150.0"));
    expect(runCli("check", written("riyadh"), "--quiet").stdout).toContain("orchestration/images-by-digest");
    expect(runCli("check", written("riyadh", "images.lock.json"), "--quiet").code).toBe(0);
    const { code } = runCli("synth", written("riyadh", "images.lock.json"), "--quiet", "--output", join(files.folder, "out"));
    expect(code).toBe(0);
    const json = readFileSync(join(files.folder, "out/stacks/riyadh/cdk.tf.json"), "utf8");
    expect(json).toContain(`registry.example/vmagent@${digest}`);
    expect(json).not.toContain("v1.150.0");
  });

  it("refuses a lock that is older than the description, at the image", () => {
    files.write("old.lock.json", locked("registry.example/vmagent:v1.149.0"));
    const { code, stderr } = runCli("check", written("riyadh", "old.lock.json"), "--quiet");
    expect(code).toBe(2);
    expect(stderr).toMatch(/hub\.yaml:\d+:\d+ telemetry\.agent\.image: is not locked, "old\.lock\.json" is older than the description/);
    expect(runCli("check", written("riyadh", "none.json"), "--quiet").stderr).toContain(
      'imageLock: must be a lock of images but "none.json" does not exist: run edge-node images lock, which writes it',
    );
    files.write("wrong.json", '{ "schemaVersion": 1 }');
    expect(runCli("check", written("riyadh", "wrong.json"), "--quiet").stderr).toMatch(
      /imageLock: leads to \S+wrong\.json, which cannot be used: platform is required/,
    );
  });

  it("has nothing to lock where every image is pinned", () => {
    const { code, stderr } = runCli("images", "lock", "examples/one-design/riyadh.yaml");
    expect([code, stderr]).toEqual([2, expect.stringContaining("Images to lock must be named by a tag")]);
  });

  it("needs the value of a variable, and a digest, to bundle an image", () => {
    const output = join(files.folder, "images.tar");
    const { code, stderr } = runCli("images", "bundle", "examples/one-design/riyadh.yaml", "--output", output);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("is the variable agent_image without a value: state the value with --variables images.tfvars.json"),
    ]);
    expect(runCli("images", "bundle", written("riyadh"), "--output", output).stderr).toContain(
      "is named by a tag: run edge-node images lock",
    );
    expect(runCli("images", "bundle", "examples/one-design/riyadh.yaml", "--output", output, "--variables", "/dev/zero").stderr).toContain(
      "/dev/zero must be a JSON object with the values of variables but cannot be read, it is a device, which may be endless",
    );
    const variables = files.write("images.tfvars.json", '{ "agent_image": "vmagent:1" }');
    expect(runCli("images", "bundle", "examples/one-design/riyadh.yaml", "--output", output, "--variables", variables).stderr).toContain(
      "agent_image in ",
    );
  });

  it("refuses a platform that is none, and a bundle that is none", () => {
    expect(runCli("images", "lock", "examples/one-design/riyadh.yaml", "--platform", "amd64").code).toBe(2);
    expect(runCli("images", "push", "README.md", "--to", "127.0.0.1:1").stderr).toMatch(
      /README\.md must be a bundle but is none|skopeo must be installed/,
    );
  });

  it("bundles into no pipe, no device and not over the lock that the site names", () => {
    files.write("images.lock.json", locked("registry.example/vmagent:v1.150.0"));
    const site = written("riyadh", "images.lock.json");
    const variables = files.write(
      "all.tfvars.json",
      JSON.stringify({
        region: "eu",
        ...Object.fromEntries(
          ["store", "alerting", "broker", "demodulator", "archiver", "probe"].map((name) => [
            `${name}_image`,
            `registry.example/${name}@${digest}`,
          ]),
        ),
      }),
    );
    const bundle = (output: string) => runCli("images", "bundle", site, "--output", output, "--variables", variables);
    expect(bundle("/dev/null").stderr).toContain("--output must be a file but /dev/null is a pipe or a device");
    expect(bundle(join(files.folder, "images.lock.json")).stderr).toContain("--output must not be a file that is read");
    expect(readFileSync(join(files.folder, "images.lock.json"), "utf8")).toContain("vmagent");
  });

  it("leaves what others have beside the output as it is", () => {
    const part = files.write("theirs.tar.part", "a download of somebody's");
    const plain = files.write("plain.yaml", riyadh);
    files.write("hub.yaml", readFileSync("examples/one-design/hub.yaml", "utf8"));
    const names = ["agent", "store", "alerting", "broker", "demodulator", "archiver", "probe"];
    const values = Object.fromEntries(names.map((name) => [`${name}_image`, `registry.example/${name}@${digest}`]));
    const variables = files.write("theirs.tfvars.json", JSON.stringify(values));
    runCli("images", "bundle", plain, "--output", join(files.folder, "theirs.tar"), "--variables", variables);
    expect(readFileSync(part, "utf8")).toBe("a download of somebody's");
  });

  it.each(["", " ", "http://10.0.0.7:5000", "10.0.0.7:5000/", "${x}"])("takes no registry %j to push to", (registry) => {
    const { code, stderr } = runCli("images", "push", "images.tar", "--to", registry);
    expect([code, stderr]).toEqual([2, expect.stringContaining("It must be the host of a registry")]);
  });

  it("names a lock of the command line that is none", () => {
    expect(runCli("images", "push", "images.tar", "--to", "127.0.0.1:1", "--lock", "none.json").stderr).toContain(
      "none.json must be a lock of images but is not valid",
    );
  });

  it("names skopeo where it is missing", () => {
    expect(() => Skopeo.find("no-such-skopeo")).toThrow("no-such-skopeo must be installed to reach registries but cannot be run");
  });
});

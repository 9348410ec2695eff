import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import { imageLockText } from "../../site-files/locks/image-lock";
import { lightDesign, lightPlace, lightPolicy, lightServicesFile } from "../support/nodes/light-site";
import { answersOfEngine, type FakeAnswers, FakeDocker, imagesOfEngine } from "../support/programs/fake-docker";
import { type CliRun, runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("preflight");
const names = ["agent", "store", "alerting", "broker", "probe", "demodulator", "archiver"];
const values = Object.fromEntries(names.map((name, i) => [`${name}_image`, `registry.example/${name}@sha256:${`${i}`.repeat(64)}`]));
const variables = () => files.write("images.tfvars.json", JSON.stringify({ ...values, docker_host: "ssh://edge@10.0.0.9" }));
/** A site of two racks with every service. @param policy beside what lets it pass its check */
const site = (
  more = "",
  name = "riyadh",
  { site: rules = {}, ...policy }: Readonly<Record<string, unknown>> & { readonly site?: object } = {},
) => lightServicesFile(files, name, more, { ...policy, site: { ...lightPolicy.site, ...rules } });
const good = (): FakeAnswers => [
  ...answersOfEngine(),
  ...imagesOfEngine(Object.values(values), "amd64", { Env: ["NATS_SERVER=2.12.2"] }),
  ['"df"', { stdout: "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 264212084 27211636 68289628 28% /\n" }],
];
const unreachable: FakeAnswers = [
  ["dial-stdio", { stderr: "failed to open the raw stream connection: dial tcp 10.0.0.7:2376: connect: connection refused\n", status: 1 }],
];

/** Of rules of a preflight, nor of what accepts them. */
const saysNothing = expect.not.stringMatching(/preflight|images-are-there|disk-is-free|Cleared on Monday/);

/** A fake of docker stands on the path: what real engines answer stands in the acceptance test. */
describe("edge-node preflight", () => {
  const fake = new FakeDocker([]);
  const { PATH, DOCKER_HOST } = process.env;
  beforeAll(() => {
    process.env.PATH = `${fake.folder}${delimiter}${PATH}`;
    delete process.env.DOCKER_HOST;
  });
  afterAll(() => {
    process.env.PATH = PATH;
    if (DOCKER_HOST !== undefined) process.env.DOCKER_HOST = DOCKER_HOST;
  });
  const preflight = (answers: FakeAnswers, ...argv: string[]) => {
    fake.answer(answers);
    return runCli("preflight", ...argv);
  };
  const findings = (answers: FakeAnswers, ...argv: string[]) => {
    const { stdout } = preflight(answers, ...argv, "--quiet", "--format", "json");
    return (JSON.parse(stdout) as RunResult).sites.flatMap((one) => one.findings);
  };

  it("says of a site whose engine has everything that nothing blocks an apply, and says nothing of heat and power", () => {
    const { code, stdout, stderr } = preflight(good(), site(), "--variables", variables());
    expect([code, stderr]).toEqual([0, "- riyadh: unix:///var/run/docker.sock\n"]);
    expect(stdout).toBe(
      "✓ riyadh: nothing blocks an apply\nriyadh: 10 of 15 rules are checked. This design needs 27 checks, one for each rule and part; 27 are made (100 %). 5 do not concern this design.\n",
    );
  });

  it("solves nothing, and asks none of the rules of edge-node check", () => {
    const { stdout } = preflight(good(), site(), "--variables", variables(), "--quiet", "--format", "json");
    const [report] = (JSON.parse(stdout) as RunResult).sites;
    expect(report).toMatchObject({ verdict: "pass", scenarios: [], evaluated: { scenarios: 0, rules: 15 }, policy: { withoutCore: [] } });
    expect(report?.findings.map(({ rule }) => rule.split("/")[0])).not.toContain("cooling");
  });

  it("of an engine that does not answer is one finding, with what to do, at dockerHost", () => {
    const file = site("dockerHost: ssh://edge@10.0.0.7\n");
    const { code, stdout } = preflight(unreachable, file, "--quiet", "--format", "markdown");
    expect(code).toBe(1);
    expect(stdout.match(/❌ \*\*/g)).toHaveLength(1);
    expect(stdout).toMatch(/`preflight\/engine-answers` on `engines\/engine` \(`\S*riyadh\.yaml:\d+`\)/);
    expect(stdout).toContain("ssh://edge@10.0.0.7 does not answer: dial tcp 10.0.0.7:2376: connect: connection refused");
    expect(stdout).toContain("check whether the host is on");
    expect(fake.commands.every((command) => command.startsWith("--host ssh://edge@10.0.0.7 "))).toBe(true);
  });

  it("finds a volume of an image that nothing is mounted over, and a broker that is too old; of a version that nobody says it warns", () => {
    const with_ = (config: object): FakeAnswers => [...imagesOfEngine(Object.values(values), "amd64", config), ...good()];
    const asked = (config: object) =>
      findings(with_(config), site(), "--variables", variables()).filter(({ effect }) => effect !== undefined);
    expect(asked({ Env: ["NATS_SERVER_VERSION=2.9.25"], Volumes: { "/tmp": {} } })).toMatchObject([
      {
        rule: "preflight/broker-version",
        blocks: true,
        reason: expect.stringContaining("is NATS 2.9.25, and its configuration needs 2.10"),
      },
    ]);
    const found = asked({ Volumes: { "/message-broker-data": {} } });
    expect(found.map(({ rule, subject, outcome, effect }) => [rule, subject, outcome, effect].join(" ")).sort()).toEqual([
      "preflight/broker-version orchestration/message-broker not-judged warn",
      ...["archiver", "demodulator", "telemetry-agent", "telemetry-alerting", "telemetry-store"].map(
        (name) => `preflight/image-volumes-are-named orchestration/${name} fail block`,
      ),
    ]);
  });

  it("what was not asked blocks: without values of variables no image, and no probe", () => {
    const open = findings(good(), site()).filter(({ blocks }) => blocks);
    expect(new Set(open.map(({ rule, outcome }) => `${outcome} ${rule}`))).toEqual(
      new Set(["unknown preflight/images-are-there", "unknown preflight/disk-is-free"]),
    );
    for (const { reason } of open) expect(reason).toMatch(/^not checked: .*--variables/);
  });

  it("the policy of the site may make a rule softer, or set its parameters, of which edge-node check says nothing", () => {
    const { probe_image: probe = "", ...others } = values;
    const some = good().filter(([holds]) => !Object.values(others).some((image) => holds.includes(image)));
    const softer = site("", "softer", { site: { "preflight/images-are-there": { enforcement: "warn" } } });
    expect(preflight(some, site(), "--variables", variables(), "--quiet").code).toBe(1);
    const { code, stdout } = preflight(some, softer, "--variables", variables());
    expect([code, stdout]).toEqual([0, expect.stringContaining("✓ softer: nothing blocks an apply, with 6 fails that do not block")]);
    expect(stdout).toContain("pull registry.example/agent@sha256:0000");
    const larger = site("", "larger", { site: { "preflight/disk-is-free": { parameters: { minimumFree: "100 GiB" } } } });
    expect(findings(good(), larger, "--variables", variables()).find(({ rule }) => rule === "preflight/disk-is-free")).toMatchObject({
      outcome: "fail",
      limit: 102_400,
    });
    expect(runCli("check", softer, "--quiet")).toMatchObject({ code: 0, stdout: saysNothing });
    const misspelt = site("", "misspelt", { site: { "preflight/images-are-here": { enforcement: "warn" } } });
    expect(preflight(good(), misspelt).stderr).toContain('did you mean "preflight/images-are-there"?');
  });

  it("a waiver accepts what it names, and edge-node check has nothing to say of it", () => {
    const accepted = { rule: "preflight/disk-is-free", subject: "engines/engine", reason: "Cleared on Monday" };
    const waivers = [{ ...accepted, owner: "ops@example.org", expires: "2026-12-24" }];
    const waived = site("", "waived", { today: "2026-11-28", waivers });
    const full: FakeAnswers = [['"df"', { stdout: "Filesystem\n/dev/vda 2 1 1 50% /\n" }], ...good()];
    const { code, stdout } = preflight(full, waived, "--variables", variables());
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining("accepted preflight/disk-is-free on engines/engine: waiver: Cleared on Monday"),
    ]);
    expect(preflight(full, waived, "--variables", variables(), "--audit", "--quiet").code).toBe(1);
    expect(runCli("check", waived, "--quiet")).toMatchObject({ code: 0, stdout: saysNothing });
  });

  it("what the policy accepts of other rules is no matter of it, however strict it is", () => {
    const waivers = [
      { rule: "power/breaker-loading", subject: "*", reason: "Until Monday", owner: "ops@example.org", expires: "2026-11-01" },
    ];
    const off = { "cooling/ride-through": { enforcement: { off: "Decided on Monday" } } };
    const strict = site("", "strict", { packs: ["core", "strict"], site: off, today: "2026-11-28", waivers });
    expect(runCli("check", strict, "--quiet").code).toBe(1);
    expect(preflight(good(), strict, "--variables", variables(), "--quiet")).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it("nobody accepts an engine that does not answer", () => {
    const off = site("", "off", { site: { "preflight/engine-answers": { enforcement: { off: "later" } } } });
    expect(preflight(unreachable, off)).toMatchObject({ code: 2, stderr: expect.stringContaining("the rule cannot be waived") });
  });

  describe("of an app", () => {
    const agent = `registry.example/agent@sha256:${"a".repeat(64)}`;
    const tagged = "telemetry: { agent: { image: registry.example/agent:v1 } }\nimageLock: images.lock.json\n";
    /** A site file whose lock is for another platform and says what its layers weigh. */
    const locked = () => {
      const weighed = {
        platform: "linux/arm64",
        images: { "registry.example/agent:v1": agent },
        layers: { [`sha256:${"a".repeat(64)}`]: { [`sha256:${"d".repeat(64)}`]: 100 * 1024 ** 3 } },
      };
      files.write("images.lock.json", imageLockText(weighed));
      return lightServicesFile(files, "locked", tagged);
    };
    let ofApp: { readonly ran: CliRun; readonly commands: readonly string[] };

    beforeAll(() => {
      const props = `{ ...${JSON.stringify(lightDesign)}, site: defineSite(${JSON.stringify(lightPlace)} as never) }`;
      const orchestration = { broker: { image: { variable: "broker_image" }, memory: "64 MiB", storage: "1 GiB" }, workloads: [] };
      const app = files.write(
        "main.ts",
        `import { TerraformVariable, Token } from "cdktf";
import { defineSite, EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
const app = new EdgeApp();
const dockerHost = Token.asString({ resolve: () => "\${var.docker_host}" });
const stack = new EdgeNodeStack(app, "asked", { ...${props}, orchestration: ${JSON.stringify(orchestration)}, dockerHost } as never);
new TerraformVariable(stack, "docker_host", { type: "string" }).overrideLogicalId("docker_host");
EdgeNodeStack.fromFile(app, ${JSON.stringify(locked())});
app.synth();
`,
      );
      ofApp = { ran: preflight(good(), app, "--variables", variables(), "--quiet", "--format", "json"), commands: fake.commands };
    });

    it("takes the address of an app's stack, and the value of its variable", () => {
      expect([ofApp.ran.code, ofApp.ran.stderr]).toEqual([1, ""]); // the other site fails
      expect(new Set(ofApp.commands.map((command) => command.split(" ")[1]))).toEqual(
        new Set(["ssh://edge@10.0.0.9", "unix:///var/run/docker.sock"]),
      );
    });

    it("holds what an engine lacks against the lock that a site file or an app names: its platform, and what it weighs", () => {
      const judged = (JSON.parse(ofApp.ran.stdout) as RunResult).sites.find((one) => one.site === "locked")?.findings ?? [];
      for (const all of [judged, findings(good(), locked(), "--variables", variables())]) {
        const found = all.filter(({ outcome }) => outcome === "fail");
        expect(found.map(({ rule, subject }) => `${rule} of ${subject}`)).toEqual([
          "preflight/disk-is-free of engines/engine",
          "preflight/images-are-there of orchestration/telemetry-agent",
          "preflight/images-fit-platform of orchestration/telemetry-agent",
        ]);
        expect(found[0]?.reason).toContain("an image of 102400 MiB must still be pulled: at least");
        expect(found[2]?.reason).toBe(`its image ${agent} is for linux/arm64, and the engine runs linux/amd64`);
      }
    });
  });

  it("has rules that edge-node rules lists and edge-node explain explains", () => {
    expect(runCli("rules", "--pack", "preflight").stdout).toContain("preflight/clock-within-bound");
    expect(runCli("explain", "clock-within-bound").stdout).toContain("maximumOffset: how far the clock of the host may be");
  });

  it("says what is wrong with its input, and asks nobody then", () => {
    expect(preflight(good(), site(), "--variables", join(files.folder, "none.json"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("none.json must be a JSON object with the values of variables"),
    });
    expect(preflight(good(), site(), "--site", "other")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--site must match a site"),
    });
    expect(preflight(good(), site(), "--format", "html", "--output", files.folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--format must be one of text, json, sarif, junit, github, gitlab, markdown, cdk but is "html"'),
    });
    expect(fake.commands).toEqual([]);
    process.env.PATH = files.folder;
    expect(runCli("preflight", site())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("docker must be installed to reach engines"),
    });
    process.env.PATH = `${fake.folder}${delimiter}${PATH}`;
  });

  it("says what fails in every other format too", () => {
    const formats = ["json", "sarif", "junit", "github", "gitlab", "markdown", "cdk"];
    const outputs = formats.flatMap((format) => ["--format", format, "--output", files.path(`all/${format}`)]);
    expect(preflight(unreachable, site(), "--quiet", ...outputs)).toMatchObject({ code: 1, stdout: "" });
    for (const format of formats) {
      const text = readFileSync(files.path(`all/${format}`), "utf8");
      expect([format, text]).toEqual([format, expect.stringContaining("preflight/engine-answers")]);
      expect([format, text]).toEqual([format, expect.stringContaining("check whether the host is on")]);
    }
  });
});

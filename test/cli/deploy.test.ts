import { existsSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetWriters } from "../../stacks/written-folders";
import { lightServicesFile } from "../support/nodes/light-site";
import { answersOfEngine, type FakeAnswers, FakeDocker, imagesOfEngine } from "../support/programs/fake-docker";
import { FakeTerraform, type TerraformAnswers } from "../support/programs/fake-terraform";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("deploy");
const names = ["agent", "store", "alerting", "broker", "probe", "demodulator", "archiver"];
const values = Object.fromEntries(names.map((name, i) => [`${name}_image`, `registry.example/${name}@sha256:${`${i}`.repeat(64)}`]));
const variables = () => files.write("images.tfvars.json", JSON.stringify(values));
const site = (more = "", name = "riyadh") => lightServicesFile(files, name, more);
const [one, other, net] = ["a", "b", "c"].map((digit) => digit.repeat(64));
const services = ["message-broker", "telemetry-agent", "telemetry-store", "telemetry-alerting", "demodulator", "archiver"];
const running = services.map((name) => `riyadh.${name}\tUp 3 seconds (healthy)\n`).join("");

/** An engine that has everything; `left` stands there with the label of the site. */
const engine = (left: { readonly containers?: string; readonly networks?: string; readonly states?: string } = {}): FakeAnswers => [
  ["ps --all --no-trunc", { stdout: left.containers ?? "" }],
  ["network ls", { stdout: left.networks ?? "" }],
  ["ps --all --filter", { stdout: left.states ?? running }],
  ["rm --force", {}],
  ["network rm", {}],
  ...answersOfEngine(),
  ...imagesOfEngine(Object.values(values)),
  ['"df"', { stdout: "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 264212084 27211636 68289628 28% /\n" }],
];
const change = (address: string, ...actions: string[]) => ({ address, type: address.split(".")[0], change: { actions } });
const shown = JSON.stringify({
  resource_changes: [
    change("docker_container.service_archiver", "delete", "create"),
    change("docker_network.old", "delete"),
    change("docker_container.service_demodulator", "create"),
    change("docker_image.probe", "no-op"),
  ],
});
const changes: TerraformAnswers = {
  plan: { stdout: "…\nPlan: 2 to add, 0 to change, 2 to destroy.\n", status: 2 },
  show: { stdout: shown },
};

/** Fakes of terraform and docker stand on the path: what real ones do stands in the acceptance test. */
describe("edge-node deploy", () => {
  const docker = new FakeDocker([]);
  const terraform = new FakeTerraform();
  const { PATH, DOCKER_HOST } = process.env;
  const output = join(files.folder, "cdktf.out");
  beforeAll(() => {
    process.env.PATH = [terraform.folder, docker.folder, PATH].join(delimiter);
    delete process.env.DOCKER_HOST;
  });
  afterAll(() => {
    process.env.PATH = PATH;
    if (DOCKER_HOST !== undefined) process.env.DOCKER_HOST = DOCKER_HOST;
  });
  const run = (command: string, given: TerraformAnswers, answers: FakeAnswers, ...argv: string[]) => {
    terraform.answer(given);
    docker.answer(answers);
    forgetWriters(); // each run stands for a program of its own
    return runCli(command, ...argv, "--output", output, "--variables", variables(), "--quiet");
  };
  /** Behind a preflight, which asks an engine over a connection in a thread: half the time of a run. */
  const deployAsked = (given: TerraformAnswers, answers: FakeAnswers, ...argv: string[]) => run("deploy", given, answers, site(), ...argv);
  const deploy = (given: TerraformAnswers, answers: FakeAnswers, ...argv: string[]) =>
    deployAsked(given, answers, ...argv, "--no-preflight");
  const planned = `plan -input=false -no-color -detailed-exitcode -out=site.tfplan -var-file=${resolve(files.folder, "images.tfvars.json")}`;
  const asking = ["init -input=false -no-color", "state pull", planned];
  const changing = () => docker.commands.filter((command) => / (?:rm|volume|kill|stop) /.test(command));

  it("stops before a plan that fails because a host left the description, with what to do", () => {
    const state = JSON.stringify({ resources: [{ mode: "managed", name: "service_archiver__on__host-2" }] });
    const { code, stderr } = deploy({ state: { stdout: state }, ...changes }, engine(), "--yes");
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("describe host-2 again with leaving: true, deploy, and only then remove its description"),
    ]);
    expect(terraform.commands).toEqual(asking.slice(0, 2));
    expect(changing()).toEqual([]);
  });

  it("checks, plans, and applies exactly that plan; shows each command, what it replaces and removes, and how the services are", () => {
    const { code, stdout, stderr } = deployAsked(changes, engine(), "--yes");
    expect([code, stderr]).toEqual([0, ""]);
    expect(terraform.commands).toEqual([...asking, "show -json site.tfplan", "apply -input=false site.tfplan"]);
    const chdir = `$ terraform -chdir=${output}/stacks/riyadh`;
    expect(stdout.split("\n").filter((line) => line.startsWith("$ terraform"))).toEqual(
      terraform.commands.map((command) => `${chdir} ${command}`),
    );
    expect(stdout).toContain(
      "Plan: 2 to add, 0 to change, 2 to destroy.\n  replaces docker_container.service_archiver\n  removes docker_network.old\n",
    );
    expect(stdout).toContain("✓ riyadh: nothing blocks an apply");
    for (const name of services) expect(stdout).toContain(`✓ riyadh.${name}: Up 3 seconds (healthy)\n`);
    expect(changing()).toEqual([]);
  });

  it("--pull pulls what the engine lacks, each by its digest, before it is asked; one that cannot be pulled ends it there", () => {
    const { agent_image: agent = "" } = values;
    const lacking = engine().filter(([holds]) => !holds.includes(agent));
    const pulls = () => docker.commands.filter((command) => / pull /.test(command)).map((command) => command.replace(/^.* pull /, ""));
    expect(deployAsked(changes, lacking, "--yes")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("preflight/images-are-there"),
    });
    expect(pulls()).toEqual([]);
    const pulled = deployAsked(changes, [[" pull ", {}], ...lacking], "--yes", "--pull");
    expect(pulls()).toEqual([agent]);
    expect(pulled.stdout).toContain(`$ docker --host unix:///var/run/docker.sock pull ${agent}\n`);
    const refused = deployAsked(changes, [[" pull ", { status: 1 }], ...lacking], "--yes", "--pull");
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`${agent} must be pulled to unix:///var/run/docker.sock but was not`),
    ]);
    expect(terraform.commands).toEqual([]);
    expect(deployAsked(changes, engine(), "--yes", "--pull").stdout).toContain("riyadh: unix:///var/run/docker.sock has every image\n");
  });

  it("stops behind the plan where there is no terminal and nobody agreed, and says how to go on", () => {
    const { code, stderr } = deploy(changes, engine());
    expect([code, stderr]).toEqual([
      2,
      `✗ The plan of riyadh must be agreed to but there is no terminal to ask at, and nothing was changed: deploy again with --yes, or terraform -chdir=${output}/stacks/riyadh apply site.tfplan applies exactly this plan\n`,
    ]);
    expect(terraform.commands).toEqual([...asking, "show -json site.tfplan"]);
  });

  it("applies nothing where a plan changes nothing, and says how the services are", () => {
    const { code, stdout } = deployAsked({}, engine());
    expect([code, stdout]).toEqual([0, expect.stringContaining("riyadh: nothing to change\n")]);
    expect(stdout).toContain("✓ riyadh.archiver: Up 3 seconds (healthy)");
    expect(terraform.commands).toEqual(asking);
  });

  it("of a site that fails its check nothing is planned, and no engine asked", () => {
    const hot = lightServicesFile(files, "hot", "", {});
    const { code, stderr } = run("deploy", changes, engine(), hot, "--yes");
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("hot must pass its check to be deployed but fails, and nothing was changed"),
    ]);
    expect([terraform.commands, docker.commands]).toEqual([[], []]);
    expect(existsSync(join(output, "stacks/hot/cdk.tf.json"))).toBe(false);
  });

  it("of an engine that refuses nothing is planned", () => {
    const refuses: FakeAnswers = [
      ["dial-stdio", { stderr: "failed to open the raw stream connection: dial unix /x.sock: connect: connection refused\n", status: 1 }],
    ];
    const { code, stdout, stderr } = deployAsked(changes, refuses, "--yes");
    expect([code, stderr]).toEqual([1, expect.stringContaining("riyadh must pass its preflight but does not, and nothing was changed")]);
    expect(stdout).toContain("preflight/engine-answers");
    expect(terraform.commands).toEqual([]);
  });

  it("without preflight says so; an engine that refuses ends it all the same before anything changes", () => {
    const refuses: FakeAnswers = [
      ["ps --all", { stderr: "Cannot connect to the Docker daemon at x. Is the docker daemon running?\n", status: 1 }],
    ];
    const { code, stdout, stderr } = deploy(changes, refuses, "--yes");
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^✗ The engine at unix:\S+ must run the command above but did not, Cannot connect .*: check whether .*, and deploy again\n$/,
      ),
    ]);
    expect(stdout).toContain("riyadh: preflight of the engines skipped (--no-preflight)\n");
    expect(terraform.commands).toEqual(["init -input=false -no-color", "state pull"]);
  });

  it("says Terraform's words where it refuses, with what to do next, and touches nothing", () => {
    const failing = (step: string, stderr: string) => deploy({ ...changes, [step]: { stderr, status: 1 } }, engine(), "--yes");
    expect(failing("init", "Error: no provider")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Error: no provider\n✗ terraform init must succeed for riyadh but failed, and nothing was changed: /),
    });
    expect(failing("state", "Error: 403")).toMatchObject({ code: 1, stderr: expect.stringContaining("check whether its backend answers") });
    expect(failing("plan", "Error: Image must be named by digest")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Terraform must plan riyadh but failed, and nothing was changed"),
    });
    expect(failing("plan", "Error: Error acquiring the state lock\n│ Lock Info:\n│   ID:        7f2c-1\n").stderr).toContain(
      `wait for the other apply to end, or, if it was killed, run terraform -chdir=${output}/stacks/riyadh force-unlock 7f2c-1, then deploy again`,
    );
    expect(failing("plan", "Error: Instance cannot be destroyed … lifecycle.prevent_destroy").stderr).toContain(
      "riyadh must keep its data volumes but the plan would remove one, and nothing was changed: to allow it, write loosened: { removableData: { reason:",
    );
    expect(changing()).toEqual([]);
  });

  it("an apply that fails ends with 1, and names the logs of every service that is not well", () => {
    const states = `${running
      .replace("archiver\tUp 3 seconds (healthy)", "archiver\tUp 3 seconds (unhealthy)")
      .replace(/^riyadh\.message-broker\t.*\n/m, "")}riyadh.message-broker.prepare\tExited (1) 2 seconds ago\n`;
    const { code, stdout, stderr } = deploy({ ...changes, apply: { status: 1 } }, engine({ states }), "--yes");
    expect([code, stdout]).toEqual([1, expect.stringContaining("✗ riyadh.archiver: Up 3 seconds (unhealthy)\n")]);
    expect(stderr).toBe(
      "riyadh.archiver: Up 3 seconds (unhealthy): docker logs --tail 20 riyadh.archiver\nriyadh.message-broker: not there: docker logs --tail 20 riyadh.message-broker.prepare\n✗ riyadh must be deployed but the apply stopped before its end: correct what Terraform says above, and deploy again, which continues from there\n",
    );
  });

  it("a service that does not run ends it with 1, also where there is nothing to change", () => {
    const states = running.replace("archiver\tUp 3 seconds (healthy)", "archiver\tExited (1) 2 hours ago");
    const { code, stderr } = deploy({}, engine({ states }));
    expect([code, stderr]).toEqual([
      1,
      "riyadh.archiver: Exited (1) 2 hours ago: docker logs --tail 20 riyadh.archiver\n✗ riyadh.archiver must run and be healthy but is Exited (1) 2 hours ago: read the logs that are named above\n",
    ]);
  });

  describe("over a connection that is lost", () => {
    const eof = 'Error: Unable to inspect volume: error during connect: Get "http://10.0.0.7:2375/v1.41/volumes/x": EOF\n';
    /** The first time only: what is printed then is gone the second time. */
    const once = (command: string) => `[ -e ${terraform.folder}/second-${command} ] && exit 0; touch ${terraform.folder}/second-${command}`;
    const forget = (command: string) => rmSync(join(terraform.folder, `second-${command}`), { force: true });

    it("plans once more, and says so; what is planned then counts", () => {
      const { code, stdout, stderr } = deploy({ plan: { stderr: eof, status: 1, after: once("plan") } }, engine(), "--yes");
      forget("plan");
      expect([code, stderr]).toEqual([0, ""]);
      expect(terraform.commands).toEqual([...asking, planned]);
      expect(stdout).toContain("The connection was lost (EOF). Second try:\n$ terraform");
      expect(stdout).toContain("riyadh: nothing to change\n");
    });

    it("plans no third time, and not again for what is no lost connection", () => {
      expect(deploy({ plan: { stderr: eof, status: 1 } }, engine(), "--yes")).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("EOF"),
      });
      expect(terraform.commands).toEqual([...asking, planned]);
      expect(deploy({ plan: { stderr: "Error: Invalid index\n", status: 1 } }, engine(), "--yes").code).toBe(1);
      expect(terraform.commands).toEqual(asking);
    });

    it("never applies a second time", () => {
      expect(deploy({ ...changes, apply: { stderr: eof, status: 1 } }, engine(), "--yes").code).toBe(1);
      expect(terraform.commands.filter((command) => command.startsWith("apply"))).toHaveLength(1);
    });

    it("asks an engine once more what it has, and has it remove something once", () => {
      const broken = { stderr: "error during connect: read: connection reset by peer\n", status: 1 };
      const listed = deploy({}, [["ps --all --no-trunc", broken], ...engine()], "--yes");
      expect([listed.code, listed.stderr]).toEqual([1, expect.stringContaining("connection reset by peer")]);
      expect(docker.commands.filter((command) => command.includes("ps --all --no-trunc"))).toHaveLength(2);
      const left = { containers: `${other}\triyadh.archiver\tCreated\n` };
      expect(deploy(changes, [["rm --force", broken], ...engine(left)], "--yes").code).toBe(1);
      expect(changing()).toHaveLength(1);
      expect(terraform.commands.filter((command) => command.startsWith("apply"))).toEqual([]);
    });
  });

  describe("after an apply that was killed", () => {
    const left = {
      containers: `${one}\triyadh.message-broker\tUp 2 hours (healthy)\n${other}\triyadh.archiver\tUp 3 minutes (healthy)\n`,
      networks: `${net}\triyadh.messages\n`,
    };
    const known = { ...changes, state: { stdout: JSON.stringify({ resources: [{ instances: [{ attributes: { id: one } }] }] }) } };

    it("removes what has the label of the site and the state lacks, and no volume, once somebody agreed", () => {
      const { code, stdout } = deploy(known, engine(left), "--yes");
      expect(code).toBe(0);
      expect(changing()).toEqual([
        `--host unix:///var/run/docker.sock rm --force ${other}`,
        `--host unix:///var/run/docker.sock network rm ${net}`,
      ]);
      expect(stdout).toContain(
        "On the engines, but not in the Terraform state of riyadh:\n  container riyadh.archiver on unix:///var/run/docker.sock: Up 3 minutes (healthy)\n  network riyadh.messages on unix:///var/run/docker.sock\n",
      );
      expect(stdout).toContain(`$ docker --host unix:///var/run/docker.sock rm --force ${other}\n`);
      expect(terraform.commands.slice(-2)).toEqual(["state pull", "apply -input=false site.tfplan"]);
    });

    it("removes nothing before somebody agreed, nor where a plan changes nothing", () => {
      expect(deploy(known, engine(left)).code).toBe(2);
      expect(changing()).toEqual([]);
      const { code, stdout } = deploy({ state: known.state }, engine(left), "--yes");
      expect([code, stdout]).toEqual([0, expect.stringContaining("riyadh: nothing to change; what is not in the state stays\n")]);
      expect(changing()).toEqual([]);
    });

    it("leaves alone what the state has got to know meanwhile", () => {
      const learnt = join(terraform.folder, "out-state");
      const both = { ...known, show: { stdout: shown, after: `printf '%s %s %s' ${one} ${other} ${net} > ${learnt}` } };
      expect(deploy(both, engine(left), "--yes").code).toBe(0);
      expect(changing()).toEqual([]);
    });

    it("does not take --yes for the removal of a site that runs of which the state knows nothing: its state lies elsewhere", () => {
      const { code, stdout, stderr } = deploy(changes, engine(left), "--yes");
      expect([code, stdout]).toEqual([2, expect.stringContaining("! Containers of riyadh run, but its Terraform state has none of them")]);
      expect(stderr).toContain("nothing was changed. --yes does not agree to that: name the backend");
      expect([changing(), terraform.commands.some((command) => command.startsWith("apply"))]).toEqual([[], false]);
    });

    it("what was only made, and never ran, goes without the state knowing anything", () => {
      const made = { containers: `${other}\triyadh.archiver\tCreated\n`, networks: left.networks };
      expect(deploy(changes, engine(made), "--yes").code).toBe(0);
      expect(changing()).toHaveLength(2);
    });

    it("asks the engine of every host, by its certificates", () => {
      const hosts =
        "[{ name: 'host-{n}', add: true, address: 'tcp://10.0.0.{n}:2376', certificates: '/etc/engines/{n}', memory: 60 GiB, cores: 32 }]";
      const hosted = site(`compute: { racks: [{ name: rack, hosts: ${hosts} }] }\n`, "hosted");
      const { code, stdout, stderr } = run("deploy", known, engine(left), hosted, "--yes", "--no-preflight");
      expect([code, stderr]).toEqual([1, expect.stringContaining("hosted.telemetry-agent must run and be healthy but is not there")]); // the fake's are of riyadh
      expect(changing().filter((command) => command.includes(" rm --force "))).toEqual([
        ...[1, 2].map(
          (n) =>
            `--host tcp://10.0.0.${n}:2376 --tlsverify --tlscacert=/etc/engines/${n}/ca.pem --tlscert=/etc/engines/${n}/cert.pem --tlskey=/etc/engines/${n}/key.pem rm --force ${other}`,
        ),
      ]);
      expect(stdout).toContain("$ docker --host tcp://10.0.0.1:2376 --tlsverify");
    });
  });

  it("takes tofu where there is no terraform, or the program that is named; without any says which to install", () => {
    terraform.answer({}, "tofu");
    docker.answer(engine());
    forgetWriters();
    const bare = ["deploy", site(), "--output", output, "--variables", variables(), "--quiet"];
    expect(runCli(...bare, "--terraform", join(terraform.folder, "tofu")).stdout).toContain(`$ ${terraform.folder}/tofu -chdir=`);
    expect(runCli(...bare, "--terraform", "no-such-program")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--terraform must be a program that can be run but no-such-program cannot"),
    });
    expect(runCli(...bare, "--site", "other")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--site must be one of riyadh in"),
    });
    process.env.PATH = docker.folder;
    expect(runCli(...bare)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("terraform or tofu must be installed to deploy but neither can be run: install Terraform 1.5"),
    });
    process.env.PATH = [terraform.folder, docker.folder, PATH].join(delimiter);
  });

  describe("edge-node destroy", () => {
    const removing: TerraformAnswers = {
      plan: { stdout: "Plan: 0 to add, 0 to change, 2 to destroy.\n", status: 2 },
      show: { stdout: JSON.stringify({ resource_changes: [change('docker_volume.removable_data["riyadh.x"]', "delete")] }) },
    };
    const destroy = (given: TerraformAnswers, ...argv: string[]) => run("destroy", given, engine(), site(), ...argv);

    it("plans the removal of everything, says whose data goes, and applies that plan", () => {
      const { code, stdout } = destroy(removing, "--yes");
      expect([code, stdout]).toEqual([0, expect.stringContaining('  removes docker_volume.removable_data["riyadh.x"], with its data\n')]);
      expect(stdout).toContain("riyadh is removed. Images stay on its engines\n");
      expect(terraform.commands).toEqual([
        asking[0],
        asking[1],
        planned.replace("plan ", "plan -destroy "),
        "show -json site.tfplan",
        "apply -input=false site.tfplan",
      ]);
    });

    it("asks before, and says what to write where data is protected", () => {
      expect(destroy(removing).code).toBe(2);
      const { code, stderr } = destroy({ plan: { stderr: "Error: Instance cannot be destroyed: prevent_destroy", status: 1 } }, "--yes");
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining("withRemovableData(design, reason) instead of the design, and destroy again"),
      ]);
      expect(terraform.commands).toEqual([asking[0], asking[1], planned.replace("plan ", "plan -destroy ")]);
    });
  });
});

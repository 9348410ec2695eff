import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unixScheme } from "./engine/engine-api";
import { machine } from "./engine/machine";
import { inspect } from "./site/engine-objects";
import { runningServices } from "./site/running";
import { seldomChecked } from "./site/seldom-checked";
import { ThinLink } from "./site/thin-link";
import { removable, services, TypedDeployment } from "./site/typed-deployment";

const name = "rolled-out";
const nothing = { containers: [], networks: [], volumes: [] };

/** A site from its file to running services and back, by the documented command alone. */
describe("edge-node deploy and destroy", () => {
  const { engine } = machine();
  const typed = new TypedDeployment(machine(), name);

  beforeAll(async () => {
    await typed.site.pull(engine);
    typed.site.write("", "", { changed: seldomChecked });
  });

  afterAll(() => typed.end());

  it("of an engine that refuses ends with 1, and nothing is changed", async () => {
    const { status, stdout, stderr } = typed.runHere(typed.deploy, { DOCKER_HOST: "tcp://127.0.0.1:1" });
    expect([status, stdout]).toEqual([1, expect.stringContaining("preflight/engine-answers")]);
    expect(stderr).toContain("nothing was changed");
    expect([existsSync(join(typed.stackFolder, ".terraform")), typed.state()]).toEqual([false, ""]);
  });

  it("without a terminal and --yes ends with 2 behind the plan, and nothing is changed", async () => {
    const { status, stdout, stderr } = typed.runHere(typed.deploy.replace(" --yes", ""));
    expect([status, stderr]).toEqual([2, expect.stringContaining("deploy again with --yes")]);
    expect(stdout).toMatch(/^Plan: \d+ to add, 0 to change, 0 to destroy\.$/m);
    expect([await typed.objects(), typed.state()]).toEqual([nothing, ""]);
  });

  it("brings a site from its file to services that are healthy, and says so", async () => {
    const { status, stdout, stderr } = await typed.run(typed.deploy);
    expect([status, stderr]).toEqual([0, ""]);
    const running = await runningServices(engine, name);
    expect(running).toEqual(services.map((service) => `${name}.${service}`));
    for (const service of running) {
      const { State } = await inspect(engine, service);
      expect([service, State.Status, State.Health?.Status]).toEqual([service, "running", "healthy"]);
      expect(stdout).toMatch(new RegExp(`^✓ ${service}: Up .*\\(healthy\\)$`, "m"));
    }
    expect(stdout).toContain("Apply complete!"); // Terraform's own words
  });

  it("a second time changes nothing", async () => {
    const before = await typed.starts();
    const { status, stdout } = typed.runHere(typed.deploy.replace(" --yes", ""));
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${name}: nothing to change\n`)]);
    expect(await typed.starts()).toEqual(before);
  });

  it("makes a plan once more whose connection is lost, and says so", async () => {
    const link = await ThinLink.before({ path: engine.host.slice(unixScheme.length) }, 0);
    const [planning, program] = [join(typed.site.folder, "planning"), join(typed.site.folder, "terraform-that-says-so")];
    const { terraform } = machine();
    writeFileSync(program, `#!/bin/sh\ncase "$2" in plan) touch ${planning};; esac\nexec ${terraform.program} "$@"\n`, { mode: 0o755 });
    link.cutOnce(() => existsSync(planning));
    try {
      const before = await typed.starts();
      const { status, stdout, stderr } = await typed.run(`${typed.deploy.replace(" --yes", "")} --terraform ${program}`, {
        DOCKER_HOST: `tcp://127.0.0.1:${link.port}`,
      });
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^The connection was lost \((?:connection reset by peer|EOF)\)\. Second try:\n\$ \S+ \S+ plan /m);
      expect(stdout).toContain(`${name}: nothing to change\n`);
      expect(await typed.starts()).toEqual(before);
    } finally {
      link.stop();
    }
  });

  it("destroy refuses protected data, says what to write, and everything stays", async () => {
    const before = await typed.starts();
    const { status, stderr } = typed.runHere(typed.destroy);
    expect([status, stderr]).toEqual([1, expect.stringContaining("loosened: { removableData: { reason:")]);
    expect(stderr).toContain("prevent_destroy");
    expect(await typed.starts()).toEqual(before);
  });

  it("destroy removes everything of the site once its file allows it, and says whose data goes", async () => {
    typed.site.write("", removable, { changed: seldomChecked });
    const { status, stdout } = typed.runHere(typed.destroy);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/removes docker_volume\..*, with its data\n/)]);
    expect(await typed.objects()).toEqual(nothing);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtCli } from "../support/programs/built-library.mjs";
import { runProgram } from "../support/programs/run-program";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { SheddingSite } from "./site/shedding-site";
import { until } from "./site/until";

/** Two hosts with an engine each; shedding.test.ts and shedding-faults.test.ts show the same on one. */
describe.skipIf(machine().beside === undefined)("Two hosts: each pair stops its own", () => {
  let site: SheddingSite;

  beforeAll(async () => {
    site = await SheddingSite.prepare(6, true);
    await site.deploy();
  });

  afterAll(() => site?.remove());

  const switchedBy = async (shedder: string) =>
    [...(await site.said(shedder)).matchAll(/^Container shed\.(\S+) is (\w+)$/gm)].map(([, name, act]) => `${name} ${act}`).sort();

  it("stops on each host what goes there, by one store and one plan, and starts it again", async () => {
    for (const stage of site.stages) {
      site.set({ charge: site.levels(stage).off, grid: "away" });
      await site.untilRunning(stage === site.stages.at(-1) ? site.rest : site.without(...site.levels(stage).names));
    }
    expect(await site.untilFiring("orchestration/stage-out", 3)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Stage battery-ups\/9 is shed on host-1, .*: shed\.viewer is off/)]),
    );
    site.set({ charge: 100 });
    await site.untilRunning(site.workloads);
    const switched = await until("both pairs said what they started", 60, async () => {
      const said = await Promise.all(site.shedders.map(switchedBy));
      return said.flat().length < 2 * site.shedAll.length ? undefined : said;
    });
    expect(switched).toEqual([
      ["viewer started", "viewer stopped"],
      ["archiver started", "archiver stopped", "trainer started", "trainer stopped"],
    ]);
  });

  it("goes on with one pair while the other does not act, and an alert says on which host", async () => {
    site.set({ charge: site.lastLevels.off });
    await site.untilRunning(site.rest);
    const [, other = ""] = site.shedders;
    const run = (act: "stop" | "start") => dockerOutput(site.engineOf(other), [act, site.container(other)]);
    await run("stop");
    site.set({ charge: 100 });
    await site.untilRunning(site.without("archiver", "trainer"));
    expect(await site.untilFiring("orchestration/shedder-acts", 1)).toEqual([
      expect.stringContaining("The program that sheds on host-2 does not act"),
    ]);
    expect(await site.running()).toEqual(site.without("archiver", "trainer"));
    await run("start");
    await site.untilRunning(site.workloads);
  });

  it("passes the preflight of both engines, and is deployed while it sheds without a change", async () => {
    site.set({ charge: site.lastLevels.off });
    await site.untilRunning(site.rest);
    const { folder, environment } = site.deployment;
    const edgeNode = (...args: string[]) =>
      runProgram(process.execPath, [...builtCli(), ...args], { cwd: folder, env: environment, timeoutS: 120 });
    const preflight = await edgeNode("preflight", "site.json");
    expect(preflight.status, preflight.stdout).toBe(0);
    const deployed = await edgeNode("deploy", "site.json", "--yes", "--quiet");
    expect([deployed.status, deployed.stderr]).toEqual([0, ""]);
    for (const name of site.shedAll) expect(deployed.stdout).toMatch(new RegExp(`${name}: Exited .*, shed`));
    expect((await site.terraform("plan", "-detailed-exitcode")).status).toBe(0);
  });
});

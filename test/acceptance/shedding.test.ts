import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtCli } from "../support/programs/built-library.mjs";
import { runProgram } from "../support/programs/run-program";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { say } from "./engine/step";
import { siteObjects } from "./site/engine-objects";
import { SheddingSite } from "./site/shedding-site";

const quietTurns = 20; // [-]
/** Until a sample decides: it is taken within a turn, the store shows it after 5 s, and the next turn reads it. */
const decidedTurns = 7; // [-]
/** For the engine to list and check a container, and to end its stop. */
const engineS = 1; // [s]

/** Its charge and its grid come and go; shedding-faults.test.ts shows what it does while something fails. */
describe.skipIf(machine().beside === undefined)("a site that sheds workloads", () => {
  let site: SheddingSite;

  /** Holds what `measure` takes [s] against a time. A busy machine delays one turn and not three: what takes too long is measured again, twice. */
  async function inTime(what: string, limitS: number, measure: () => Promise<number>): Promise<void> {
    for (let left = 2; ; left -= 1) {
      const tookS = await measure();
      say(`${what} after ${tookS.toFixed(1)} s, by the model within ${limitS} s`);
      if (tookS <= limitS) return;
      expect(left, `${what} took too long three times`).toBeGreaterThan(0);
    }
  }

  const timesMs = async (names: readonly string[], which: "StartedAt" | "FinishedAt") =>
    Promise.all(names.map(async (name) => Date.parse((await site.state(name))[which])));

  /** Measures how long after `act` these workloads are off while the rest runs. */
  async function offAfterS(names: readonly string[], rest: readonly string[], act: () => number): Promise<number> {
    const sinceMs = act();
    await site.untilRunning(rest);
    return (Math.max(...(await timesMs(names, "FinishedAt"))) - sinceMs) / 1000;
  }

  beforeAll(async () => {
    site = await SheddingSite.prepare(4);
    await site.deploy();
  });

  afterAll(() => site?.remove());

  it("sheds each stage at its level and within its reaction, brings it back at its return level, and does nothing in between", async () => {
    let rest = site.workloads;
    for (const stage of site.stages) {
      const { off, back, names, reactionS } = site.levels(stage);
      const before = rest;
      rest = rest.filter((name) => !names.includes(name));
      await inTime(`stage ${stage.priority} at ${off} %: off`, reactionS, async () => {
        site.set({ charge: back, grid: "away" });
        await site.untilRunning(before);
        site.set({ charge: off + 1 });
        await site.nothingHappens(decidedTurns);
        return offAfterS(names, rest, () => site.set({ charge: off }));
      });
    }
    for (const stage of site.stages.toReversed()) {
      const { back, names } = site.levels(stage);
      site.set({ charge: back - 1 });
      await site.nothingHappens(stage === site.stages.at(-1) ? quietTurns : decidedTurns);
      const sinceMs = site.set({ charge: back });
      rest = site.workloads.filter((name) => rest.includes(name) || names.includes(name));
      await site.untilRunning(rest);
      say(`stage ${stage.priority} at ${back} %: on after ${((Date.now() - sinceMs) / 1000).toFixed(1)} s`);
    }
  });

  it("sheds at the levels of another promise once that is deployed", async () => {
    const { off: before } = site.levels(site.stages[0]);
    await site.deploy({ autonomy: "2 h" });
    const { off, names, reactionS } = site.levels(site.stages[0]);
    expect(off).toBeLessThan(before - 1);
    await inTime(`first stage, moved from ${before} % to ${off} %: off`, reactionS, async () => {
      site.set({ charge: 100 });
      await site.untilRunning(site.workloads);
      site.set({ charge: before });
      await site.nothingHappens(decidedTurns);
      return offAfterS(names, site.without(...names), () => site.set({ charge: off }));
    });
  });

  it("leaves nothing to change while it sheds, says so when it is deployed, and sheds again what an apply replaced", async () => {
    const planStatus = async () => (await site.terraform("plan", "-detailed-exitcode")).status;
    site.set({ charge: site.lastLevels.off });
    await site.untilRunning(site.rest);
    expect(await planStatus()).toBe(0);
    const { folder, environment } = site.deployment;
    const deployed = await runProgram(process.execPath, [...builtCli(), "deploy", "site.json", "--yes", "--quiet"], {
      cwd: folder,
      env: environment,
      timeoutS: 120,
    });
    expect([deployed.status, deployed.stderr]).toEqual([0, ""]);
    expect(deployed.stdout).toMatch(/trainer: Exited .*, shed/);
    let memoryMiB = 16;
    await inTime("a replaced workload: off again", site.startS + 2 * site.pollS + site.graceS + engineS, async () => {
      const [before] = await timesMs(["trainer"], "StartedAt");
      memoryMiB += 8;
      site.write({ trainerMemory: `${memoryMiB} MiB` });
      const { status, stderr } = await site.terraform("apply", "-auto-approve");
      expect([status, stderr]).toEqual([0, ""]);
      await site.untilRunning(site.rest);
      const [[started = Number.NaN], [ended = Number.NaN]] = [
        await timesMs(["trainer"], "StartedAt"),
        await timesMs(["trainer"], "FinishedAt"),
      ];
      expect(started).not.toBe(before);
      return (ended - started) / 1000;
    });
    expect(await planStatus()).toBe(0);
  });

  it("brings everything back by the grid below the return level: not before the hold is over, and soon after", async () => {
    const { off, reactionS } = site.lastLevels;
    await inTime("grid there again: all on", site.holdS + reactionS, async () => {
      site.set({ charge: off, grid: "away" });
      await site.untilRunning(site.rest);
      const sinceMs = site.set({ grid: "there" });
      await site.untilRunning(site.workloads, 60 + site.holdS);
      const onS = (await timesMs(site.shedAll, "StartedAt")).map((atMs) => (atMs - sinceMs) / 1000);
      expect(Math.min(...onS)).toBeGreaterThanOrEqual(site.holdS);
      return Math.max(...onS);
    });
  });

  it("sheds all stages in one turn when the grid goes away and gensets carry only the rest", async () => {
    await site.deploy({ gensets: true });
    await inTime("grid away, all stages: off", Math.max(...site.stages.map(({ reactionS }) => reactionS)), async () => {
      site.set({ charge: 100, grid: "there" });
      await site.untilRunning(site.workloads, 60 + site.holdS);
      await site.nothingHappens(decidedTurns);
      return offAfterS(site.shedAll, site.rest, () => site.set({ grid: "away" }));
    });
    const said = await dockerOutput(site.engine, ["logs", "--timestamps", site.container("load-shedder")]);
    const outMs = [...said.matchAll(/^(\S+) Stage grid-away\/\d goes out/gm)]
      .map(([, at = ""]) => Date.parse(at))
      .slice(-site.stages.length);
    expect(outMs).toHaveLength(site.stages.length);
    expect(Math.max(...outMs) - Math.min(...outMs)).toBeLessThan(1000 * site.pollS);
  });

  it("is destroyed while it sheds, and leaves nothing", async () => {
    expect(await site.running()).toEqual(site.rest);
    const { status, stderr } = await site.terraform("destroy", "-auto-approve");
    expect([status, stderr]).toEqual([0, ""]);
    expect(await siteObjects(site.engine, site.name)).toEqual({ containers: [], networks: [], volumes: [] });
  });
});

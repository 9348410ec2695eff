import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { endCommonGate, ShedSite, workedPlan } from "../../support/site-programs/shed-site";
import { samplesAnswer } from "../../support/site-programs/stand-in-store";

const all = ["trainer", "viewer", "archiver"];

/** A site of the worked plan whose services run, with this charge, and the grid away. */
async function siteAt(charge: number, ...changes: Parameters<typeof ShedSite.start>): Promise<ShedSite> {
  const site = await ShedSite.start(...changes);
  for (const name of all) site.engine.add(name);
  site.store.set("away_a", 1);
  site.store.set("charge", charge);
  await site.shed();
  return site;
}

/** What is no sample of a charge. */
const unknowns: Readonly<Record<string, ReturnType<typeof samplesAnswer> | Promise<never>>> = {
  "no sample": samplesAnswer(),
  "two samples": samplesAnswer(0.1, 0.1),
  NaN: samplesAnswer("NaN"),
  "an empty value": samplesAnswer(""),
  infinite: samplesAnswer("-Inf"),
  "below empty": samplesAnswer(-0.01),
  "percent in place of a share": samplesAnswer(99),
  "a matrix": { status: 200, text: samplesAnswer(0.1).text.replace("vector", "matrix") },
  "an error with a sample": { status: 500, text: samplesAnswer(0.1).text },
  "an error": { status: 422, text: '{"status":"error","errorType":"422","error":"cannot parse"}' },
  "no JSON": { status: 200, text: "<html>" },
  "half an answer": { status: 200, text: samplesAnswer(0.1).text.slice(0, -20) },
  "a closed connection": { status: 0, text: "" },
  "no answer": new Promise<never>(() => {}),
};

describe("load-shedder", () => {
  afterAll(endCommonGate);

  it("load-shedder sheds each stage at its level and brings it back at its own, as worked by hand, and does nothing in between", async () => {
    const site = await siteAt(0.5459);
    const stays = async (turns: number, charge: number, ...names: readonly string[]) => {
      const acts = site.engine.acts().length;
      site.store.set("charge", charge);
      await site.turns(turns);
      expect([charge, site.engine.acts().length, site.engine.running()]).toEqual([charge, acts, names]);
    };
    const goes = async (charge: number, ...names: readonly string[]) => {
      site.store.set("charge", charge);
      await site.untilRunning(...names);
    };
    await stays(3, 0.5459, ...all);
    await goes(0.5458, "archiver");
    await stays(3, 0.4317, "archiver");
    await goes(0.4316);
    await stays(20, 0.4815);
    await goes(0.4816, "archiver");
    await stays(20, 0.5957, "archiver");
    await goes(0.5958, ...all);
    expect(site.engine.acts().toSorted()).toEqual(all.flatMap((name) => [`start ${name}`, `stop ${name}`]).toSorted());
    expect(site.shedder?.stdout.split("\n").filter((line) => line.startsWith("Stage"))).toEqual([
      "Stage battery-1/9 goes out: 54.58 % of battery-1 is at or below 54.58 %, and the grid is away. It stops trainer, viewer",
      "Stage battery-1/5 goes out: 43.16 % of battery-1 is at or below 43.16 %, and the grid is away. It stops archiver",
      "Stage battery-1/5 comes back: 48.16 % of battery-1 is at or above 48.16 %. It starts archiver",
      "Stage battery-1/9 comes back: 59.58 % of battery-1 is at or above 59.58 %. It starts trainer, viewer",
    ]);
    expect(site.shedder?.stdout).toContain("Container trainer is stopped\n");
    expect(site.shedder?.stderr).toBe("");
  });

  it("load-shedder leaves a stage as it is while its charge is unknown, and enforces it all the same", async () => {
    const kinds = Object.keys(unknowns);
    const site = await ShedSite.start({
      stages: kinds.map((kind) => {
        const charge = { battery: "battery-1", query: kind, shedAt: 0.5, returnAt: 0.6 };
        return { stage: kind, priority: 9, charge, containers: [kind.replaceAll(" ", "-")] };
      }),
      services: kinds.map((kind) => ({ container: kind.replaceAll(" ", "-"), stopGraceS: 1 })),
    });
    const containers = kinds.map((kind) => site.engine.add(kind.replaceAll(" ", "-")));
    await site.shed({ "sampleLimitS = 5": "sampleLimitS = 0.2" });
    const count = async (name: string) => (await site.metrics()).split("\n").filter((line) => line.includes(name)).length;
    const forget = async () => {
      for (const kind of kinds) site.store.answers.set(kind, unknowns[kind] ?? samplesAnswer());
      await site.until(async () => (await count("_ratio{")) === 0);
      await site.turns(3);
    };
    await forget();
    expect([await count("_measured{"), site.engine.running().length]).toEqual([kinds.length, kinds.length]);
    for (const kind of kinds) site.store.set(kind, 0.5);
    await site.untilRunning();
    await forget();
    expect(site.engine.acts().length).toBe(kinds.length);
    for (const one of containers) one.state = "running"; // somebody starts them
    await site.untilRunning();
    for (const kind of kinds) site.store.set(kind, 0.6);
    await site.until(() => site.engine.running().length === kinds.length);
  });

  it("load-shedder sheds by charge also where nobody measures the grid", async () => {
    const site = await siteAt(0.5, { grid: [] });
    await site.untilRunning("archiver");
    expect(site.shedder?.stdout).toContain("and the grid is not measured. It stops");
  });

  it("load-shedder sheds nothing by charge while the grid is there", async () => {
    const site = await siteAt(0.7);
    site.store.set("away_a", 0);
    await site.turns(2);
    site.store.set("charge", 0.1);
    await site.turns(5);
    expect(site.engine.acts()).toEqual([]);
  });

  it("load-shedder sheds a stage without charge when every feed is away, and brings it back when one was there for the hold without a gap", async () => {
    const site = await ShedSite.start({
      grid: ["a", "b"].map((feed) => ({ feed, query: `away_${feed}` })),
      stages: [{ stage: "grid-away/9", priority: 9, containers: ["trainer", "viewer"] }],
      holdS: 8, // longer than a busy machine needs for some turns
    });
    for (const name of all) site.engine.add(name);
    const feeds = (a?: number, b?: number) => {
      site.store.set("away_a", ...(a === undefined ? [] : [a]));
      site.store.set("away_b", ...(b === undefined ? [] : [b]));
    };
    feeds(1, 0);
    await site.shed();
    for (const [a, b] of [
      [1, undefined],
      [undefined, undefined],
      [0.5, 1],
    ] as const) {
      feeds(a, b);
      await site.turns(3);
      expect([site.engine.acts(), await site.series("grid_away")]).toEqual([[], undefined]);
    }
    feeds(1, 1);
    await site.untilRunning("archiver");
    feeds(undefined, 0);
    await site.until(async () => (await site.series("grid_away")) === 0);
    const firstThere = performance.now();
    await site.turns(4);
    feeds(1, undefined);
    await site.until(async () => (await site.series("grid_away")) === undefined);
    feeds(0, 1);
    const lastMissing = performance.now();
    await site.until(() => site.shedder?.stdout.includes("comes back") ?? false);
    expect(performance.now() - lastMissing).toBeGreaterThanOrEqual(8000);
    expect(lastMissing).toBeGreaterThan(firstThere);
    await site.untilRunning(...all);
    expect(site.shedder?.stdout.match(/^Stage.*/gm)).toEqual([
      "Stage grid-away/9 goes out: the grid is away. It stops trainer, viewer",
      expect.stringMatching(/^Stage grid-away\/9 comes back: the grid is there for \d+ s, the hold is 8 s\. It starts trainer, viewer$/),
    ]);
  });

  it("load-shedder keeps a container off until every stage that names it is back", async () => {
    const [nine, five] = workedPlan().stages as [never, never];
    const site = await siteAt(0.3, { stages: [nine, { ...(five as object), containers: ["archiver", "viewer"] } as never] });
    await site.untilRunning();
    site.store.set("charge", 0.49);
    await site.untilRunning("archiver");
    site.store.set("charge", 0.6);
    await site.untilRunning(...all);
    expect(site.shedder?.stdout).toContain("battery-1/5 comes back: 49.00 % of battery-1 is at or above 48.16 %. It starts archiver\n");
  });

  it("load-shedder that is killed while a stage is out goes on with it, also where nothing is known, and drops stages that the plan has no more", async () => {
    const site = await siteAt(0.5);
    await site.untilRunning("archiver");
    const [since] = Object.values(JSON.parse(readFileSync(site.stateFile, "utf8")).out) as [string];
    expect(await site.shedder?.end("SIGKILL")).toBe("SIGKILL");
    expect(readdirSync(join(site.folder, "state"))).toEqual(["shedding.json"]);
    site.store.answers.clear();
    const [trainer] = site.engine.containers;
    if (trainer) trainer.state = "running"; // somebody's apply
    writeFileSync(site.stateFile, JSON.stringify({ out: { "battery-1/9": since, "battery-2/9": since } }));
    await site.shed();
    await site.untilRunning("archiver");
    const metrics = await site.metrics();
    expect(metrics).toContain(`stage_changed_timestamp_seconds{stage="battery-1/9"} ${Date.parse(since) / 1000}\n`);
    expect(metrics).toContain('stage_out{stage="battery-1/9",priority="9"} 1\n');
    expect(metrics).not.toContain("battery-2");
    site.store.set("charge", 0.6);
    await site.untilRunning(...all);
    expect(readFileSync(site.stateFile, "utf8")).toBe('{"out":{}}\n');
  });

  it("load-shedder takes no stage to be out by a state that is cut in half, and says so", async () => {
    const site = await ShedSite.start();
    for (const name of all) site.engine.add(name);
    writeFileSync(site.stateFile, '{"out":{"battery-1/9":"2026-12-');
    await site.shed();
    await site.turns(3);
    expect([site.engine.acts(), await site.series("state_file_broken")]).toEqual([[], 1]);
    expect(site.shedder?.stderr).toMatch(/^State \S+shedding\.json must be whole but is broken, so no stage is out: .+\n$/);
    site.store.set("charge", 0.5);
    await site.untilRunning("archiver");
    expect(await site.series("state_file_broken")).toBe(0);
  });

  it("load-shedder sheds also where it cannot keep its state, and tries again", async () => {
    const site = await ShedSite.start();
    for (const name of all) site.engine.add(name);
    site.store.set("charge", 0.5);
    const file = join(site.folder, "state/shedding.json.new");
    mkdirSync(file);
    await site.shed();
    await site.untilRunning("archiver");
    expect([await site.series("state_file_broken"), existsSync(site.stateFile)]).toEqual([1, false]);
    rmdirSync(file);
    await site.until(() => existsSync(site.stateFile));
    await site.until(async () => (await site.series("state_file_broken")) === 0);
    expect(site.shedder?.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("load-shedder lets an apply that replaces a shed container end: it stops it when it was healthy for two turns", async () => {
    const site = await siteAt(0.5);
    await site.untilRunning("archiver");
    const [trainer] = site.engine.containers;
    if (trainer === undefined) return expect.unreachable();
    const acts = site.engine.acts().length;
    for (const [state, status] of [
      ["created", "Created"],
      ["running", "Up 2 seconds (health: starting)"],
    ] as const) {
      Object.assign(trainer, { state, status });
      await site.turns(6);
      expect([state, site.engine.acts().length]).toEqual([state, acts]);
    }
    const before = site.engine.requests.length;
    Object.assign(trainer, { status: "Up 9 seconds (healthy)" });
    await site.untilRunning("archiver");
    const since = site.engine.requests.slice(before).map(({ line }) => line);
    expect(since.findIndex((line) => line.startsWith("POST"))).toBeGreaterThanOrEqual(3); // the lists of two turns, and that of the stop itself
  });

  it("load-shedder starts what an engine that was killed left off, and touches no other state", async () => {
    const site = await siteAt(0.7);
    for (const state of ["created", "restarting", "removing", "paused", "dead"]) {
      for (const one of site.engine.containers) one.state = state;
      await site.turns(4);
      expect([state, site.engine.acts()]).toEqual([state, []]);
    }
    for (const one of site.engine.containers) one.state = "exited";
    await site.untilRunning(...all);
    expect(site.engine.acts().toSorted()).toEqual(["start archiver", "start trainer", "start viewer"]);
    site.engine.containers.length = 0;
    await site.turns(3);
    expect(site.engine.requests.filter(({ line }) => line.startsWith("POST"))).toHaveLength(3);
    expect(await site.series('service_running{service="trainer"}')).toBe(0);
  });

  it("load-shedder stops the others and the next stage while one stop lasts, and asks for that stop once", async () => {
    const site = await siteAt(0.7);
    const [trainer] = site.engine.containers;
    let endStop = () => {};
    if (trainer) trainer.untilStopped = new Promise<void>((resolve) => (endStop = resolve));
    site.store.set("charge", 0.5);
    await site.untilRunning("trainer", "archiver");
    site.store.set("charge", 0.4);
    await site.untilRunning("trainer");
    await site.turns(3);
    endStop();
    await site.untilRunning();
    await site.turns(3);
    expect(site.engine.acts()).toEqual(["stop trainer", "stop viewer", "stop archiver"]);
  });

  it("load-shedder switches the services of its own host alone, and asks the store where this host reaches it", async () => {
    const services = [
      { container: "trainer", host: "left", stopGraceS: 1 },
      { container: "viewer", host: "right", stopGraceS: 1 },
      { container: "archiver", stopGraceS: 1 },
    ];
    const site = await siteAt(0.3, { services }, "right");
    await site.untilRunning("trainer");
    await site.turns(3);
    expect(site.engine.acts().toSorted()).toEqual(["stop archiver", "stop viewer"]);
    expect((await site.metrics()).match(/service_wanted\{.*/g)).toEqual([
      'service_wanted{service="viewer"} 0',
      'service_wanted{service="archiver"} 0',
    ]);
  });

  it("load-shedder ends at once by SIGTERM, and starts and stops nothing because it ends", async () => {
    const site = await siteAt(0.7);
    const [trainer] = site.engine.containers;
    if (trainer) trainer.untilStopped = new Promise(() => {}); // the program would wait for it until its own limit, 76 s
    site.store.set("charge", 0.5);
    await site.until(() => site.engine.acts().length === 2);
    const acts = site.engine.acts();
    const begun = performance.now();
    expect(await site.shedder?.end()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(site.engine.acts()).toEqual(acts);
  });

  it("load-shedder says once that the gate does not answer, goes on when it does, and starts to count turns anew", async () => {
    const site = await siteAt(0.7);
    site.engine.answer = () => ({ status: 500, text: '{"message":"boom"}' });
    await site.until(async () => (await site.series("gate_up")) === 0);
    site.store.set("charge", 0.5);
    await site.turns(4);
    expect(await site.series('service_running{service="trainer"}')).toBeUndefined();
    expect(await site.series('service_wanted{service="trainer"}')).toBe(0);
    site.engine.answer = undefined;
    await site.untilRunning("archiver");
    expect(await site.series("gate_up")).toBe(1);
    expect(site.shedder?.stderr).toBe(
      `Gate ${site.gateSocket} must list the containers but does not: GET /containers failed: the engine lists no containers but answers 500: {"message":"boom"}\n`,
    );
  });

  it("load-shedder says once that a container does not start, and tries again when two later turns find it off", async () => {
    const site = await siteAt(0.7);
    const [, viewer] = site.engine.containers;
    site.engine.answer = (line) => (line.includes("/start") ? { status: 409, text: '{"message":"no volume"}' } : undefined);
    if (viewer) viewer.state = "exited";
    const starts = () => site.engine.requests.flatMap(({ line }, i) => (line.includes("/start") ? [i] : []));
    await site.until(() => starts().length > 3);
    const lists = starts().map((start, i) =>
      site.engine.requests.slice(start, starts()[i + 1]).filter(({ line }) => line.startsWith("GET")),
    );
    expect(lists.slice(0, 3).filter(({ length }) => length < 3)).toEqual([]); // of two turns, and of the gate for the start
    expect(site.shedder?.stderr).toBe(
      'Container viewer must start but does not: POST /containers/viewer/start failed: the engine answers 409: {"message":"no volume"}\n',
    );
  });

  it("load-shedder is healthy while its turns end, whether or not the store answers", async () => {
    const site = await siteAt(0.7, { services: all.map((container) => ({ container, stopGraceS: 2 })) });
    await site.until(async () => (await site.get("/health")).status === 200);
    site.store.answers.set("charge", { status: 500, text: "" });
    await site.turns(5);
    await site.until(async () => (await site.get("/health")).status === 200);
    site.store.answers.set("charge", new Promise<never>(() => {}));
    await site.until(async () => (await site.get("/health")).status === 503);
    expect((await site.get("/other")).status).toBe(404);
  });

  it("load-shedder has its series in the text format, with help and type", async () => {
    const site = await siteAt(0.5, { stages: [...workedPlan().stages, { stage: 'grid "x\\y"', priority: 9, containers: [] }] });
    await site.untilRunning("archiver");
    await site.turns(2);
    const text = (await site.metrics()).replace(/(timestamp_seconds(?:\{[^}]*\})?) \d{10}(?:\.\d+)?$/gm, "$1 TIME");
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("# HELP "));
    expect(lines.filter((line) => line.startsWith("#")).every((line) => /^# TYPE edge_node_shedding_\w+ gauge$/.test(line))).toBe(true);
    expect(text.match(/^# HELP edge_node_shedding_\w+ [A-Z].+$/gm)).toHaveLength(10);
    expect(lines.flatMap((line) => (line.startsWith("#") ? [] : [line.replace("edge_node_shedding_", "")]))).toEqual([
      'stage_out{stage="battery-1/9",priority="9"} 1',
      'stage_out{stage="battery-1/5",priority="5"} 0',
      'stage_out{stage="grid \\"x\\\\y\\"",priority="9"} 1',
      'stage_changed_timestamp_seconds{stage="battery-1/9"} TIME',
      'stage_changed_timestamp_seconds{stage="grid \\"x\\\\y\\""} TIME',
      'state_of_charge_ratio{stage="battery-1/9"} 0.5',
      'state_of_charge_ratio{stage="battery-1/5"} 0.5',
      'stage_measured{stage="battery-1/9"} 1',
      'stage_measured{stage="battery-1/5"} 1',
      'stage_measured{stage="grid \\"x\\\\y\\""} 1',
      "grid_away 1",
      'service_wanted{service="trainer"} 0',
      'service_wanted{service="viewer"} 0',
      'service_wanted{service="archiver"} 1',
      'service_running{service="trainer"} 0',
      'service_running{service="viewer"} 0',
      'service_running{service="archiver"} 1',
      "gate_up 1",
      "last_turn_timestamp_seconds TIME",
      "state_file_broken 0",
    ]);
    const asked = new Set(site.store.asked);
    expect([...asked].toSorted()).toEqual([
      "/api/v1/query?query=away_a&step=60s&nocache=1",
      "/api/v1/query?query=charge&step=60s&nocache=1",
    ]);
    const ofOneTurn = site.store.asked.filter((path) => path.includes("charge")).length;
    expect(Math.abs(ofOneTurn - site.store.asked.length / 2)).toBeLessThanOrEqual(1);
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePlan, storeOf } from "../../../constructs/site-programs/read-plan";
import { runProgram } from "../../support/programs/run-program";
import { writeProgram } from "../../support/site-programs/running-program";
import { workedPlan } from "../../support/site-programs/shed-site";

const plan = workedPlan();
const [nine, five] = plan.stages;
const [trainer, viewer, archiver] = plan.services;

/** Plans that are refused, as objects or as texts, by the words that say why. */
const refused: readonly (readonly [why: string, plan: unknown])[] = [
  ["Unterminated string in JSON at position 300", JSON.stringify(plan).slice(0, 300)],
  ["Unexpected end of JSON input", ""],
  ["$.schemaVersion must be 1 but is missing", "null"],
  ["$.schemaVersion must be 1 but is missing", []],
  ["$.schemaVersion must be 1 but is 2", { schemaVersion: 2, zones: [] }],
  ["$.schemaVersion must be 1 but is 0", { ...plan, schemaVersion: 0 }],
  ['$.schemaVersion must be 1 but is "1"', { ...plan, schemaVersion: "1" }],
  ['$.siteRef must be a text but is ""', { ...plan, siteRef: "" }],
  ['$.store must be an address such as http://telemetry-store:8428 but is "ftp://store"', { ...plan, store: "ftp://store" }],
  ["$.stores[0].host must be a text but is missing", { ...plan, stores: [{ store: "http://10.0.0.7:8428" }] }],
  [
    '$.stores[0].store must be an address such as http://telemetry-store:8428 but is "10.0.0.7:8428"',
    { ...plan, stores: [{ host: "host-2", store: "10.0.0.7:8428" }] },
  ],
  ["$.pollS must be a number from 0.01 to 86400 but is 0", { ...plan, pollS: 0 }],
  ['$.holdS must be a number from 0 to 1000000000 but is "70"', { ...plan, holdS: "70" }],
  ["$.grid must be a list but is missing", { ...plan, grid: undefined }],
  ["$.grid[0].query must be a text but is missing", { ...plan, grid: [{ feed: "a" }] }],
  ["$.grid[0] must be an object but is null", { ...plan, grid: [null] }],
  ['$.grid[1].feed must be unique but is "a"', { ...plan, grid: [...plan.grid, { feed: "a", query: "b" }] }],
  ["$.stages[1].priority must be a whole number from 1 to 9 but is 5.5", { ...plan, stages: [nine, { ...five, priority: 5.5 }] }],
  [
    "$.stages[0].charge.shedAt must be a number from 0 to 2 but is 54.58",
    { ...plan, stages: [{ ...nine, charge: { ...nine?.charge, shedAt: 54.58 } }] },
  ],
  [
    "$.stages[0].charge.returnAt must be above shedAt, 0.5458, but is 0.5458",
    { ...plan, stages: [{ ...nine, charge: { ...nine?.charge, returnAt: 0.5458 } }] },
  ],
  ["$.stages[0].charge must be an object but is null", { ...plan, stages: [{ ...nine, charge: null }] }],
  ["$.stages[0].chrage must not be there but is {}", { ...plan, stages: [{ stage: "a", priority: 9, chrage: {}, containers: [] }] }],
  ['$.stages[1].stage must be unique but is "battery-1/9"', { ...plan, stages: [nine, { ...five, stage: nine?.stage }] }],
  ['$.stages[0].containers[1] must be a container of services but is "viewer"', { ...plan, services: [trainer, archiver] }],
  ['$.stages[0].containers[1] must be unique but is "trainer"', { ...plan, stages: [{ ...nine, containers: ["trainer", "trainer"] }] }],
  [
    '$.services[0].container must be the name of a container but is "../trainer"',
    { ...plan, services: [{ ...trainer, container: "../trainer" }] },
  ],
  ['$.services[3].container must be unique but is "viewer"', { ...plan, services: [trainer, viewer, archiver, { ...viewer, host: "b" }] }],
  ["$.services[0].stopGraceS must be a whole number from 0 to 86400 but is -1", { ...plan, services: [{ ...trainer, stopGraceS: -1 }] }],
  ["$.services[0].host must be a text but is 7", { ...plan, services: [{ ...trainer, host: 7 }] }],
  ["$.gate must not be there but is true", { ...plan, gate: true }],
];

describe("parsePlan()", () => {
  it("parsePlan() refuses a plan that is damaged, of another version or wrong, with place and value", () => {
    for (const [why, damaged] of refused) {
      const text = typeof damaged === "string" ? damaged : JSON.stringify(damaged);
      const problem = () => {
        try {
          return parsePlan(text);
        } catch (error) {
          return (error as Error).message;
        }
      };
      expect.soft(problem()).toBe(why);
    }
  });

  it("parsePlan() takes plans that have less than everything", () => {
    for (const changes of [{}, { grid: [], stages: [], services: [] }, { stages: [{ stage: "grid-away/9", priority: 9, containers: [] }] }])
      expect(parsePlan(JSON.stringify({ ...plan, ...changes }))).toEqual({ ...plan, ...changes });
  });
});

describe("storeOf()", () => {
  it("storeOf() is the address at which the host reaches the store", () => {
    const stores = [{ host: "right", store: "http://10.0.0.7:8428" }];
    expect(["left", "right", undefined].map((host) => storeOf({ ...plan, stores }, host))).toEqual([
      plan.store,
      "http://10.0.0.7:8428",
      plan.store,
    ]);
    expect(storeOf(plan, "right")).toBe(plan.store);
  });
});

describe.each(["engine-gate", "load-shedder"] as const)("readPlan() of %s", (name) => {
  it("readPlan() ends the program with one line, which has place, value and remedy, before anything is done", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plan-"));
    const program = writeProgram(folder, name);
    const file = join(folder, "plan.json");
    const run = () => runProgram(process.execPath, [program, file, join(folder, "gate.sock"), folder]);
    const refusal = (words: string) => ({
      status: 1,
      stdout: "",
      stderr: `Plan ${file}: ${words}: deploy plan and programs anew, from one version of cdktf-edge-node\n`,
    });
    expect(await run()).toEqual(refusal(`ENOENT: no such file or directory, open '${file}'`));
    writeFileSync(file, JSON.stringify(plan, undefined, 1).slice(0, -200));
    expect(await run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Plan \S+plan\.json: .* JSON .*: deploy plan .*\n$/) });
    writeFileSync(file, JSON.stringify({ ...plan, schemaVersion: 2 }));
    expect(await run()).toEqual(refusal("$.schemaVersion must be 1 but is 2"));
    expect(readdirSync(folder).toSorted()).toEqual([`${name}.js`, "plan.json"]);
    expect((await runProgram(process.execPath, [program])).stderr).toMatch(new RegExp(`^Write ${name} PLAN SOCKET .*\n$`));
    rmSync(folder, { recursive: true });
  });
});
